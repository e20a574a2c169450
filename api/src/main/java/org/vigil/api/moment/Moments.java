package org.vigil.api.moment;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vigil.api.VigilProperties;
import org.vigil.api.problem.Fault;
import org.vigil.core.log.EventLog;
import org.vigil.core.privacy.Audience;
import org.vigil.query.projection.Moment;

/**
 * Reads the two parameters that every question takes: {@code asOf} selects what was recorded by a position of the log, an
 * instant, or the end of a day; {@code on} what was known by a day, and every status is that day's.
 */
@Component
public final class Moments {
    private static final Pattern POSITION = Pattern.compile("[0-9]{1,18}");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private final EventLog log;
    private final InstantSource clock;
    private final ZoneId zone;

    Moments(EventLog log, InstantSource clock, VigilProperties properties) {
        this.log = log;
        this.clock = clock;
        this.zone = properties.timeZone();
    }

    /**
     * The moment that a request asks for.
     *
     * @param audience who asks
     * @param asOf absent for all that is recorded
     * @param on absent for today, in the configured time zone
     * @throws org.vigil.api.problem.ProblemException naming the parameter, if one has no such form or lies ahead of the log
     */
    public Moment of(Audience audience, @Nullable String asOf, @Nullable String on) {
        LocalDate day = on == null ? LocalDate.ofInstant(clock.instant(), zone) : day("on", on);
        long prefix = asOf == null ? Moment.ALL : prefix(asOf);
        try {
            return new Moment(prefix, day, audience);
        } catch (IllegalArgumentException e) {
            throw Fault.BAD_PARAMETER.exception("on", "Give a day of the years 1 to 9999, as 2014-09-11.");
        }
    }

    private long prefix(String asOf) {
        if (POSITION.matcher(asOf).matches()) {
            long position = Long.parseLong(asOf);
            long next = log.next();
            if (position >= next) {
                throw Fault.POSITION_AHEAD.exception("asOf", "The log's last event is at position " + (next - 1) + ".");
            }
            return position + 1;
        }
        return log.prefixAt(DAY.matcher(asOf).matches() ? endOf(day("asOf", asOf)) : instant(asOf));
    }

    private Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone).toInstant().minusMillis(1);
    }

    private static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw Fault.BAD_PARAMETER.exception(
                    "asOf", "Give a position of the log, a day as 2014-09-11, or an instant as 2014-09-11T12:00:00Z.");
        }
    }

    private static LocalDate day(String parameter, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw Fault.BAD_PARAMETER.exception(parameter, parameter + " is a day, as 2014-09-11.");
        }
    }
}
