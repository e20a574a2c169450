package org.vigil.query.statistics;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.query.Entering.PAPER;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vigil.core.casefile.Action.Status;
import org.vigil.core.casefile.Actions.Reason;
import org.vigil.core.casefile.Command;
import org.vigil.core.casefile.Links.MarkDuplicate;
import org.vigil.core.casefile.Links.UnlinkCases;
import org.vigil.core.casefile.Total;
import org.vigil.core.log.Commit;
import org.vigil.core.vocabulary.CaseId;
import org.vigil.core.vocabulary.Concern;
import org.vigil.core.vocabulary.Count.Qualifier;
import org.vigil.core.vocabulary.Outcome;
import org.vigil.query.Acting;
import org.vigil.query.Entering;
import org.vigil.query.ViewsSuite;
import org.vigil.query.projection.Moment;
import org.vigil.query.statistics.Question.By;
import org.vigil.query.statistics.Question.Filter;
import org.vigil.query.statistics.Question.What;

/**
 * What was done on actions, what came back and how long that took: of one action that is extended, closed, reopened and closed
 * again; of one whose appeal date is corrected, and that is superseded by a third; and of one on which nobody ever decides.
 */
@SuppressWarnings("NullAway.Init") // JUnit calls what sets the fields
class ActionFiguresTest extends ViewsSuite {
    private static final LocalDate TODAY = LocalDate.of(2015, 6, 1);
    private static final Moment NOW = Moment.current(TODAY);
    private static final List<What> AMOUNTS =
            List.of(What.UPDATES, What.CLOSINGS, What.APPEALS, What.ANSWERS, What.SECTION_ACTS);
    private static final List<What> TIMES =
            List.of(What.DAYS_TO_UPDATE, What.DAYS_TO_CLOSING, What.DAYS_PAST_APPEAL_DATE);

    private final Entering many = new Entering(0x41, "CN");
    private final Entering undecided = new Entering(0x42, "MM");
    private Statistics statistics;
    private long last;

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private List<Command> manyActs() {
        Acting acting = new Acting(many);
        return List.of(
                many.open(Concern.TORTURE),
                many.register(1, 12),
                many.held(1, PAPER, 1, "2014-01-02", day("2014-01-10")),
                many.issue(1, "UA 1/14", "ASA 17/001/2014", day("2014-01-10")),
                acting.protested(1, day("2014-02-02")),
                acting.updated(1, day("2014-01-20")),
                acting.appeals(1, day("2014-02-15"), 300, "2014-02"),
                acting.updated(1, day("2014-02-01")),
                acting.appeals(1, day("2014-02-20"), 1000, "2014-01/2014-02", Qualifier.AT_LEAST),
                acting.appeals(1, day("2014-02-20"), 7, "2013-12/2014-01"),
                acting.extended(1, day("2014-03-01"), day("2014-04-01")),
                acting.closed(1, day("2014-04-11"), Reason.GOOD_NEWS, Outcome.IMPROVED, 1),
                many.issue(2, "UA 2/14", "ASA 17/002/2014", day("2014-05-01")),
                acting.corrected(2, day("2014-06-20"), day("2014-07-20")),
                many.issue(3, "UA 3/14", "ASA 17/003/2014", day("2014-08-01")),
                acting.superseded(2, day("2014-08-01"), 3),
                acting.reopened(1, day("2015-01-05"), day("2015-02-10")),
                acting.answered(1, 1, day("2015-02-01")),
                acting.answered(1, 2, day("2015-02-02")),
                acting.struck(1, 2, day("2015-02-03")),
                acting.closed(1, day("2015-03-01"), Reason.NO_LONGER_USEFUL, Outcome.NO_CHANGE, 1),
                acting.drafted(4, day("2015-05-01")));
    }

    @BeforeEach
    void theActionsAreRecorded() throws InterruptedException {
        statistics = new Statistics(run(new StatisticsProjection(replay, json)), json);
        caseLog.enter(
                TODAY,
                List.of(
                        undecided.open(Concern.HEALTH),
                        undecided.register(1, 3),
                        undecided.issue(1, "UA 9/13", "ASA 16/009/2013", day("2013-11-20"))));
        last = caseLog.enter(TODAY, manyActs());
        awaitAll(StatisticsProjection.NAME);
    }

