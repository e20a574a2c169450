package org.vigil.query.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vigil.core.casefile.Action.Status;
import org.vigil.core.casefile.Actions.Achieved;
import org.vigil.core.casefile.Actions.CloseAction;
import org.vigil.core.casefile.Actions.IssueAction;
import org.vigil.core.casefile.Actions.Reason;
import org.vigil.core.casefile.Actions.Target;
import org.vigil.core.casefile.Borders.ReportReturn;
import org.vigil.core.casefile.Command;
import org.vigil.core.casefile.Custody.ReportDetention;
import org.vigil.core.casefile.Custody.ReportRelease;
import org.vigil.core.casefile.Custody.Terms;
import org.vigil.core.casefile.NewReport;
import org.vigil.core.casefile.Opening.OpenCase;
import org.vigil.core.casefile.Populations.Basis;
import org.vigil.core.casefile.Populations.Kind;
import org.vigil.core.casefile.Populations.Profile;
import org.vigil.core.casefile.Populations.RegisterPopulation;
import org.vigil.core.casefile.Populations.RelatePopulations;
import org.vigil.core.casefile.Populations.Role;
import org.vigil.core.casefile.Populations.Within;
import org.vigil.core.casefile.Total;
import org.vigil.core.vocabulary.Act;
import org.vigil.core.vocabulary.ActionId;
import org.vigil.core.vocabulary.Actor;
import org.vigil.core.vocabulary.AiIndex;
import org.vigil.core.vocabulary.CaseId;
import org.vigil.core.vocabulary.Concern;
import org.vigil.core.vocabulary.Count;
import org.vigil.core.vocabulary.Count.Unit;
import org.vigil.core.vocabulary.CountryCode;
import org.vigil.core.vocabulary.Edtf;
import org.vigil.core.vocabulary.Gender;
import org.vigil.core.vocabulary.Happened;
import org.vigil.core.vocabulary.HedgedCountry;
import org.vigil.core.vocabulary.Outcome;
import org.vigil.core.vocabulary.Place;
import org.vigil.core.vocabulary.PopulationId;
import org.vigil.core.vocabulary.Region;
import org.vigil.core.vocabulary.Source;
import org.vigil.core.vocabulary.SubdivisionCode;
import org.vigil.core.vocabulary.Text;
import org.vigil.core.vocabulary.UaNumber;
import org.vigil.core.vocabulary.Where;
import org.vigil.query.ViewsSuite;
import org.vigil.query.cases.ActionView;
import org.vigil.query.cases.CaseFilter;
import org.vigil.query.cases.CaseList;
import org.vigil.query.cases.CaseReader;
import org.vigil.query.cases.CaseView;
import org.vigil.query.cases.CasesProjection;
import org.vigil.query.cases.DocumentView;
import org.vigil.query.cases.Due.DueAction;
import org.vigil.query.cases.DueActions;
import org.vigil.query.projection.Moment;
import org.vigil.query.projection.Projections;
import org.vigil.query.statistics.Figure;
import org.vigil.query.statistics.Figures;
import org.vigil.query.statistics.Question;
import org.vigil.query.statistics.Question.By;
import org.vigil.query.statistics.Question.What;
import org.vigil.query.statistics.Statistics;
import org.vigil.query.statistics.StatisticsProjection;
import org.vigil.query.timeline.Timeline;
import org.vigil.query.timeline.TimelineReader;

/**
 * One arrest, two urgent actions, a split outcome: five people are held in a raid; three are let go, two are returned; the
 * first action is superseded by the second, and the case is one. Texts are invented.
 */
@SuppressWarnings("NullAway.Init") // JUnit sets the fields
class TwoActionsOneArrestTest extends ViewsSuite {
    private static final LocalDate TODAY = LocalDate.of(2013, 11, 1);
    private static final LocalDate FIRST_ISSUED = LocalDate.of(2013, 7, 19);
    private static final LocalDate FIRST_DATE = LocalDate.of(2013, 8, 30);
    private static final LocalDate LET_GO_KNOWN = LocalDate.of(2013, 8, 20);
    private static final LocalDate SECOND_ISSUED = LocalDate.of(2013, 9, 2);
    private static final LocalDate SECOND_DATE = LocalDate.of(2013, 10, 14);
    private static final LocalDate CLOSED = LocalDate.of(2013, 10, 21);

