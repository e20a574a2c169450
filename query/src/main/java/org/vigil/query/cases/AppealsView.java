package org.vigil.query.cases;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.vigil.core.casefile.Campaign.AppealsRecorded;
import org.vigil.core.vocabulary.Count.Qualifier;

/**
 * How many appeals are told to have been sent: the sums of the lower and of the upper ends of all counts. Qualifiers never
 * become numbers, but travel along.
 *
 * @param min at least so many are told of
 * @param max at most so many are told of
 * @param flags qualifiers of the counts; AT_LEAST means that it is open above
 * @param counts each count as it was recorded
 */
public record AppealsView(long min, long max, Set<Qualifier> flags, List<AppealsRecorded> counts) {
    static AppealsView of(List<AppealsRecorded> counts) {
        return new AppealsView(
                counts.stream().mapToLong(count -> count.sent().min()).sum(),
                counts.stream().mapToLong(count -> count.sent().upper()).sum(),
                counts.stream()
                        .flatMap(count -> count.sent().qualifiers().stream())
                        .filter(qualifier -> qualifier != Qualifier.EXACT)
                        .collect(Collectors.toUnmodifiableSet()),
                counts);
    }
}
