package org.vigil.core.log;

/**
 * An event as the log holds it; the log does not look into it.
 *
 * @param id the event's identifier
 * @param name its stable name, such as {@code DetentionReported}
 * @param revision the revision of its form, 1 or more
 * @param data what happened, as canonical JSON text (RFC 8785)
 * @param meta who and by which command, as canonical JSON text (RFC 8785)
 */
public record LoggedEvent(String id, String name, int revision, String data, String meta) {}
