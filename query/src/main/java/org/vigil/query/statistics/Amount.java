package org.vigil.query.statistics;

import java.util.EnumSet;
import java.util.Set;
import org.vigil.core.vocabulary.Count.Qualifier;
import org.vigil.core.vocabulary.Quantity;

/**
 * How many of something that is not people. Qualifiers never become numbers, but travel along.
 *
 * @param min the sum of the lower ends; of counts of appeals that may have counted the same, the largest of these
 * @param max the sum of the upper ends
 * @param flags qualifiers of what was added up; AT_LEAST means that it is open above
 */
public record Amount(long min, long max, Set<Qualifier> flags) {
    static final Amount NONE = new Amount(0, 0, Set.of());
    static final Amount ONE = new Amount(1, 1, Set.of());

    public Amount {
        flags = Set.copyOf(flags);
    }

    static Amount of(Quantity quantity) {
        Set<Qualifier> flags = EnumSet.noneOf(Qualifier.class);
        flags.addAll(quantity.qualifiers());
        flags.remove(Qualifier.EXACT);
        return new Amount(quantity.min(), quantity.upper(), flags);
    }

    Amount plus(Amount other) {
        return new Amount(min + other.min, max + other.max, flagsOfBoth(other));
    }

    /** Both together, of which one may have counted what the other did. */
    Amount perhapsSame(Amount other) {
        return new Amount(Math.max(min, other.min), max + other.max, flagsOfBoth(other));
    }

    private Set<Qualifier> flagsOfBoth(Amount other) {
        Set<Qualifier> both = EnumSet.noneOf(Qualifier.class);
        both.addAll(flags);
        both.addAll(other.flags);
        return both;
    }
}