    private static final CaseId CASE = new CaseId(id(0));
    private static final PopulationId FIVE = new PopulationId(id(1));
    private static final PopulationId THREE = new PopulationId(id(2));
    private static final PopulationId TWO = new PopulationId(id(3));
    private static final ActionId FIRST = new ActionId(id(4));
    private static final ActionId SECOND = new ActionId(id(5));
    private static final AiIndex FIRST_DOCUMENT = AiIndex.parse("ASA 17/025/2013");
    private static final AiIndex SECOND_DOCUMENT = AiIndex.parse("ASA 24/008/2013");
    private static final CountryCode CHINA = CountryCode.parse("CN");
    private static final CountryCode NORTH_KOREA = CountryCode.parse("KP");
    private static final CountryCode SOUTH_KOREA = CountryCode.parse("KR");

    private CaseReader cases;
    private CaseList list;
    private TimelineReader timeline;
    private Statistics statistics;
    private DueActions due;
    private long beforeTheSecond;
    private long beforeTheClosing;

    @BeforeEach
    void theCaseIsEnteredAfterwards() throws InterruptedException {
        Projections running = run(new CasesProjection(replay, json), new StatisticsProjection(replay, json));
        cases = new CaseReader(running, replay, json);
        list = new CaseList(running, json);
        timeline = new TimelineReader(replay);
        statistics = new Statistics(running, json);
        due = new DueActions(running, json);
        given_five_people_are_held_in_a_raid_and_an_action_is_issued();
        when_three_are_let_go();
        beforeTheSecond = log.next() - 1;
        when_two_are_returned_and_another_action_is_issued_in_place_of_the_first();
        beforeTheClosing = log.next() - 1;
        when_that_one_is_closed();
        awaitAll(CasesProjection.NAME);
        awaitAll(StatisticsProjection.NAME);
    }

    private void given_five_people_are_held_in_a_raid_and_an_action_is_issued() {
        enter(
                new OpenCase(
                        CASE,
                        Region.ASIA,
                        Set.of(CHINA),
                        Set.of(Concern.FORCIBLE_RETURN),
                        words("Five people held in a raid")),
                new RegisterPopulation(CASE, FIVE, people(5), null),
                new ReportDetention(CASE, report(FIVE, "2013-07-14", FIRST_ISSUED, FIRST_DOCUMENT)),
                new IssueAction(
                        CASE,
                        FIRST,
                        UaNumber.parse("UA 185/13"),
                        FIRST_DOCUMENT,
                        FIRST_ISSUED,
                        FIRST_DATE,
                        Set.of(CHINA),
                        List.of(new Target(CHINA, null, words("Head of the prefecture's police")))));
    }

    private void when_three_are_let_go() {
        enter(
                new RegisterPopulation(CASE, THREE, people(3), new Within(FIVE, Basis.STATED)),
                new ReportRelease(
                        CASE, report(THREE, "2013-08", LET_GO_KNOWN, null), Terms.NOT_SAID, null, SOUTH_KOREA));
    }

    private void when_two_are_returned_and_another_action_is_issued_in_place_of_the_first() {
        enter(
                new RegisterPopulation(CASE, TWO, people(2), new Within(FIVE, Basis.STATED)),
                new RelatePopulations(
                        CASE,
                        report(null, null, SECOND_ISSUED, SECOND_DOCUMENT),
                        Kind.DISJOINT,
                        THREE,
                        TWO,
                        Basis.STATED),
                new ReportReturn(
                        CASE,
                        report(TWO, "2013-07-14/2013-09-02", SECOND_ISSUED, SECOND_DOCUMENT),
                        Act.REFOULEMENT,
                        CHINA,
                        NORTH_KOREA),
                new IssueAction(
                        CASE,
                        SECOND,
                        UaNumber.parse("UA 237/13"),
                        SECOND_DOCUMENT,
                        SECOND_ISSUED,
                        SECOND_DATE,
                        Set.of(NORTH_KOREA),
                        List.of(new Target(NORTH_KOREA, null, words("Minister"))),
                        List.of(),
                        FIRST));
    }

    private void when_that_one_is_closed() {
        enter(new CloseAction(
                CASE,
                SECOND,
                CLOSED,
                Reason.NO_FURTHER_ACTION_FOR_NOW,
                null,
                true,
                List.of(new Achieved(THREE, Outcome.IMPROVED, null), new Achieved(TWO, Outcome.WORSENED, null))));
    }

