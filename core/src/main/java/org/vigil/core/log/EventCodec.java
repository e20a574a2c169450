package org.vigil.core.log;

import java.util.Map;

/** How events become text and text becomes events again, for the one who knows them; the log itself does not. */
public interface EventCodec {

    /**
     * Encodes an event's payload in its newest revision.
     *
     * @throws RuntimeException if it is no event that has a name
     */
    Encoded encode(Object payload);

    /**
     * Decodes a payload of any revision that was ever written.
     *
     * @throws RuntimeException if the name and revision, or the text, are unknown
     */
    Object decode(String name, int revision, String data);

    /** Encodes metadata as canonical JSON text. */
    String encodeMeta(Map<String, ?> meta);

    /** Decodes metadata. */
    Map<String, Object> decodeMeta(String meta);

    /**
     * An encoded payload.
     *
     * @param name the event's stable name
     * @param revision the revision of its form, 1 or more
     * @param data canonical JSON text
     */
    record Encoded(String name, int revision, String data) {}
}
