package org.vigil.query.projection;

import java.time.Instant;
import java.util.Map;

/**
 * One event of the log, as a projection is given it.
 *
 * @param position its position in the log
 * @param at when it was recorded
 * @param stream identifier of the stream that it belongs to
 * @param sequence its sequence in the stream
 * @param id its identifier
 * @param payload what happened, decoded
 * @param meta who and by which command
 */
public record Change(
        long position, Instant at, String stream, long sequence, String id, Object payload, Map<String, Object> meta) {
    public Change {
        meta = Map.copyOf(meta);
    }
}
