package org.vigil.core.vocabulary;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigil.core.vocabulary.Count.Qualifier;

/**
 * How many of something that is not people, as it was told; numbers and qualifiers as in {@link Count}.
 *
 * @param min the number, or the lower end of a range; not negative
 * @param max the upper end of a range; absent where one number was told
 * @param qualifiers how the number is meant; none is the same as EXACT
 */
public record Quantity(int min, @Nullable Integer max, Set<Qualifier> qualifiers) {

    public Quantity {
        qualifiers = Limits.set("qualifiers", qualifiers);
        Count.requireRange(min, max, qualifiers);
    }

    /** The upper end: that of the range, or the one number. */
    public int upper() {
        return max == null ? min : max;
    }
}
