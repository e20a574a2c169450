package org.vigil.query.projection;

import org.jspecify.annotations.Nullable;

/**
 * How a projection stands.
 *
 * @param live number of the version that answers; 0 while the first one is being built, of which the rest then tells
 * @param position position of the last event that it reflects, -1 if none
 * @param lag how many events of the log it does not reflect yet
 * @param running whether this node's processor is running; another node's may be the one that works
 * @param reason why it stopped, or what it last failed on
 * @param parked how many events are parked
 * @param rebuild the version being built, if one is
 */
public record ProjectionStatus(
        String name,
        int live,
        long position,
        long lag,
        boolean running,
        @Nullable String reason,
        long parked,
        @Nullable Rebuild rebuild) {

    /**
     * How a rebuild stands.
     *
     * @param version number of the version being built
     * @param position position of the last event that it reflects, -1 if none
     * @param target position of the log's last event
     */
    public record Rebuild(int version, long position, long target) {}
}
