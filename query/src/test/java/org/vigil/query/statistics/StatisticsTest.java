package org.vigil.query.statistics;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vigil.core.casefile.Action.Status;
import org.vigil.core.casefile.Total;
import org.vigil.core.log.Commit;
import org.vigil.core.vocabulary.Act;
import org.vigil.core.vocabulary.CaseId;
import org.vigil.core.vocabulary.Concern;
import org.vigil.core.vocabulary.Count.Qualifier;
import org.vigil.core.vocabulary.CountryCode;
import org.vigil.core.vocabulary.Outcome;
import org.vigil.core.vocabulary.Region;
import org.vigil.query.ViewsSuite;
import org.vigil.query.projection.Moment;
import org.vigil.query.projection.QuestionRefused;
import org.vigil.query.statistics.Question.By;
import org.vigil.query.statistics.Question.Filter;
import org.vigil.query.statistics.Question.What;
import org.vigil.testing.SeedCase;

/** Figures of a log with the seed's case and those of {@link OtherCases}. */
class StatisticsTest extends ViewsSuite {
    private static final Moment NOW = Moment.current(SeedCase.TODAY);
    private static final Set<CaseId> ALL = OtherCases.and(SeedCase.CASE);

    private Statistics statistics;
    private long last;

    @BeforeEach
    void theCasesAreRecorded() throws InterruptedException {
        statistics = new Statistics(run(new StatisticsProjection(replay, json)), json);
        caseLog.enter(SeedCase.TODAY, SeedCase.commands().subList(0, 4));
        caseLog.enter(SeedCase.TODAY, OtherCases.commands());
        last = caseLog.enter(
                SeedCase.TODAY,
                SeedCase.commands().subList(4, SeedCase.commands().size()));
        awaitAll(StatisticsProjection.NAME);
    }

    private static Filter act(Act act) {
        return new Filter(null, null, null, null, act, null, null, null);
    }

    private static Filter country(String code) {
        return new Filter(null, null, CountryCode.parse(code), null, null, null, null, null);
    }

    private static Filter concern(Concern concern) {
        return new Filter(null, null, null, null, null, null, concern, null);
    }

    private static final Filter SEED = concern(Concern.FORCIBLE_RETURN);

    private Figures ask(What what, By by, Filter filter) {
        return statistics.ask(new Question(what, by, filter), NOW);
    }

    private static @Nullable Total people(Figures figures, String key) {
        return figure(figures, key).people();
    }

    private static Figure figure(Figures figures, String key) {
        return figures.rows().stream()
                .filter(row -> row.key().equals(key))
                .findAny()
                .orElseThrow(() -> new AssertionError("no " + key + " in " + figures));
    }

    private static Total around(long number) {
        return new Total(number, number, Set.of(Qualifier.AROUND), false);
    }

    private static Map<String, Long> cases(Figures figures) {
        Map<String, Long> cases = new HashMap<>();
        figures.rows().stream().filter(row -> row.cases() > 0).forEach(row -> cases.put(row.key(), row.cases()));
        return cases;
    }

    @Test
    void the_29_and_the_35_are_not_added_up() {
        Figures figures = ask(What.PEOPLE, By.ACT, SEED);
        assertThat(people(figures, "DETENTION")).isEqualTo(around(35));
        assertThat(people(figures, "REFOULEMENT")).isEqualTo(around(29));
        assertThat(people(figures, Figure.NOT_RECORDED)).isEqualTo(Total.NOBODY);
        assertThat(figures.total().people()).isEqualTo(around(35));
        assertThat(cases(ask(What.CASES, By.ACT, SEED))).isEqualTo(Map.of("DETENTION", 1L, "REFOULEMENT", 1L));
    }

