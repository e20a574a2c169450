package org.vigil.query.projection;

import java.time.LocalDate;

/**
 * What a list or a figure says of one subject, over the positions and the known days for which it says so.
 *
 * <p>As of the first <i>p</i> events, on day <i>d</i>, those rows are selected for which {@code from < p <= to} and
 * {@code knownFrom <= d < knownTo}.
 *
 * @param subject what it is about, such as a case
 * @param from position of the event that opened it
 * @param to position of the event that closed it; {@link #OPEN} if none has
 * @param knownFrom the first known day; {@link LocalDate#MIN} for "from the start"
 * @param knownTo the day before which it ends; {@link LocalDate#MAX} if it doesn't
 * @param value what it says; compared by {@code equals}
 */
public record Row<V>(String subject, long from, long to, LocalDate knownFrom, LocalDate knownTo, V value) {
    /** {@code to} of a row that nothing has closed. */
    public static final long OPEN = Long.MAX_VALUE;

    /** Identifies the row, the same each time that the same event opens it. */
    public String id() {
        return subject + "/" + from + "/" + Rows.day(knownFrom);
    }

    /** Whether it is selected as of the first {@code prefix} events, on a day. */
    public boolean holds(long prefix, LocalDate day) {
        return from < prefix && prefix <= to && !knownFrom.isAfter(day) && day.isBefore(knownTo);
    }

    Row<V> closed(long position) {
        return new Row<>(subject, from, position, knownFrom, knownTo, value);
    }

    boolean saysSame(Row<V> other) {
        return knownFrom.equals(other.knownFrom) && knownTo.equals(other.knownTo) && value.equals(other.value);
    }
}