    @Test
    void then_the_case_is_one_its_first_action_superseded_and_the_outcome_split() {
        CaseView view = view(Moment.current(TODAY));

        assertThat(view.actions())
                .extracting(ActionView::id, ActionView::status)
                .containsExactly(tuple(FIRST, Status.SUPERSEDED), tuple(SECOND, Status.CLOSED));
        assertThat(view.actions().getFirst().superseded()).isEqualTo(new ActionView.Superseded(SECOND, SECOND_ISSUED));
        assertThat(view.actions())
                .extracting(ActionView::countries)
                .containsExactly(Set.of(CHINA), Set.of(NORTH_KOREA));
        assertThat(view.people()).isEqualTo(new Total(5, 5, Set.of(), false));
        assertThat(view.notes()).extracting(note -> note.code()).containsExactly("parts-add-up");
        assertThat(view.warnings()).isEmpty();
        assertThat(view.populations().getFirst().parts())
                .extracting(part -> part.outcomes().getFirst().outcome())
                .containsExactly(Outcome.IMPROVED, Outcome.WORSENED);
    }

    @Test
    void then_each_document_knows_those_before_it_on_whichever_action() {
        assertThat(view(Moment.current(TODAY)).documents())
                .extracting(DocumentView::index, DocumentView::action, DocumentView::follows)
                .containsExactly(
                        tuple(FIRST_DOCUMENT, FIRST, List.of()),
                        tuple(SECOND_DOCUMENT, SECOND, List.of(FIRST_DOCUMENT)));
    }

    @Test
    void then_the_timeline_tells_it_in_order() {
        assertThat(told(Moment.current(TODAY)))
                .containsExactly(
                        "2013-07-14 5 people were detained, 2013-07-14, in China (CN-JL), by the police of China; according to an urgent action (ASA 17/025/2013); known 2013-07-19.",
                        "2013-07-14 2 people, part of 5, were returned by force from China to North Korea (refoulement), 2013-07-14/2013-09-02, in China (CN-JL), by the police of China; according to an urgent action (ASA 24/008/2013); known 2013-09-02.",
                        "2013-07-19 UA 185/13 (ASA 17/025/2013) was issued on 2013-07-19, to the authorities of China, to 1 official of China, with appeals asked for before 2013-08-30.",
                        "2013-08-01 3 people, part of 5, were released (on what terms is not said) to South Korea, 2013-08, in China (CN-JL), by the police of China; according to an urgent action; known 2013-08-20.",
                        "2013-08-30 The appeal date passed with the action still open.",
                        "2013-09-02 UA 237/13 (ASA 24/008/2013) was issued on 2013-09-02, to the authorities of North Korea, to 1 official of North Korea, with appeals asked for before 2013-10-14.",
                        "2013-09-02 UA 185/13 was superseded by UA 237/13 on 2013-09-02.",
                        "2013-10-14 The appeal date passed with the action still open.",
                        "2013-10-21 UA 237/13 was closed on 2013-10-21, as no further action is asked for now, while the campaign goes on; for 3 people (part of 5) things improved; for 2 people (part of 5) things worsened.");
    }

    @Test
    void then_the_figures_count_people_once_and_each_action_where_it_stands() {
        assertThat(actions(Moment.current(TODAY)))
                .isEqualTo(Map.of("DRAFT", 0L, "ISSUED", 0L, "EXPIRED", 0L, "CLOSED", 1L, "SUPERSEDED", 1L));
        Figures outcomes = statistics.ask(Question.of(What.PEOPLE, By.OUTCOME), Moment.current(TODAY));
        assertThat(outcomes.rows().stream().filter(figure -> figure.cases() > 0))
                .extracting(Figure::key, Figure::people)
                .containsExactlyInAnyOrder(
                        tuple("IMPROVED", new Total(3, 3, Set.of(), false)),
                        tuple("WORSENED", new Total(2, 2, Set.of(), false)));
        assertThat(outcomes.total().people()).isEqualTo(new Total(5, 5, Set.of(), false));
    }

    @Test
    void on_the_day_before_the_second_action_the_first_has_expired_undecided() {
        LocalDate day = SECOND_ISSUED.minusDays(1);

        CaseView view = view(Moment.current(day));
        assertThat(view.actions())
                .extracting(ActionView::id, ActionView::status)
                .containsExactly(tuple(FIRST, Status.EXPIRED));
        assertThat(actions(Moment.current(day))).containsEntry("EXPIRED", 1L).containsEntry("SUPERSEDED", 0L);
        assertThat(due.find(Moment.current(day), 7).expired().actions())
                .extracting(DueAction::action, DueAction::days)
                .containsExactly(tuple(FIRST, -2L));
        assertThat(listed(Status.EXPIRED, Moment.current(day))).isTrue();
        assertThat(listed(Status.SUPERSEDED, Moment.current(day))).isFalse();
        assertThat(told(Moment.current(day))).hasSize(4).last().asString().contains("The appeal date passed");
    }

