package org.vigil.api.cases;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.vigil.api.command.EntityTag;
import org.vigil.api.moment.Moments;
import org.vigil.api.problem.Fault;
import org.vigil.api.projections.Positions;
import org.vigil.core.casefile.Action.Status;
import org.vigil.core.casefile.Closings.Closers;
import org.vigil.core.privacy.Audience;
import org.vigil.core.privacy.Opener;
import org.vigil.core.vocabulary.AiIndex;
import org.vigil.core.vocabulary.CaseId;
import org.vigil.core.vocabulary.Concern;
import org.vigil.core.vocabulary.CountryCode;
import org.vigil.core.vocabulary.Region;
import org.vigil.core.vocabulary.UaNumber;
import org.vigil.query.cases.CaseFilter;
import org.vigil.query.cases.CaseList;
import org.vigil.query.cases.CasePage;
import org.vigil.query.cases.CaseReader;
import org.vigil.query.cases.CaseView;
import org.vigil.query.cases.CasesProjection;
import org.vigil.query.projection.Moment;

/** Cases as they stood at any moment, with personal values as the reader may see them. */
@RestController
@RequestMapping(path = "/api/cases", produces = MediaType.APPLICATION_JSON_VALUE)
class CaseController {
    private static final List<String> READ = List.of(CasesProjection.NAME);

    private final CaseReader cases;
    private final CaseList list;
    private final Moments moments;
    private final Positions positions;
    private final Opener opener;

    CaseController(CaseReader cases, CaseList list, Moments moments, Positions positions, Opener opener) {
        this.cases = cases;
        this.list = list;
        this.moments = moments;
        this.positions = positions;
        this.opener = opener;
    }

    /**
     * A page of the list.
     *
     * @param status the case has an action that stands so on the day asked about
     * @param country in which it happens, or to whose authorities an action appeals
     * @param number UA number of one of its actions
     * @param index AI Index of one of their documents
     * @param deadlineFrom an action's appeal date is this day or a later one; without a status, only actions that are open
     * @param deadlineTo its appeal date is this day or an earlier one
     * @param closedBy the case has an action that was closed by so many people; ONE_PERSON finds whatever nobody else approved
     * @param asOf only what was recorded by then: a position of the log, a day, or an instant
     * @param on only what was known by this day, and every status is that day's; today when absent. Of whom a case speaks has
     *     no such day: people are there from the start
     * @param cursor from the page before
     * @param limit how many cases at most
     * @param position the position that the answer must reflect
     */
    @GetMapping
    @Operation(summary = "The list of cases, the newest opened first")
    CasePage list(
            Audience audience,
            @RequestParam(required = false) @Nullable Status status,
            @RequestParam(required = false) @Nullable CountryCode country,
            @RequestParam(required = false) @Nullable Region region,
            @RequestParam(required = false) @Nullable Concern concern,
            @RequestParam(required = false) @Nullable UaNumber number,
            @RequestParam(required = false) @Nullable AiIndex index,
            @RequestParam(required = false) @Nullable LocalDate deadlineFrom,
            @RequestParam(required = false) @Nullable LocalDate deadlineTo,
            @RequestParam(required = false) @Nullable Closers closedBy,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "" + CaseList.DEFAULT_LIMIT) int limit,
            @RequestHeader(name = Positions.HEADER, required = false) @Nullable String position,
            HttpServletResponse response) {
        Moment moment = moments.of(audience, asOf, on);
        positions.await(position, moment, READ);
        CaseFilter filter =
                new CaseFilter(status, country, region, concern, number, index, deadlineFrom, deadlineTo, closedBy);
        CasePage page = list.page(filter, moment, cursor, limit);
        Positions.tell(response, page.position());
        return opener.open(page, audience);
    }

    /**
     * A case.
     *
     * @param asOf only what was recorded by then: a position of the log, a day, or an instant
     * @param on only what was known by this day, and every status is that day's; today when absent. Of whom a case speaks has
     *     no such day: people are there from the start
     * @param position the position that the answer must reflect
     */
    @GetMapping("/{id}")
    @Operation(summary = "A case as it stood at a moment, with every hedge that was recorded")
    CaseView find(
            Audience audience,
            @PathVariable CaseId id,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String on,
            @RequestHeader(name = Positions.HEADER, required = false) @Nullable String position,
            HttpServletResponse response) {
        Moment moment = moments.of(audience, asOf, on);
        // Of an earlier moment it is replayed from the log itself, which never is behind.
        positions.awaitCase(position, moment, moment.isCurrent() ? READ : List.of(), id.toString());
        CaseView view = cases.find(id, moment).orElseThrow(Fault.NO_SUCH_CASE::exception);
        EntityTag.set(response, view.version());
        Positions.tell(response, view.position());
        return opener.open(view, audience);
    }
}
