package org.vigil.api.history;

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
import org.vigil.api.moment.Moments;
import org.vigil.api.problem.Fault;
import org.vigil.api.projections.Positions;
import org.vigil.core.privacy.Audience;
import org.vigil.core.privacy.Opener;
import org.vigil.core.vocabulary.CaseId;
import org.vigil.query.history.HistoryPage;
import org.vigil.query.history.HistoryProjection;
import org.vigil.query.history.HistoryReader;
import org.vigil.query.projection.Moment;

/** Who recorded what of a case, when, by which command, and what it changed. */
@RestController
class HistoryController {
    private static final int DEFAULT_LIMIT = 50;
    private static final List<String> READ = List.of(HistoryProjection.NAME);

    private final HistoryReader histories;
    private final Moments moments;
    private final Positions positions;
    private final Opener opener;

    HistoryController(HistoryReader histories, Moments moments, Positions positions, Opener opener) {
        this.histories = histories;
        this.moments = moments;
        this.positions = positions;
        this.opener = opener;
    }

    /**
     * A page of the audit trail.
     *
     * @param asOf only what was recorded by then: a position of the log, a day, or an instant
     * @param on only what was known by this day; today when absent. Of whom a case speaks has no such day
     * @param after the position behind which the page begins, as the page before gives it
     * @param limit how many entries at most
     * @param position the position that the answer must reflect
     */
    @GetMapping(path = "/api/cases/{id}/history", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "The audit trail of a case, in the order in which it was recorded")
    HistoryPage page(
            Audience audience,
            @PathVariable CaseId id,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam(defaultValue = "" + DEFAULT_LIMIT) int limit,
            @RequestHeader(name = Positions.HEADER, required = false) @Nullable String position,
            HttpServletResponse response) {
        if (after != null && after < 0) {
            throw Fault.BAD_PARAMETER.exception("after", "after is a position: 0 or more.");
        }
        Moment moment = moments.of(audience, asOf, on);
        positions.awaitCase(position, moment, READ, id.toString());
        Positions.tell(response, positions.reflected(READ, moment));
        HistoryPage page = histories
                .page(id, moment, after == null ? -1 : after, limit)
                .orElseThrow(Fault.NO_SUCH_CASE::exception);
        return opener.open(page, audience);
    }
}