    private Figures ask(What what, By by, Filter filter) {
        return statistics.ask(new Question(what, by, filter), NOW);
    }

    private static Figure figure(Figures figures, String key) {
        return figures.rows().stream()
                .filter(row -> row.key().equals(key))
                .findAny()
                .orElseThrow(() -> new AssertionError("no " + key + " in " + figures));
    }

    private static @Nullable Amount amount(Figures figures, String key) {
        return figure(figures, key).amount();
    }

    private static Amount exactly(long number) {
        return new Amount(number, number, Set.of());
    }

    private static Filter reason(@Nullable Reason reason) {
        return new Filter(null, null, null, null, null, null, null, reason);
    }

    @Test
    void an_action_that_was_reopened_has_been_closed_in_two_years() {
        Figures closings = ask(What.CLOSINGS, By.YEAR, Filter.NONE);
        assertThat(amount(closings, "2014")).isEqualTo(exactly(1));
        assertThat(amount(closings, "2015")).isEqualTo(exactly(1));
        assertThat(closings.total().amount()).isEqualTo(exactly(2));
        assertThat(closings.total().actions()).as("of one action").isEqualTo(1);
        assertThat(amount(ask(What.CLOSINGS, By.REASON, Filter.NONE), "GOOD_NEWS"))
                .isEqualTo(exactly(1));
        assertThat(amount(ask(What.CLOSINGS, By.OUTCOME, reason(Reason.GOOD_NEWS)), "IMPROVED"))
                .isEqualTo(exactly(1));
        assertThat(ask(What.ACTIONS, By.REASON, reason(Reason.GOOD_NEWS))
                        .total()
                        .actions())
                .as("it is closed for another reason now")
                .isZero();
    }

    @Test
    void appeals_are_told_with_their_flags_in_the_year_in_which_they_were_sent() {
        Figures appeals = ask(What.APPEALS, By.YEAR, Filter.NONE);
        assertThat(amount(appeals, "2014")).isEqualTo(new Amount(1000, 1300, Set.of(Qualifier.AT_LEAST)));
        assertThat(amount(appeals, Figure.UNKNOWN))
                .as("over the turn of a year")
                .isEqualTo(exactly(7));
        assertThat(amount(ask(What.APPEALS, By.COUNTRY, Filter.NONE), "CN"))
                .isEqualTo(new Amount(1000, 1307, Set.of(Qualifier.AT_LEAST)));
        assertThat(appeals.total().amount())
                .as("what was counted over the turn of the year may be among those of 2014")
                .isEqualTo(new Amount(1000, 1307, Set.of(Qualifier.AT_LEAST)));
        assertThat(ask(What.ANSWERS, By.CONCERN, Filter.NONE).total().amount())
                .as("one was struck")
                .isEqualTo(exactly(1));
    }

    @Test
    void appeals_that_may_be_counted_twice_are_a_range_and_those_of_other_months_add_up() throws InterruptedException {
        Entering counted = new Entering(0x44, "FR");
        Acting acting = new Acting(counted);
        caseLog.enter(
                TODAY,
                List.of(
                        counted.open(Concern.HEALTH),
                        counted.issue(1, "UA 7/12", "EUR 21/007/2012", day("2012-01-02")),
                        acting.appeals(1, day("2012-03-01"), 500, "2012-01/2012-02"),
                        acting.appeals(1, day("2012-03-01"), 500, "2012-02"),
                        counted.issue(2, "UA 8/11", "EUR 21/008/2011", day("2011-01-02")),
                        acting.appeals(2, day("2012-03-01"), 500, "2011-01"),
                        acting.appeals(2, day("2012-03-01"), 500, "2011-02")));
        awaitAll(StatisticsProjection.NAME);

        Figures appeals = ask(What.APPEALS, By.YEAR, Filter.NONE);
        assertThat(amount(appeals, "2012")).isEqualTo(new Amount(500, 1000, Set.of()));
        assertThat(amount(appeals, "2011")).isEqualTo(exactly(1000));
        assertThat(amount(ask(What.APPEALS, By.COUNTRY, Filter.NONE), "FR"))
                .isEqualTo(new Amount(1500, 2000, Set.of()));
    }

