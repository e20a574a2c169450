package org.vigil.query.projection;

import java.time.Instant;
import org.vigil.core.casefile.Event;

/**
 * An event of a case, and where and when it was recorded.
 *
 * @param sequence its sequence in the case's stream
 * @param position its position in the log
 * @param at when it was recorded
 * @param event what was recorded; personal values sealed
 */
public record Recorded(long sequence, long position, Instant at, Event event) {
    /** @throws ClassCastException if the change is none of a case */
    static Recorded of(Change change) {
        return new Recorded(change.sequence(), change.position(), change.at(), (Event) change.payload());
    }
}
