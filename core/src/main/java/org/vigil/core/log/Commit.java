package org.vigil.core.log;

import java.time.Instant;
import java.util.List;

/**
 * A commit as the log holds it.
 *
 * @param position position of the first event; the others follow it
 * @param at when it was recorded: UTC, whole milliseconds, never before that of the commit in front of it
 * @param type kind of the stream
 * @param stream the stream's identifier
 * @param sequence sequence of the first event in the stream
 * @param command identifier of the command that led to it
 * @param claim what the commit claims
 * @param events one event or more
 */
public record Commit(
        long position,
        Instant at,
        String type,
        String stream,
        long sequence,
        String command,
        String claim,
        List<LoggedEvent> events) {
    public Commit {
        events = List.copyOf(events);
    }

    /** The position after that of the last event, at which the next commit begins. */
    public long next() {
        return position + events.size();
    }

    /** The sequence of the last event. */
    public long lastSequence() {
        return sequence + events.size() - 1;
    }

    /** Whether the event at this position is one of this commit's. */
    public boolean contains(long eventPosition) {
        return position <= eventPosition && eventPosition < next();
    }
}
