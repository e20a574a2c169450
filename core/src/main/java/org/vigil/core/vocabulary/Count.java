package org.vigil.core.vocabulary;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How many a source says there are. The numbers are those of the source; "around" and "at least" never become numbers
 * but travel along as qualifiers.
 *
 * @param min the number, or the lower end of a range; not negative
 * @param max the upper end of a range; absent where the source gives one number
 * @param qualifiers how the number is meant; none is the same as {@link Qualifier#EXACT}
 * @param unit what is counted
 */
public record Count(int min, @Nullable Integer max, Set<Qualifier> qualifiers, Unit unit) {

    /** Nobody has yet spoken of more people than this in one population; a larger number is a slip of the hand. */
    public static final int LARGEST = 100_000_000;

    /** How a number is meant. */
    public enum Qualifier {
        EXACT,
        AROUND,
        AT_LEAST,
        AT_MOST,
        REPORTEDLY
    }

    /** What is counted. Only counts of one unit can be compared. */
    public enum Unit {
        PEOPLE,
        FAMILIES
    }

    public Count {
        qualifiers = Limits.set("qualifiers", qualifiers);
        requireRange(min, max, qualifiers);
    }

    static void requireRange(int min, @Nullable Integer max, Set<Qualifier> qualifiers) {
        if (min < 0 || min > LARGEST) {
            throw new InvalidValueException("count-out-of-range", "a count is from 0 to " + LARGEST + ", not " + min);
        }
        if (max != null && (max < min || max > LARGEST)) {
            throw new InvalidValueException(
                    "count-range-reversed", "a range runs from its smaller number to its larger one: 20 to 30");
        }
        if (qualifiers.contains(Qualifier.EXACT)
                && (qualifiers.contains(Qualifier.AROUND)
                        || qualifiers.contains(Qualifier.AT_LEAST)
                        || qualifiers.contains(Qualifier.AT_MOST))) {
            throw new InvalidValueException(
                    "count-qualifiers-contradict", "a count is either EXACT, or AROUND, AT_LEAST or AT_MOST");
        }
    }

    /** The upper end: that of the range, or the one number. */
    public int upper() {
        return max == null ? min : max;
    }

    public boolean is(Qualifier qualifier) {
        return qualifiers.contains(qualifier);
    }
}