    @Test
    void on_a_day_of_august_three_are_known_to_be_free_and_appeals_are_still_asked_for() {
        Moment day = Moment.current(LET_GO_KNOWN);

        assertThat(view(day).actions()).extracting(ActionView::status).containsExactly(Status.ISSUED);
        assertThat(view(day).statements()).hasSize(2);
        assertThat(due.find(day, 7).expiring().total()).isZero();
        assertThat(due.find(day, 10).expiring().actions())
                .extracting(DueAction::action, DueAction::days)
                .containsExactly(tuple(FIRST, 10L));
        assertThat(listed(Status.ISSUED, day)).isTrue();
    }

    @Test
    void as_of_before_it_was_entered_nothing_of_the_second_action_is_there_on_any_day() {
        Moment before = Moment.asOf(beforeTheSecond, TODAY);

        assertThat(view(before).actions())
                .extracting(ActionView::id, ActionView::status)
                .containsExactly(tuple(FIRST, Status.EXPIRED));
        assertThat(listed(Status.EXPIRED, before)).isTrue();
        assertThat(listed(Status.CLOSED, before)).isFalse();
        assertThat(actions(before)).containsEntry("EXPIRED", 1L).containsEntry("CLOSED", 0L);
        assertThat(due.find(before, 7).expired().total()).isEqualTo(1);
        assertThat(cases.find(CASE, Moment.asOf(-1, TODAY))).isEmpty();
    }

    @Test
    void as_of_before_it_was_closed_the_second_action_is_undecided_and_nobody_has_an_outcome() {
        Moment before = Moment.asOf(beforeTheClosing, TODAY);

        assertThat(view(before).actions())
                .extracting(ActionView::id, ActionView::status)
                .containsExactly(tuple(FIRST, Status.SUPERSEDED), tuple(SECOND, Status.EXPIRED));
        assertThat(view(before).populations().getFirst().parts())
                .allSatisfy(part -> assertThat(part.outcomes()).isEmpty());
        assertThat(actions(before)).containsEntry("EXPIRED", 1L).containsEntry("SUPERSEDED", 1L);
        assertThat(told(before)).hasSize(8).last().asString().contains("The appeal date passed");
        assertThat(due.find(before, 7).expired().actions())
                .extracting(DueAction::action)
                .containsExactly(SECOND);
    }

    private CaseView view(Moment moment) {
        return cases.find(CASE, moment).orElseThrow();
    }

    private boolean listed(Status status, Moment moment) {
        CaseFilter filter = new CaseFilter(status, null, null, null, null, null, null, null);
        return list.page(filter, moment, null, 10).cases().stream()
                .anyMatch(line -> line.id().equals(CASE));
    }

    private List<String> told(Moment moment) {
        Timeline told = timeline.find(CASE, moment).orElseThrow();
        return told.entries().stream()
                .map(entry -> entry.earliest() + " " + entry.words())
                .toList();
    }

    private Map<String, Long> actions(Moment moment) {
        Map<String, Long> found = new TreeMap<>();
        for (Figure figure :
                statistics.ask(Question.of(What.ACTIONS, By.STATUS), moment).rows()) {
            if (figure.actions() != null && !figure.key().equals(Figure.NOT_RECORDED)) {
                found.put(figure.key(), figure.actions());
            }
        }
        return found;
    }

    private void enter(Command... commands) {
        caseLog.enter(TODAY, List.of(commands));
    }

    private static NewReport report(
            @Nullable PopulationId about, @Nullable String happened, LocalDate known, @Nullable AiIndex index) {
        return new NewReport(
                null,
                about == null ? List.of() : List.of(about),
                happened == null
                        ? null
                        : new Happened(Edtf.parse(happened), null, Happened.BoundsBy.SOURCE, Happened.YearFrom.STATED),
                known,
                happened == null
                        ? null
                        : new Where(List.of(new Place(CHINA, SubdivisionCode.parse("CN-JL"), null)), null),
                happened == null ? List.of() : List.of(new Actor(Actor.Kind.POLICE, CHINA, null)),
                new Source(Source.Kind.URGENT_ACTION, null, index, null, null, null),
                null,
                null,
                Set.of(),
                null);
    }

    private static Profile people(int number) {
        return new Profile(
                null,
                null,
                new Count(number, null, Set.of(), Unit.PEOPLE),
                Role.AT_RISK,
                Gender.NOT_STATED,
                null,
                List.of(new HedgedCountry(NORTH_KOREA, Set.of())),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Text words(String text) {
        return new Text.Clear(text, "en", Set.of());
    }

    private static UUID id(int number) {
        return new UUID(0x185_13, number);
    }
}
