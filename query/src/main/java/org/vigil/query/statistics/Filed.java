package org.vigil.query.statistics;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where one case is filed for a question, and with how much of it.
 *
 * @param shares how much under which key
 * @param whole how much altogether
 */
record Filed(Map<String, Share> shares, Share whole) {

    /** Empty if the case has nothing that is asked for. */
    static Optional<Filed> of(Counted counted, Question question, LocalDate on) {
        Optional<Filed> filed = question.what().isOfActions()
                ? new ByAction(counted, question, on).filed()
                : new ByCase(counted, question, on).filed();
        return filed.map(all -> all.only(question.onlyKey()));
    }

    private Filed only(@Nullable String key) {
        if (key == null) {
            return this;
        }
        Map<String, Share> one = new LinkedHashMap<>(shares);
        one.keySet().retainAll(List.of(key));
        return new Filed(one, whole);
    }
}
