package org.vigil.query.statistics;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long something took, action by action, in whole days.
 *
 * @param count how many actions it is known of
 * @param min the shortest; absent where it is known of none
 * @param median half of them took so long at most: of an even number, the shorter of the two in the middle
 * @param max the longest
 * @param without how many actions there are without it: of DAYS_TO_UPDATE those of which there was no further information,
 *     closed ones too; of DAYS_TO_CLOSING those that are not closed, superseded ones too; of DAYS_PAST_APPEAL_DATE those that
 *     never stood undecided when the appeal date had come: it is to come yet, or they were closed, extended or superseded in time
 * @param running how many of those counted stand so on the day asked about, and take longer with each day; only of
 *     DAYS_PAST_APPEAL_DATE, otherwise 0
 */
public record Days(
        long count,
        @Nullable Long min,
        @Nullable Long median,
        @Nullable Long max,
        long without,
        long running) {

    static Days of(Collection<Long> days, long without, long running) {
        if (days.isEmpty()) {
            return new Days(0, null, null, null, without, running);
        }
        List<Long> sorted = days.stream().sorted().toList();
        return new Days(
                sorted.size(),
                sorted.getFirst(),
                sorted.get((sorted.size() - 1) / 2),
                sorted.getLast(),
                without,
                running);
    }
}