    @Test
    void times_are_told_with_the_actions_without_them_and_those_that_run_on() {
        assertThat(days(What.DAYS_TO_UPDATE, "2014")).isEqualTo(new Days(1, 10L, 10L, 10L, 2, 0));
        assertThat(days(What.DAYS_TO_UPDATE, "2013")).isEqualTo(new Days(0, null, null, null, 1, 0));
        assertThat(days(What.DAYS_TO_CLOSING, "2014")).isEqualTo(new Days(1, 415L, 415L, 415L, 2, 0));
        assertThat(days(What.DAYS_PAST_APPEAL_DATE, "2014"))
                .as("8 and 10 and 19 of the first; 12 of the second, by its right date; 262 of the third, so far")
                .isEqualTo(new Days(3, 12L, 37L, 262L, 0, 1));
        assertThat(figure(ask(What.DAYS_PAST_APPEAL_DATE, By.STATUS, Filter.NONE), Status.DRAFT.name())
                        .days())
                .as("nothing is waited for with a draft")
                .isEqualTo(new Days(0, null, null, null, 0, 0));
    }

    private @Nullable Days days(What what, String year) {
        return figure(ask(what, By.YEAR, Filter.NONE), year).days();
    }

    @Test
    void a_day_past_the_appeal_date_is_counted_as_it_passes() {
        LocalDate appealDate = day("2014-01-01");
        Question question = new Question(What.DAYS_PAST_APPEAL_DATE, By.COUNTRY, Filter.NONE);
        Function<LocalDate, @Nullable Days> on =
                day -> statistics.ask(question, Moment.current(day)).total().days();
        assertThat(on.apply(appealDate.minusDays(1))).isEqualTo(new Days(0, null, null, null, 1, 0));
        assertThat(on.apply(appealDate)).isEqualTo(new Days(1, 0L, 0L, 0L, 0, 1));
        assertThat(on.apply(appealDate.plusDays(3))).isEqualTo(new Days(1, 3L, 3L, 3L, 0, 1));
    }

    @Test
    void people_are_told_apart_by_outcome_and_closing_reason() {
        Total twelve = new Total(12, 12, Set.of(), false);
        Total three = new Total(3, 3, Set.of(), false);
        Figures byReason = ask(What.PEOPLE, By.REASON, Filter.NONE);
        assertThat(figure(byReason, "NO_LONGER_USEFUL").people()).isEqualTo(twelve);
        assertThat(figure(byReason, "GOOD_NEWS").people()).isEqualTo(Total.NOBODY);
        assertThat(figure(byReason, Figure.NOT_RECORDED).people()).isEqualTo(three);
        Figures outcomes = ask(What.PEOPLE, By.OUTCOME, reason(Reason.NO_LONGER_USEFUL));
        assertThat(figure(outcomes, "NO_CHANGE").people()).isEqualTo(twelve);
        assertThat(outcomes.total().people()).isEqualTo(twelve);
        assertThat(ask(What.PEOPLE, By.REGION, reason(Reason.NO_LONGER_USEFUL))
                        .total()
                        .people())
                .isEqualTo(twelve);
    }

    @Test
    void counting_by_hand_gives_the_same_at_every_moment() {
        List<Commit> commits = log.read(0, 64);
        int step = server.rangesAreFast() ? 2 : 9;
        for (long prefix = last + 1; prefix >= 0; prefix -= step) {
            for (String day :
                    List.of("2014-01-25", "2014-03-01", "2014-06-15", "2014-09-12", "2015-02-02", "2015-06-01")) {
                Moment moment = new Moment(prefix, day(day));
                ActionsByHand byHand = new ActionsByHand(commits, codec, moment);
                for (What what : AMOUNTS) {
                    assertThat(told(
                                    what,
                                    moment,
                                    row -> requireNonNull(row.amount()).min()))
                            .as("%s %s", what, moment)
                            .isEqualTo(byHand.byYear(what));
                }
                for (What what : TIMES) {
                    assertThat(told(what, moment, row -> told(requireNonNull(row.days()))))
                            .as("%s %s", what, moment)
                            .isEqualTo(byHand.days(what));
                }
            }
        }
    }

    private <T> Map<String, T> told(What what, Moment moment, Function<Figure, T> number) {
        Map<String, T> told = new TreeMap<>();
        statistics.ask(Question.of(what, By.YEAR), moment).rows().stream()
                .filter(row -> row.cases() > 0)
                .forEach(row -> told.put(row.key(), number.apply(row)));
        return told;
    }

