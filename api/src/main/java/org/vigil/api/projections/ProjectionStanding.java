package org.vigil.api.projections;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.vigil.query.projection.ProjectionStatus;

/**
 * How a projection stands.
 *
 * @param version number of the version that answers; 0 while the first one is being built, of which the rest then tells
 * @param position position of the last event that it reflects, -1 if none
 * @param lag how many events of the log it does not reflect yet
 * @param running whether it runs on the node that answered
 * @param reason why it stopped, or what it last failed on
 * @param parked how many events are parked
 * @param rebuild the version being built, if one is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProjectionStanding(
        String name,
        int version,
        long position,
        long lag,
        boolean running,
        @Nullable String reason,
        long parked,
        @Nullable Rebuild rebuild) {

    static ProjectionStanding of(ProjectionStatus status) {
        ProjectionStatus.Rebuild rebuild = status.rebuild();
        return new ProjectionStanding(
                status.name(),
                status.live(),
                status.position(),
                status.lag(),
                status.running(),
                status.reason(),
                status.parked(),
                rebuild == null ? null : Rebuild.of(rebuild));
    }

    /**
     * How a rebuild stands.
     *
     * @param version number of the version being built
     * @param position position of the last event that it reflects, -1 if none
     * @param target position of the log's last event, -1 if none
     * @param percent how much of the log it reflects, rounded down: 100 is all of it
     */
    record Rebuild(int version, long position, long target, int percent) {
        private static final int ALL = 100;

        private static Rebuild of(ProjectionStatus.Rebuild rebuild) {
            long events = rebuild.target() + 1;
            long done = Math.min(rebuild.position() + 1, events);
            int percent = events == 0 ? ALL : (int) (done * ALL / events);
            return new Rebuild(rebuild.version(), rebuild.position(), rebuild.target(), percent);
        }
    }
}
