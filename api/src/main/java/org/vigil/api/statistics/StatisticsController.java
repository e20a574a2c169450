package org.vigil.api.statistics;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.vigil.api.moment.Moments;
import org.vigil.api.projections.Positions;
import org.vigil.core.casefile.Action.Status;
import org.vigil.core.casefile.Actions.Reason;
import org.vigil.core.privacy.Audience;
import org.vigil.core.vocabulary.Act;
import org.vigil.core.vocabulary.CaseId;
import org.vigil.core.vocabulary.Concern;
import org.vigil.core.vocabulary.CountryCode;
import org.vigil.core.vocabulary.Outcome;
import org.vigil.core.vocabulary.Region;
import org.vigil.query.projection.Moment;
import org.vigil.query.statistics.CasesBehind;
import org.vigil.query.statistics.Figures;
import org.vigil.query.statistics.Question;
import org.vigil.query.statistics.Question.By;
import org.vigil.query.statistics.Question.Filter;
import org.vigil.query.statistics.Question.What;
import org.vigil.query.statistics.Statistics;
import org.vigil.query.statistics.StatisticsProjection;

/**
 * Figures at any moment, and the cases behind each. They have nothing personal in them, so all may read them; those of
 * analysts rest on no fact under embargo.
 */
@RestController
@RequestMapping("/api/statistics/{what}")
class StatisticsController {
    private static final int DEFAULT_LIMIT = 50;
    private static final List<String> READ = List.of(StatisticsProjection.NAME);

    private final FewAtOnce few = new FewAtOnce();
    private final Statistics statistics;
    private final Moments moments;
    private final Positions positions;

    StatisticsController(Statistics statistics, Moments moments, Positions positions) {
        this.statistics = statistics;
        this.moments = moments;
        this.positions = positions;
    }

    /**
     * Figures.
     *
     * @param what what is counted
     * @param by by what it is told apart
     * @param status only where an action stands so on the day asked about
     * @param outcome only where a closing lists it; of people, only those who had it
     * @param country only where it happens there; of actions and what was done on them, where its authorities are appealed to
     * @param year only actions issued in it, or what was done on actions in it; of an act, or of what else is reported of
     *     people, only where it happened in it
     * @param act only where it is reported to have happened; of people, only those whom it befell
     * @param region only cases filed under it
     * @param concern only cases that are about it
     * @param reason only where an action was closed for it; of people, only those who had an outcome of such a closing
     * @param asOf only what was recorded by then: a position of the log, a day, or an instant
     * @param on only what was known by this day, and every status is that day's; today when absent. Of whom a case speaks has
     *     no such day: people are there from the start
     * @param position the position that the answer must reflect
     */
    @GetMapping(produces = {MediaType.APPLICATION_JSON_VALUE, FiguresAsCsv.TYPE})
    @Operation(
            summary =
                    "Cases, people, actions, what was done on these and how long it took, in figures; people as a minimum, a maximum and flags")
    Figures figures(
            Audience audience,
            @PathVariable What what,
            @RequestParam By by,
            @RequestParam(required = false) @Nullable Status status,
            @RequestParam(required = false) @Nullable Outcome outcome,
            @RequestParam(required = false) @Nullable CountryCode country,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable Act act,
            @RequestParam(required = false) @Nullable Region region,
            @RequestParam(required = false) @Nullable Concern concern,
            @RequestParam(required = false) @Nullable Reason reason,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String on,
            @RequestHeader(name = Positions.HEADER, required = false) @Nullable String position) {
        Moment moment = moments.of(audience, asOf, on);
        positions.await(position, moment, READ);
        Filter filter = new Filter(status, outcome, country, year, act, region, concern, reason);
        Question question = new Question(what, by, filter);
        return few.at(() -> statistics.ask(question, moment));
    }

    /**
     * The cases behind a figure: asked with the figure's question, position and day, just those that it counts.
     *
     * @param what what the figure counts
     * @param by by what it is told apart
     * @param key the figure's key, TOTAL for all rows
     * @param status as in the figure's question, like all that follow
     * @param asOf the position that the answer with the figure gives
     * @param on the day that it gives
     * @param after the case behind which the page begins, as the page before gives it
     * @param limit how many cases at most
     * @param position the position that the answer must reflect
     */
    @GetMapping(path = "/cases", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "The cases behind a figure")
    CasesBehind casesBehind(
            Audience audience,
            @PathVariable What what,
            @RequestParam By by,
            @RequestParam String key,
            @RequestParam(required = false) @Nullable Status status,
            @RequestParam(required = false) @Nullable Outcome outcome,
            @RequestParam(required = false) @Nullable CountryCode country,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable Act act,
            @RequestParam(required = false) @Nullable Region region,
            @RequestParam(required = false) @Nullable Concern concern,
            @RequestParam(required = false) @Nullable Reason reason,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(required = false) @Nullable CaseId after,
            @RequestParam(defaultValue = "" + DEFAULT_LIMIT) int limit,
            @RequestHeader(name = Positions.HEADER, required = false) @Nullable String position) {
        Moment moment = moments.of(audience, asOf, on);
        positions.await(position, moment, READ);
        Filter filter = new Filter(status, outcome, country, year, act, region, concern, reason);
        Question question = new Question(what, by, filter);
        return few.at(() -> statistics.cases(question, key, moment, after, limit));
    }
}