    @Test
    void outcomes_are_told_apart_and_what_is_not_recorded_is_not_unknown() {
        Figures seed = ask(What.PEOPLE, By.OUTCOME, SEED);
        assertThat(people(seed, "WORSENED")).isEqualTo(around(29));
        assertThat(people(seed, "UNKNOWN"))
                .as("six, or five as a paper has it")
                .isEqualTo(new Total(6, 6, Set.of(), false, true));
        assertThat(figure(seed, Figure.NOT_RECORDED).cases()).isZero();
        assertThat(seed.total().people()).isEqualTo(around(35));

        Figures all = ask(What.PEOPLE, By.OUTCOME, Filter.NONE);
        assertThat(people(all, "UNKNOWN"))
                .as("six, or five as a paper has it")
                .isEqualTo(new Total(6, 6, Set.of(), false, true));
        assertThat(people(all, "IMPROVED")).isEqualTo(new Total(2, 2, Set.of(), false));
        assertThat(people(all, Figure.NOT_RECORDED))
                .as("the 21 to 30, and one of three")
                .isEqualTo(new Total(22, 31, Set.of(Qualifier.AT_LEAST), false));
        assertThat(cases(ask(What.CASES, By.OUTCOME, Filter.NONE)))
                .isEqualTo(Map.of("WORSENED", 1L, "UNKNOWN", 1L, "IMPROVED", 1L, Figure.NOT_RECORDED, 2L));
    }

    @Test
    void people_whose_overlap_is_unknown_are_a_range_that_is_open_above() {
        Figures figures = ask(What.PEOPLE, By.COUNTRY, concern(Concern.INCOMMUNICADO_DETENTION));
        Total range = new Total(21, 30, Set.of(Qualifier.AT_LEAST), false);
        assertThat(people(figures, "CN")).isEqualTo(range);
        assertThat(figures.total().people()).isEqualTo(range);
    }

    @Test
    void a_case_without_an_action_has_a_row_of_its_own() {
        Figures byStatus = ask(What.CASES, By.STATUS, Filter.NONE);
        assertThat(figure(byStatus, Figure.NOT_RECORDED).first()).containsExactly(OtherCases.NO_ACTION);
        assertThat(cases(byStatus)).isEqualTo(Map.of("CLOSED", 2L, "EXPIRED", 1L, Figure.NOT_RECORDED, 1L));
        assertThat(figure(ask(What.CASES, By.YEAR, Filter.NONE), Figure.NOT_RECORDED)
                        .first())
                .containsExactly(OtherCases.NO_ACTION);
        assertThat(ask(What.ACTIONS, By.STATUS, Filter.NONE).total().actions()).isEqualTo(4);
    }

    @Test
    void a_case_in_two_countries_is_in_both_rows_and_once_in_the_total() {
        Figures figures = ask(What.CASES, By.COUNTRY, Filter.NONE);
        assertThat(cases(figures)).isEqualTo(Map.of("CN", 3L, "MM", 1L, Figure.NOT_RECORDED, 1L));
        assertThat(figures.total().cases()).isEqualTo(4);
        assertThat(cases(ask(What.CASES, By.COUNTRY, country("MM")))).isEqualTo(Map.of("MM", 1L));
        assertThat(ask(What.ACTIONS, By.COUNTRY, country("MM")).total().actions())
                .isEqualTo(1);
    }

    @Test
    void an_action_expires_on_its_appeal_date_without_anything_being_recorded() {
        Question question = new Question(What.ACTIONS, By.STATUS, SEED);
        assertThat(statuses(question, SeedCase.APPEAL_DATE.minusDays(1))).containsExactly(Status.ISSUED);
        assertThat(statuses(question, SeedCase.APPEAL_DATE)).containsExactly(Status.EXPIRED);
        assertThat(statuses(question, SeedCase.CLOSED.minusDays(1))).containsExactly(Status.EXPIRED);
        assertThat(statuses(question, SeedCase.CLOSED)).containsExactly(Status.CLOSED);
        assertThat(statuses(question, SeedCase.ISSUED.minusDays(1))).isEmpty();
    }

    private List<Status> statuses(Question question, LocalDate day) {
        return statistics.ask(question, Moment.current(day)).rows().stream()
                .filter(row -> row.actions() != null && row.actions() == 1)
                .map(row -> Status.valueOf(row.key()))
                .toList();
    }

