package org.vigil.core.log;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where streams are known to have reached, at majority. A stream never gets shorter, so that what was once learnt stays
 * true as a lower bound. The streams that were not used for longest are forgotten.
 */
final class StreamEnds {
    private final Map<String, Long> ends;

    StreamEnds(int limit) {
        ends = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
                return size() > limit;
            }
        };
    }

    /** Remembers that a commit of the stream ends at a sequence. */
    synchronized void learn(String stream, long lastSequence) {
        ends.merge(stream, lastSequence, Math::max);
    }

    /** The highest sequence at which a commit of the stream is known to end; -1 if none is known. */
    synchronized long known(String stream) {
        return ends.getOrDefault(stream, -1L);
    }
}
