package org.vigil.query.projection;

import java.time.Duration;

/**
 * Every bound of the projections.
 *
 * @param batchEvents how many events are written together at most
 * @param pollInterval how often the registry, and progress that another node makes, is looked at
 * @param dropAfter how long a version that was replaced stays, for answers that are still being read from it
 * @param dropEarlierFormsAfter how long what was written in an earlier form stays at least, for nodes that know of no other
 */
public record ProjectionLimits(
        int batchEvents, Duration pollInterval, Duration dropAfter, Duration dropEarlierFormsAfter) {
    /** What Vigil runs with. */
    public static final ProjectionLimits DEFAULT =
            new ProjectionLimits(200, Duration.ofMillis(500), Duration.ofSeconds(30), Duration.ofDays(7));
}
