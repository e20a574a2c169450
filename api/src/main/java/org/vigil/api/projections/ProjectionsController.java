package org.vigil.api.projections;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.vigil.api.problem.Fault;
import org.vigil.query.projection.Projections;

/** How the projections stand, and what can be done about them. */
@RestController
@RequestMapping(path = "/api/projections", produces = "application/json")
class ProjectionsController {
    private static final Logger LOG = LoggerFactory.getLogger(ProjectionsController.class);

    private final Projections projections;

    ProjectionsController(Projections projections) {
        this.projections = projections;
    }

    @GetMapping
    @Operation(summary = "How far each projection has come")
    StandingList list() {
        return new StandingList(
                projections.status().stream().map(ProjectionStanding::of).toList());
    }

    @PostMapping("/{name}/rebuild")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Builds a projection anew beside the one that answers, which it replaces once it is complete")
    ProjectionStanding rebuild(@PathVariable String name) {
        requireKnown(name);
        projections.rebuild(name);
        LOG.info("projection {} is being rebuilt, as was asked for", name);
        return standing(name);
    }

    @PostMapping("/{name}/retry-parked")
    @Operation(summary = "Tries again to project the events that failed")
    Retried retryParked(@PathVariable String name) {
        requireKnown(name);
        return new Retried(projections.retryParked(name), standing(name));
    }

    private void requireKnown(String name) {
        if (projections.status().stream().noneMatch(status -> status.name().equals(name))) {
            throw Fault.NO_SUCH_PROJECTION.exception();
        }
    }

    private ProjectionStanding standing(String name) {
        return projections.status().stream()
                .filter(status -> status.name().equals(name))
                .map(ProjectionStanding::of)
                .findAny()
                .orElseThrow(Fault.NO_SUCH_PROJECTION::exception);
    }

    /** All projections. */
    record StandingList(List<ProjectionStanding> projections) {}

    /**
     * What came of another try.
     *
     * @param streams of how many streams all events went well
     */
    record Retried(int streams, ProjectionStanding projection) {}
}