    @Test
    void the_year_is_that_of_issue_or_of_the_act_asked_for() {
        assertThat(cases(ask(What.CASES, By.YEAR, Filter.NONE)))
                .isEqualTo(Map.of("2012", 1L, "2014", 2L, Figure.NOT_RECORDED, 1L));
        Figures returns = ask(What.PEOPLE, By.YEAR, act(Act.REFOULEMENT));
        assertThat(people(returns, "2014")).isEqualTo(around(29));
        assertThat(returns.total().people()).isEqualTo(around(29));
        assertThat(cases(ask(What.CASES, By.YEAR, act(Act.ARREST)))).isEmpty();
        assertThat(cases(ask(What.CASES, By.YEAR, act(Act.DETENTION))))
                .as("dated 2012, 2014, not in one year, and not at all")
                .isEqualTo(Map.of("2012", 1L, "2014", 1L, Figure.UNKNOWN, 1L, Figure.NOT_RECORDED, 1L));
    }

    @Test
    void people_are_narrowed_to_those_with_the_outcome_or_the_act() {
        Filter worsened = new Filter(null, Outcome.WORSENED, null, null, null, Region.ASIA, null, null);
        assertThat(ask(What.PEOPLE, By.COUNTRY, worsened).total().people()).isEqualTo(around(29));
        Filter in2014 = new Filter(null, null, null, 2014, Act.REFOULEMENT, null, null, null);
        assertThat(ask(What.PEOPLE, By.COUNTRY, in2014).total().people()).isEqualTo(around(29));
        Filter anythingIn2014 = new Filter(null, null, null, 2014, null, Region.ASIA, null, null);
        Figures acts = ask(What.PEOPLE, By.ACT, anythingIn2014);
        assertThat(acts.total().people())
                .as("the 29 are among the 35, and those of another year are not counted")
                .isEqualTo(around(35));
        assertThat(ask(What.PEOPLE, By.ACT, new Filter(null, null, null, 2013, null, null, null, null))
                        .total()
                        .people())
                .isEqualTo(Total.NOBODY);
        assertThatThrownBy(() -> new Question(What.PEOPLE, By.ACT, worsened)).isInstanceOf(QuestionRefused.class);
        assertThatThrownBy(() -> new Question(What.PEOPLE, By.OUTCOME, in2014)).isInstanceOf(QuestionRefused.class);
    }

    @Test
    void people_by_act_in_a_year_are_all_whom_any_act_befell_in_it() throws InterruptedException {
        caseLog.enter(SeedCase.TODAY, OtherCases.twoActs());
        awaitAll(StatisticsProjection.NAME);
        Total fiveAndSeven = new Total(7, 12, Set.of(), false);

        Figures in2011 = ask(What.PEOPLE, By.ACT, year(2011));
        assertThat(people(in2011, "DETENTION")).isEqualTo(new Total(5, 5, Set.of(), false));
        assertThat(people(in2011, "REFOULEMENT")).isEqualTo(new Total(7, 7, Set.of(), false));
        assertThat(in2011.total().people()).as("not all twenty of the case").isEqualTo(fiveAndSeven);
        assertThat(in2011.total().cases()).isEqualTo(1);

        Figures in2012 = ask(What.PEOPLE, By.ACT, year(2012));
        assertThat(in2012.total().people())
                .as("without those of whom the year is not told")
                .isEqualTo(new Total(21, 21, Set.of(Qualifier.AT_LEAST), false));
        assertThat(ask(What.PEOPLE, By.ACT, year(2014)).total().people()).isEqualTo(around(35));
        assertThat(ask(What.PEOPLE, By.ACT, year(1999)).total().people()).isEqualTo(Total.NOBODY);
    }

