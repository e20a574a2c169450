package org.vigil.api.projections;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vigil.api.VigilProperties;
import org.vigil.api.problem.Fault;
import org.vigil.core.log.EventLog;
import org.vigil.query.projection.Moment;
import org.vigil.query.projection.Projections;

/** The header {@value #HEADER}: a read names the position that its answer must reflect, such as that of what was just written. */
@Component
public final class Positions {
    /** In a request, the position that must be reflected; in an answer, the position that is. */
    public static final String HEADER = "Vigil-Position";

    private static final Duration AGAIN = Duration.ofSeconds(1);
    private static final int MOST_DIGITS = 18;

    private final Projections projections;
    private final EventLog log;
    private final Duration patience;

    Positions(Projections projections, EventLog log, VigilProperties properties) {
        this.projections = projections;
        this.log = log;
        this.patience = properties.readWait();
    }

    /**
     * Waits, for so long as is configured, until projections reflect a position, and all that a moment selects.
     *
     * @param asked the request's header; absent for no position
     * @param moment that is asked about
     * @param names of the projections that are read
     * @throws org.vigil.api.problem.ProblemException if it is no position or not one of this log, or the wait was in vain
     */
    public void await(@Nullable String asked, Moment moment, Collection<String> names) {
        long position = Math.max(asked == null ? -1 : requireReached(parse(asked)), last(moment));
        if (position < 0) {
            return;
        }
        long deadline = System.nanoTime() + patience.toNanos();
        for (String name : names) {
            if (!reached(name, position, Duration.ofNanos(Math.max(0, deadline - System.nanoTime())))) {
                throw Fault.NOT_YET
                        .exception(
                                asked == null ? "asOf" : HEADER,
                                "The projection " + name + " does not reflect position " + position + " yet.")
                        .retryAfter(AGAIN);
            }
        }
    }

    /**
     * As {@link #await}, for a read of one case: an event of it that could not be projected is never reflected, however far
     * the projection has come.
     *
     * @param stream the case's id
     */
    public void awaitCase(@Nullable String asked, Moment moment, Collection<String> names, String stream) {
        await(asked, moment, names);
        if (asked != null && isBehind(names, stream)) {
            throw Fault.VIEW_BEHIND.exception(HEADER, null).retryAfter(AGAIN);
        }
    }

    /** Whether one of these projections has parked an event of the stream, so that what it shows of it is not all. */
    private boolean isBehind(Collection<String> names, String stream) {
        return names.stream().anyMatch(name -> projections.isParked(name, stream));
    }

    private boolean reached(String name, long position, Duration time) {
        try {
            return projections.await(name, position, time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Fault.UNAVAILABLE.exception("This node is stopping.").retryAfter(AGAIN);
        }
    }

    /** The position that an answer made of these projections reflects; -1 for none. */
    public long reflected(Collection<String> names, Moment moment) {
        long reached = names.stream().mapToLong(projections::position).min().orElseGet(() -> log.next() - 1);
        return moment.isCurrent() ? reached : Math.min(reached, last(moment));
    }

    /** Says in an answer's header which position it reflects; nothing where it reflects none, as of an empty log. */
    public static void tell(HttpServletResponse response, long position) {
        if (position >= 0) {
            response.setHeader(HEADER, String.valueOf(position));
        }
    }

    // What an earlier moment selects must all be there, or it would be another answer when it is asked again.
    private static long last(Moment moment) {
        return moment.isCurrent() ? -1 : moment.prefix() - 1;
    }

    private long requireReached(long position) {
        long next = log.next();
        if (position >= next) {
            throw Fault.POSITION_AHEAD.exception(HEADER, "The log's last event is at position " + (next - 1) + ".");
        }
        return position;
    }

    private static long parse(String asked) {
        if (!asked.matches("[0-9]{1," + MOST_DIGITS + "}")) {
            throw Fault.BAD_PARAMETER.exception(HEADER, HEADER + " is a position of the log: a whole number from 0.");
        }
        return Long.parseLong(asked);
    }
}
