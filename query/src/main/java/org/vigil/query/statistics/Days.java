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
 * @param notYet of how many actions there is none: not updated, not closed, never undecided when the appeal date had come.
 *     An action that was superseded is among those that were not closed
 */
public record Days(
        long count,
        @Nullable Long min,
        @Nullable Long median,
        @Nullable Long max,
        long notYet) {

    static Days of(Collection<Long> days, long notYet) {
        if (days.isEmpty()) {
            return new Days(0, null, null, null, notYet);
        }
        List<Long> sorted = days.stream().sorted().toList();
        return new Days(
                sorted.size(), sorted.getFirst(), sorted.get((sorted.size() - 1) / 2), sorted.getLast(), notYet);
    }
}
