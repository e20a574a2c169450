package org.vigil.core.vocabulary;

import org.jspecify.annotations.Nullable;

/**
 * A length of time as a court gives it. Months are not turned into days, nor years into months.
 *
 * @param years from 1 on; absent where there are none
 * @param months likewise
 * @param days likewise
 */
public record Term(
        @Nullable Integer years,
        @Nullable Integer months,
        @Nullable Integer days) {

    /** The most years, months or days: courts have summed up thousands of years. */
    public static final int MOST = 99_999;

    public Term {
        check(years);
        check(months);
        check(days);
    }

    private static void check(@Nullable Integer part) {
        if (part != null && (part < 1 || part > MOST)) {
            throw new InvalidValueException(
                    "term-out-of-range", "years, months and days of a term are from 1 to " + MOST + ", or left out");
        }
    }

    /** Whether it has no length. */
    public boolean hasNoLength() {
        return years == null && months == null && days == null;
    }
}
