package org.vigil.core.casefile;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.vigil.core.vocabulary.ReportId;
import org.vigil.core.vocabulary.Source;

/** How reports are spoken of in sentences on them. */
final class ReviewWords {

    private ReviewWords() {}

    /** A report by what it says: {@code The report "Around 29 people were detained; ... known 2014-07-23"}. */
    static String report(ReportId id, CaseFile state) {
        return "The report " + quoted(id, state);
    }

    private static String quoted(ReportId id, CaseFile state) {
        Statement statement = state.statements().get(id);
        if (statement == null) {
            return "that is not on record";
        }
        String sentence = Words.of(statement, state);
        return "\"" + sentence.substring(0, sentence.length() - 1) + "\"";
    }

    static String from(Source source, LocalDate known) {
        return ", " + SourceWords.accordingTo(source) + "; known " + known + ".";
    }

    /** Over which others one was adopted; null for none. */
    static @Nullable String over(Collection<ReportId> others, CaseFile state) {
        if (others.isEmpty()) {
            return null;
        }
        List<String> said = state.statements().keySet().stream()
                .filter(others::contains)
                .map(id -> quoted(id, state))
                .toList();
        return said.isEmpty()
                ? ", over reports that are not on record"
                : ", over " + Objects.requireNonNull(Phrases.sideBySide(said));
    }
}
