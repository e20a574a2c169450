package org.vigil.query.statistics;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.vigil.core.casefile.Total;
import org.vigil.core.vocabulary.ActionId;

/**
 * How much of one case is counted under a key. Of its people the totals are ready made; all else adds up.
 *
 * @param actions on which there is something to count
 * @param people how many people
 * @param amount how many of what is neither cases, actions nor people
 * @param days how long something took, one an action
 * @param without how many actions there are of which there is no such time
 * @param running how many of these times are not over
 */
record Share(Set<ActionId> actions, Total people, Amount amount, List<Long> days, long without, long running) {
    static final Share NOTHING = of(Total.NOBODY);

    static Share of(Total people) {
        return new Share(Set.of(), people, Amount.NONE, List.of(), 0, 0);
    }

    static Share of(ActionId action, Amount amount) {
        return new Share(Set.of(action), Total.NOBODY, amount, List.of(), 0, 0);
    }

    /** @param running whether that time is not over */
    static Share of(ActionId action, OptionalLong days, boolean running) {
        List<Long> known = days.stream().boxed().toList();
        return new Share(Set.of(action), Total.NOBODY, Amount.NONE, known, known.isEmpty() ? 1 : 0, running ? 1 : 0);
    }

    Share plus(Share other) {
        Set<ActionId> both = new HashSet<>(actions);
        both.addAll(other.actions);
        return new Share(
                both,
                people,
                amount.plus(other.amount),
                Stream.concat(days.stream(), other.days.stream()).toList(),
                without + other.without,
                running + other.running);
    }
}