    @Test
    void of_29_whose_fate_is_unknown_one_who_died_is_counted_apart_and_each_only_once_it_was_known()
            throws InterruptedException {
        caseLog.enter(SeedCase.TODAY, OtherCases.oneOfManyDied());
        awaitAll(StatisticsProjection.NAME);
        Filter tortured = concern(Concern.TORTURE);
        Total others = new Total(3, 3, Set.of(), false);

        Figures fates = ask(What.PEOPLE, By.FATE, tortured);
        assertThat(fates.rows())
                .extracting(Figure::key)
                .as("a fate of nobody is a row too")
                .containsExactly("UNKNOWN", "DETAINED", "AT_LIBERTY", "IN_HIDING", "DEAD", Figure.NOT_RECORDED);
        assertThat(people(fates, "UNKNOWN")).isEqualTo(around(28));
        assertThat(people(fates, "DEAD")).isEqualTo(new Total(1, 1, Set.of(), false));
        assertThat(people(fates, "DETAINED")).isEqualTo(Total.NOBODY);
        assertThat(people(fates, Figure.NOT_RECORDED)).isEqualTo(others);
        assertThat(fates.total().people()).isEqualTo(around(32));
        assertThat(cases(fates)).isEqualTo(Map.of("UNKNOWN", 1L, "DEAD", 1L, Figure.NOT_RECORDED, 1L));

        Question question = new Question(What.PEOPLE, By.FATE, tortured);
        Figures before = statistics.ask(question, Moment.current(LocalDate.of(2013, 3, 30)));
        assertThat(people(before, "DEAD")).isEqualTo(new Total(1, 1, Set.of(), false));
        assertThat(people(before, "UNKNOWN")).isEqualTo(Total.NOBODY);
        assertThat(people(before, Figure.NOT_RECORDED))
                .as("the 28, and the three of the other case")
                .isEqualTo(around(31));

        assertThat(people(ask(What.PEOPLE, By.FATE, year(2013)), "DEAD")).isEqualTo(new Total(1, 1, Set.of(), false));
        assertThat(ask(What.PEOPLE, By.FATE, year(2013)).total().people()).isEqualTo(new Total(1, 1, Set.of(), false));
    }

    @Test
    void returns_are_told_apart_by_country_and_the_closed_lists_have_all_their_rows() throws InterruptedException {
        caseLog.enter(SeedCase.TODAY, OtherCases.oneOfManyDied());
        awaitAll(StatisticsProjection.NAME);

        assertThat(cases(ask(What.CASES, By.RETURNED_FROM, Filter.NONE)))
                .isEqualTo(Map.of("CN", 2L, Figure.NOT_RECORDED, 3L));
        Figures to = ask(What.PEOPLE, By.RETURNED_TO, Filter.NONE);
        assertThat(to.rows()).extracting(Figure::key).containsExactly("KP", "MM", Figure.NOT_RECORDED);
        assertThat(people(to, "KP")).isEqualTo(around(29));
        assertThat(people(to, "MM")).isEqualTo(around(29));
        assertThat(cases(ask(What.PEOPLE, By.RETURNED_TO, year(2013)))).isEqualTo(Map.of("MM", 1L));
        assertThat(figure(ask(What.ACTIONS, By.RETURNED_TO, Filter.NONE), "KP").actions())
                .isEqualTo(1);
        assertThat(figure(ask(What.ACTIONS, By.FATE, Filter.NONE), "UNKNOWN").actions())
                .isEqualTo(1);

        assertThat(ask(What.CASES, By.CATEGORY, Filter.NONE).rows())
                .extracting(Figure::key)
                .containsExactly("I", "II", "III", "IV", "V", Figure.NOT_RECORDED);
        assertThat(ask(What.CASES, By.DISAPPEARANCE, Filter.NONE).rows())
                .extracting(Figure::key)
                .containsExactly(
                        "OUTSTANDING",
                        "CLARIFIED_BY_GOVERNMENT",
                        "CLARIFIED_BY_SOURCE",
                        "DISCONTINUED",
                        "CLOSED",
                        Figure.NOT_RECORDED);
    }

    private static Filter year(int year) {
        return new Filter(null, null, null, year, null, null, null, null);
    }

    @Test
    void an_answer_says_what_it_answers_and_opens_to_its_cases() {
        Question question = Question.of(What.CASES, By.COUNTRY);
        Figures figures = statistics.ask(question, NOW);
        assertThat(figures.question()).isEqualTo(question);
        assertThat(figures.position()).isEqualTo(last);
        Moment same = Moment.asOf(figures.position(), figures.on());
        assertThat(statistics.ask(question, same)).isEqualTo(figures);
        for (Figure figure : figures.rows()) {
            assertThat(behind(question, figure.key(), same))
                    .isEqualTo(figure.first())
                    .hasSize((int) figure.cases());
        }
        assertThat(behind(question, Figure.TOTAL, same)).containsExactlyInAnyOrderElementsOf(ALL);
        assertThatThrownBy(() -> statistics.cases(question, "CN", same, null, Statistics.LARGEST_PAGE + 1))
                .isInstanceOf(QuestionRefused.class);
    }

