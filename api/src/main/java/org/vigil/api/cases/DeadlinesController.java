package org.vigil.api.cases;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.vigil.api.moment.Moments;
import org.vigil.api.projections.Positions;
import org.vigil.core.privacy.Audience;
import org.vigil.core.privacy.Opener;
import org.vigil.query.cases.CasesProjection;
import org.vigil.query.cases.Due;
import org.vigil.query.cases.DueActions;
import org.vigil.query.projection.Moment;

/** What is due: appeal dates that come or have come, and closings that wait for another person. */
@RestController
@RequestMapping(path = "/api/deadlines", produces = MediaType.APPLICATION_JSON_VALUE)
class DeadlinesController {
    private static final List<String> READ = List.of(CasesProjection.NAME);

    private final DueActions due;
    private final Moments moments;
    private final Positions positions;
    private final Opener opener;

    DeadlinesController(DueActions due, Moments moments, Positions positions, Opener opener) {
        this.due = due;
        this.moments = moments;
        this.positions = positions;
        this.opener = opener;
    }

    /**
     * What is due.
     *
     * @param within how many days ahead to look, 0 to 366
     * @param asOf only what was recorded by then: a position of the log, a day, or an instant
     * @param on only what was known by this day, and what is due is due on it; today when absent
     * @param position the position that the answer must reflect
     */
    @GetMapping
    @Operation(summary = "What expires within some days, what has expired undecided, and closings that wait")
    Due find(
            Audience audience,
            @RequestParam(defaultValue = "" + DueActions.DEFAULT_DAYS) int within,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String on,
            @RequestHeader(name = Positions.HEADER, required = false) @Nullable String position,
            HttpServletResponse response) {
        Moment moment = moments.of(audience, asOf, on);
        positions.await(position, moment, READ);
        Due found = due.find(moment, within);
        Positions.tell(response, found.position());
        return opener.open(found, audience);
    }
}
