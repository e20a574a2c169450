package org.vigil.api.timeline;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.vigil.api.command.EntityTag;
import org.vigil.api.moment.Moments;
import org.vigil.api.problem.Fault;
import org.vigil.api.projections.Positions;
import org.vigil.core.privacy.Audience;
import org.vigil.core.privacy.Opener;
import org.vigil.core.vocabulary.CaseId;
import org.vigil.query.projection.Moment;
import org.vigil.query.timeline.Timeline;
import org.vigil.query.timeline.TimelineReader;

/** The timeline of a case. It is replayed from the log itself, so it never is behind. */
@RestController
class TimelineController {
    private final TimelineReader timelines;
    private final Moments moments;
    private final Positions positions;
    private final Opener opener;

    TimelineController(TimelineReader timelines, Moments moments, Positions positions, Opener opener) {
        this.timelines = timelines;
        this.moments = moments;
        this.positions = positions;
        this.opener = opener;
    }

    /**
     * A timeline.
     *
     * @param asOf only what was recorded by then: a position of the log, a day, or an instant
     * @param on only what was known by this day; today when absent. Of whom a case speaks has no such day
     * @param position the position that the answer must reflect
     */
    @GetMapping(path = "/api/cases/{id}/timeline", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "What happened in a case, ordered by when it happened")
    Timeline find(
            Audience audience,
            @PathVariable CaseId id,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String on,
            @RequestHeader(name = Positions.HEADER, required = false) @Nullable String position,
            HttpServletResponse response) {
        Moment moment = moments.of(audience, asOf, on);
        positions.await(position, moment, List.of());
        Timeline timeline = timelines.find(id, moment).orElseThrow(Fault.NO_SUCH_CASE::exception);
        EntityTag.set(response, timeline.version());
        Positions.tell(response, timeline.position());
        return opener.open(timeline, audience);
    }
}
