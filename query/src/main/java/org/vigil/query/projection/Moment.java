package org.vigil.query.projection;

import java.time.LocalDate;
import org.vigil.core.command.Recorded;
import org.vigil.core.privacy.Audience;

/**
 * An earlier time, or the present, about which a question is asked: the first events of the log, of these what was known by
 * a day, and of these what those who ask may see.
 *
 * @param prefix how many events of the log count; {@link #ALL} for all of them
 * @param on the day: only what was known by it counts, and every status is that day's
 * @param audience who asks: of what is under embargo now some see nothing, of whatever moment; see {@link
 *     org.vigil.core.casefile.Published}
 */
public record Moment(long prefix, LocalDate on, Audience audience) {
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

    /** One of which everything is seen. */
    public Moment(long prefix, LocalDate on) {
        this(prefix, on, Audience.OPEN);
    }

    /** The same moment, as others may see it. */
    public Moment seenBy(Audience others) {
        return new Moment(prefix, on, others);
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
        return new Moment(Math.min(prefix, most), on, audience);
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