    private List<CaseId> behind(Question question, String key, Moment moment) {
        List<CaseId> cases = new ArrayList<>();
        CaseId after = null;
        do {
            CasesBehind page = statistics.cases(question, key, moment, after, 1);
            cases.addAll(page.cases());
            after = page.next();
        } while (after != null);
        return cases;
    }

    @Test
    void counting_by_hand_gives_the_same_at_every_moment() {
        List<Commit> commits = log.read(0, 64);
        int step = server.rangesAreFast() ? 3 : 13;
        for (long prefix = last + 1; prefix >= 0; prefix -= step) {
            for (LocalDate day : List.of(
                    LocalDate.of(2012, 4, 2), SeedCase.APPEAL_DATE, SeedCase.CLOSED.minusDays(1), SeedCase.TODAY)) {
                Moment moment = new Moment(prefix, day);
                CountedByHand byHand = new CountedByHand(commits, codec, moment);
                assertThat(cases(statistics.ask(Question.of(What.CASES, By.STATUS), moment)))
                        .as("cases by status, %s", moment)
                        .isEqualTo(byHand.casesByStatus());
                assertThat(cases(statistics.ask(Question.of(What.CASES, By.OUTCOME), moment)))
                        .as("cases by outcome, %s", moment)
                        .isEqualTo(byHand.casesByOutcome());
                assertThat(numbers(statistics.ask(Question.of(What.ACTIONS, By.STATUS), moment), Figure::actions))
                        .as("actions by status, %s", moment)
                        .isEqualTo(byHand.actionsByStatus());
                assertThat(numbers(
                                statistics.ask(Question.of(What.PEOPLE, By.OUTCOME), moment),
                                figure -> requireNonNull(figure.people()).min()))
                        .as("people by outcome, %s", moment)
                        .isEqualTo(byHand.peopleByOutcome());
                assertThat(numbers(
                                statistics.ask(Question.of(What.PEOPLE, By.FATE), moment),
                                figure -> requireNonNull(figure.people()).min()))
                        .as("people by fate, %s", moment)
                        .isEqualTo(byHand.peopleByFate());
                assertThat(cases(statistics.ask(Question.of(What.CASES, By.RETURNED_TO), moment)))
                        .as("cases by country of return, %s", moment)
                        .isEqualTo(byHand.casesByCountryOfReturn());
            }
        }
    }

    private static Map<String, Long> numbers(Figures figures, Function<Figure, @Nullable Long> number) {
        Map<String, Long> numbers = new HashMap<>();
        for (Figure row : figures.rows()) {
            Long found = number.apply(row);
            if (found != null && found > 0 && !row.key().equals(Figure.NOT_RECORDED)) {
                numbers.put(row.key(), found);
            }
        }
        return numbers;
    }

    @Test
    void every_moment_is_answered_as_a_fresh_fold_would() {
        int step = server.rangesAreFast() ? 1 : 9;
        for (long prefix = 0; prefix <= last + 1; prefix += step) {
            for (LocalDate day : List.of(
                    LocalDate.of(2012, 2, 20), SeedCase.HELD_KNOWN, SeedCase.CLOSED.minusDays(1), SeedCase.TODAY)) {
                requireFold(new Moment(prefix, day));
            }
        }
    }

    private void requireFold(Moment moment) {
        for (Question question : List.of(
                Question.of(What.PEOPLE, By.OUTCOME),
                Question.of(What.ACTIONS, By.STATUS),
                new Question(What.PEOPLE, By.YEAR, act(Act.DETENTION)))) {
            assertThat(FreshFold.rows(statistics.ask(question, moment)))
                    .as("%s %s", question, moment)
                    .usingRecursiveFieldByFieldElementComparatorIgnoringFields("first")
                    .containsExactlyInAnyOrderElementsOf(new FreshFold(replay, ALL, moment).rows(question));
        }
    }

    @Test
    void a_rebuild_gives_the_same_documents() throws InterruptedException {
        List<Document> before = documents(StatisticsProjection.NAME, StatisticsProjection.ROWS);
        assertThat(before).hasSizeGreaterThan(ALL.size());
        rebuild(StatisticsProjection.NAME);
        assertThat(documents(StatisticsProjection.NAME, StatisticsProjection.ROWS))
                .isEqualTo(before);
    }
}
