package org.vigil.core.vocabulary;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days between two bounds, both included.
 *
 * @param from the first day; null when there is no first
 * @param to the last day; null when there is no last
 */
record DaySpan(@Nullable LocalDate from, @Nullable LocalDate to) {

    static DaySpan ofDay(LocalDate day) {
        return new DaySpan(day, day);
    }

    /** Whole years. */
    static DaySpan ofYears(int first, int last) {
        return new DaySpan(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31));
    }

    /** The smallest span that contains this one and the other. */
    DaySpan union(DaySpan other) {
        return new DaySpan(
                from == null || other.from == null ? null : from.isBefore(other.from) ? from : other.from,
                to == null || other.to == null ? null : to.isAfter(other.to) ? to : other.to);
    }

    /** Whether every day of this span comes before every day of the other. */
    boolean isBefore(DaySpan other) {
        return to != null && other.from != null && to.isBefore(other.from);
    }
}