    private static String told(Days days) {
        return days.count() + " " + days.min() + " " + days.median() + " " + days.max() + " " + days.without() + " "
                + days.running();
    }

    @Test
    void each_figure_opens_to_its_cases() {
        for (Question question : questions()) {
            Figures figures = statistics.ask(question, NOW);
            for (Figure figure :
                    figures.rows().stream().filter(row -> row.cases() > 0).toList()) {
                assertThat(statistics
                                .cases(question, figure.key(), NOW, null, 10)
                                .cases())
                        .as("%s %s", question, figure.key())
                        .isEqualTo(figure.first())
                        .hasSize((int) figure.cases());
            }
        }
    }

    private static List<Question> questions() {
        return Stream.of(What.values())
                .flatMap(what -> Stream.of(By.values()).map(by -> Question.of(what, by)))
                .toList();
    }

    @Test
    void people_of_a_case_that_is_marked_as_a_duplicate_are_left_out_until_that_is_taken_back_and_its_actions_are_not()
            throws InterruptedException {
        Entering again = new Entering(0x43, "MM");
        caseLog.enter(
                TODAY,
                List.of(
                        again.open(Concern.HEALTH),
                        again.register(1, 3),
                        again.issue(1, "UA 10/13", "ASA 16/010/2013", day("2013-11-20"))));
        long before = log.next() - 1;
        caseLog.enter(TODAY, new MarkDuplicate(again.id(), undecided.id(), day("2015-01-10"), null));
        long marked = log.next() - 1;
        caseLog.enter(TODAY, new UnlinkCases(again.id(), undecided.id(), day("2015-03-10"), null));
        awaitAll(StatisticsProjection.NAME);

        Question people = Question.of(What.PEOPLE, By.COUNTRY);
        assertThat(inMyanmar(people, Moment.current(day("2015-01-09")))).isEqualTo("6 people, 2 cases, 0 left out");
        assertThat(inMyanmar(people, Moment.current(day("2015-01-10")))).isEqualTo("3 people, 1 cases, 1 left out");
        assertThat(inMyanmar(people, Moment.current(day("2015-03-10")))).isEqualTo("6 people, 2 cases, 0 left out");
        assertThat(inMyanmar(people, Moment.asOf(marked, TODAY))).isEqualTo("3 people, 1 cases, 1 left out");
        assertThat(inMyanmar(people, Moment.asOf(before, TODAY))).isEqualTo("6 people, 2 cases, 0 left out");

        Moment meanwhile = Moment.current(day("2015-02-01"));
        Question actions = Question.of(What.ACTIONS, By.COUNTRY);
        assertThat(figure(statistics.ask(actions, meanwhile), "MM").actions())
                .as("UA 9/13 and UA 10/13 were both issued")
                .isEqualTo(2);
        assertThat(statistics.ask(actions, meanwhile).total().duplicates()).isZero();
        assertThat(statistics.cases(actions, "MM", meanwhile, null, 10).cases())
                .containsExactly(undecided.id(), again.id());
        assertThat(statistics.cases(people, "MM", meanwhile, null, 10).cases()).containsExactly(undecided.id());
        assertThat(told(What.ACTIONS, meanwhile, row -> (long) requireNonNull(row.actions())))
                .containsEntry("2013", new ActionsByHand(log.read(0, 64), codec, meanwhile).issued("2013"));
        FreshFold fresh = new FreshFold(replay, cases(again.id()), meanwhile);
        for (Question question : questions()) {
            assertThat(FreshFold.rows(statistics.ask(question, meanwhile)))
                    .as("%s", question)
                    .usingRecursiveFieldByFieldElementComparatorIgnoringFields("first")
                    .containsExactlyInAnyOrderElementsOf(fresh.rows(question));
        }
    }

    private List<CaseId> cases(CaseId other) {
        return List.of(many.id(), undecided.id(), other);
    }

    private String inMyanmar(Question question, Moment moment) {
        Figure figure = figure(statistics.ask(question, moment), "MM");
        return requireNonNull(figure.people()).max() + " people, " + figure.cases() + " cases, " + figure.duplicates()
                + " left out";
    }
}
