package org.vigil.query.projection;

import java.time.LocalDate;
import org.vigil.core.command.Recorded;

/**
 * An earlier time, or the present, about which a question is asked: the first events of the log, and of these what was
 * known by a day.
 *
 * @param prefix how many events of the log count; {@link #ALL} for all of them
 * @param on the day: only what was known by it counts, and every status is that day's
 */
public record Moment(long prefix, LocalDate on) {
    /** {@code prefix} of the present: everything that is recorded, whenever the answer is made. */
    public static final long ALL = Row.OPEN;

    // Days are compared as text, which sorts as they do between these two.
    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 30);

    /** @throws IllegalArgumentException if the prefix is negative, or the day outside of the years 1 to 9999 */
    public Moment {
        if (prefix < 0) {
            throw new IllegalArgumentException("a prefix is not negative: " + prefix);
        }
        if (on.isBefore(FIRST_DAY) || on.isAfter(LAST_DAY)) {
            throw new IllegalArgumentException(on + " is not a day from " + FIRST_DAY + " to " + LAST_DAY);
        }
    }

    /** All that is recorded, on a day. */
    public static Moment current(LocalDate on) {
        return new Moment(ALL, on);
    }

    /** What was recorded up to a position and with it, on a day. */
    public static Moment asOf(long position, LocalDate on) {
        return new Moment(position + 1, on);
    }

    /** The same day, with no more than the first events of the log. */
    Moment upTo(long most) {
        return new Moment(Math.min(prefix, most), on);
    }

    /** Whether everything that is recorded counts. */
    public boolean isCurrent() {
        return prefix == ALL;
    }

    /** Whether an event counts. */
    boolean selects(Recorded recorded) {
        LocalDate known = recorded.event().known();
        return recorded.position() < prefix && (known == null || !known.isAfter(on));
    }
}
