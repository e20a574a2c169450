package org.vigil.core.casefile;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.vigil.core.casefile.Given.CASE;
import static org.vigil.core.casefile.Given.CHINA;
import static org.vigil.core.casefile.Given.NORTH_KOREA;
import static org.vigil.core.casefile.Given.TODAY;
import static org.vigil.core.casefile.Given.people;
import static org.vigil.core.casefile.Given.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigil.core.casefile.Actions.Achieved;
import org.vigil.core.casefile.Actions.CloseAction;
import org.vigil.core.casefile.Actions.IssueAction;
import org.vigil.core.casefile.Actions.PublishFurtherInformation;
import org.vigil.core.casefile.Actions.Reason;
import org.vigil.core.casefile.Actions.ReopenAction;
import org.vigil.core.casefile.Borders.ReportReturn;
import org.vigil.core.casefile.Custody.ReportDetention;
import org.vigil.core.casefile.Populations.Basis;
import org.vigil.core.casefile.Populations.Kind;
import org.vigil.core.casefile.Populations.Profile;
import org.vigil.core.casefile.Populations.RegisterPopulation;
import org.vigil.core.casefile.Populations.RelatePopulations;
import org.vigil.core.casefile.Populations.ReportCount;
import org.vigil.core.casefile.Populations.Role;
import org.vigil.core.casefile.Populations.Within;
import org.vigil.core.vocabulary.Act;
import org.vigil.core.vocabulary.ActionId;
import org.vigil.core.vocabulary.AiIndex;
import org.vigil.core.vocabulary.Concern;
import org.vigil.core.vocabulary.Count;
import org.vigil.core.vocabulary.Edtf;
import org.vigil.core.vocabulary.Gender;
import org.vigil.core.vocabulary.Outcome;
import org.vigil.core.vocabulary.PersonId;
import org.vigil.core.vocabulary.PersonName;
import org.vigil.core.vocabulary.PopulationId;
import org.vigil.core.vocabulary.ReportId;
import org.vigil.core.vocabulary.Source;
import org.vigil.core.vocabulary.Text;
import org.vigil.core.vocabulary.UaNumber;

/** Each refusal, with the field at fault by its path in the command's JSON body. */
class RefusalTest {

    private static final PopulationId NOBODY = new PopulationId(new UUID(9, 9));
    private static final ActionId ACTION = new ActionId(new UUID(3, 3));
    private static final ActionId NEVER = new ActionId(new UUID(3, 4));
    private static final LocalDate ISSUED = LocalDate.of(2014, 7, 28);
    private static final LocalDate CLOSED = LocalDate.of(2014, 9, 11);
    private static final LocalDate TOMORROW = TODAY.plusDays(1);

    private final Given given = Given.openCase();
    private final PopulationId whole = given.population(people(12), null);
    private final PopulationId part = given.population(people(5), whole);

    @BeforeEach
    void anActionWasIssued() {
        given.when(issue(ACTION, "UA 12/14", ISSUED, CLOSED.plusDays(9)));
    }

    @Test
    void of_cases() {
        refused(
                new Opening.OpenCase(CASE, org.vigil.core.vocabulary.Region.ASIA, Set.of(), Set.of(), text()),
                Refusal.CASE_EXISTS,
                "caseId");
        CommandRefused noCase = catchThrowableOfType(
                CommandRefused.class,
                () -> CaseFile.decide(
                        CaseFile.NONE,
                        new ReportDetention(CASE, report(List.of(), null, null)),
                        new Occasion(TODAY, () -> new UUID(0, 0))));
        assertThat(noCase.refusal()).isEqualTo(Refusal.NO_SUCH_CASE);
        assertThat(noCase.field()).isEqualTo("caseId");
    }

    @Test
    void of_populations() {
        refused(register(whole, null, null), Refusal.POPULATION_EXISTS, "population");
        refused(
                register(null, null, new Within(NOBODY, Basis.STATED)),
                Refusal.NO_SUCH_POPULATION,
                "partOf/population");
        refused(register(null, people(2), null), Refusal.NAMED_PERSON_IS_ONE, "profile/count");
        refused(
                register(null, new Count(1, null, Set.of(), Count.Unit.FAMILIES), null),
                Refusal.NAMED_PERSON_IS_ONE,
                "profile/count");
        refused(relate(Kind.PART_OF, NOBODY, whole), Refusal.NO_SUCH_POPULATION, "one");
        refused(relate(Kind.PART_OF, part, NOBODY), Refusal.NO_SUCH_POPULATION, "other");
        refused(relate(Kind.DISJOINT, part, part), Refusal.POPULATION_OF_ITSELF, "other");
        refused(relate(Kind.PART_OF, whole, part), Refusal.POPULATION_OF_ITSELF, "other");
        refused(relate(Kind.SAME_AS, part, whole), Refusal.POPULATION_OF_ITSELF, "other");
        refused(relate(Kind.SAME_AS, whole, part), Refusal.POPULATION_OF_ITSELF, "other");
        refused(relate(Kind.PART_OF, part, whole), Refusal.RELATION_KNOWN, "kind");
        refused(
                new ReportCount(CASE, report(List.of(), null, null), NOBODY, people(5)),
                Refusal.NO_SUCH_POPULATION,
                "population");
    }

    @Test
    void of_reports() {
        refused(detention(report(List.of(), null, null)), Refusal.NOBODY, "report/about");
        refused(
                detention(report(List.of(whole, part, NOBODY), null, null)),
                Refusal.NO_SUCH_POPULATION,
                "report/about/2");
        refused(detention(report(List.of(whole), null, TOMORROW)), Refusal.KNOWN_IN_FUTURE, "report/known");
        refused(detention(report(List.of(whole), "2014-08", ISSUED)), Refusal.KNOWN_BEFORE_HAPPENED, "report/known");
        refused(detention(published("2014-10-02")), Refusal.PUBLISHED_IN_FUTURE, "report/source/published");
        ReportId id = new ReportId(new UUID(6, 6));
        given.when(detention(withId(id)));
        refused(detention(withId(id)), Refusal.REPORT_EXISTS, "report/id");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2014-10-02",
                "2014-11",
                "2015",
                "[2014-10-02,2014-11]",
                "2014-09-20/2014-10-02",
                "2014/2015",
                "{2014-09-20,2014-10-02}",
                "{2014-09-20..2014-10-02}",
                "2014-10-02/.."
            })
    void of_what_happened_in_the_future(String date) {
        refused(detention(report(List.of(whole), date, null)), Refusal.HAPPENED_IN_FUTURE, "report/happened/date");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Y-99999999999999",
                "Y99999999999999",
                "Y17000",
                "-0044",
                "0044",
                "1899-12-31",
                "1899-12-31/2014",
                "../-0044",
                "[..1899]",
                "{1899,2014}",
                "18XX",
                "2201-01-01"
            })
    void of_what_happened_or_was_published_in_another_age(String date) {
        NewReport report = report(List.of(whole), date, null);
        refused(detention(report), Refusal.DAY_OUT_OF_RANGE, "report/happened/date");
        refused(new Justice.ReportExpectedCharge(CASE, report, null), Refusal.DAY_OUT_OF_RANGE, "report/happened/date");
        refused(detention(published(date)), Refusal.DAY_OUT_OF_RANGE, "report/source/published");
    }

    @Test
    void of_days_in_another_age() {
        LocalDate before = LocalDate.of(1899, 12, 31);
        LocalDate after = LocalDate.of(2201, 1, 1);
        refused(detention(report(List.of(whole), null, before)), Refusal.DAY_OUT_OF_RANGE, "report/known");
        refused(issue(NEVER, "UA 13/14", before, CLOSED), Refusal.DAY_OUT_OF_RANGE, "known");
        refused(issue(NEVER, "UA 13/14", ISSUED, after), Refusal.DAY_OUT_OF_RANGE, "appealDate");
        given.when(close(ACTION, CLOSED, part));
        refused(reopen(ACTION, CLOSED, after), Refusal.DAY_OUT_OF_RANGE, "appealDate");

        given.when(detention(report(List.of(whole), null, before.plusDays(1))));
        given.when(reopen(ACTION, CLOSED, after.minusDays(1)));
    }

    @Test
    void of_claims_that_say_nothing() {
        NewReport report = report(List.of(whole), null, null);
        List<Claims.Holder> china = List.of(new Claims.Holder(Claims.HolderKind.STATE, CHINA, null));
        refused(
                new Claims.AssessRisk(CASE, report, Set.of(), CHINA, Claims.Of.THESE_PEOPLE),
                Refusal.SAYS_NOTHING,
                "harms");
        refused(new Claims.RecordPosition(CASE, report, china, null, null), Refusal.SAYS_NOTHING, "position");
        refused(
                new Claims.RecordPosition(CASE, report, List.of(), Claims.Standing.REFUGEES, null),
                Refusal.SAYS_NOTHING,
                "holders");
        refused(
                new Claims.RecordContext(CASE, report, Concern.TORTURE, List.of(), null),
                Refusal.SAYS_NOTHING,
                "content");

        given.when(new Claims.RecordPosition(CASE, report, china, Claims.Standing.REFUGEES, null));
        given.when(new Claims.RecordPosition(CASE, report, china, null, text()));
        given.when(new Claims.RecordContext(CASE, report, Concern.TORTURE, List.of(), text()));
        given.when(new Claims.RecordContext(
                CASE,
                report,
                Concern.TORTURE,
                List.of(new Claims.HedgedMagnitude(Claims.Magnitude.DOZENS, Set.of())),
                null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1900-01-01",
                "../1900",
                "2014-10-01",
                "2014-10",
                "2014",
                "[2014-09-20,2014-10-02]",
                "[2014-09-20..]",
                "2014-09-20/2014-10",
                "2014/2014",
                "2014-09-20/..",
                "../2014-10",
                "{2014-09-20..}",
                "{2014-09,2014-10}"
            })
    void what_can_have_happened_by_today_is_recorded(String date) {
        assertThat(given.when(detention(report(List.of(whole), date, null)))).hasSize(1);
    }

    @Test
    void of_returns() {
        refused(
                new ReportReturn(CASE, report(List.of(part), null, null), Act.ARREST, CHINA, NORTH_KOREA),
                Refusal.WRONG_ACT,
                "act");
        refused(
                new ReportReturn(CASE, report(List.of(part), null, null), Act.EXPULSION, CHINA, CHINA),
                Refusal.RETURNED_TO_SAME_COUNTRY,
                "to");
    }

    @Test
    void of_issuing_and_publishing() {
        refused(issue(ACTION, "UA 13/14", ISSUED, CLOSED), Refusal.ACTION_EXISTS, "action");
        refused(issue(NEVER, "12/2014", ISSUED, CLOSED), Refusal.UA_NUMBER_TAKEN, "number");
        refused(issue(NEVER, "UA 13/14", ISSUED, ISSUED), Refusal.APPEAL_DATE_PASSED, "appealDate");
        refused(issue(NEVER, "UA 13/14", TOMORROW, TOMORROW.plusDays(9)), Refusal.KNOWN_IN_FUTURE, "known");
        refused(publish(NEVER, CLOSED), Refusal.ACTION_NOT_ISSUED, "action");
        refused(publish(ACTION, ISSUED.minusDays(1)), Refusal.ACT_OUT_OF_ORDER, "known");
        refused(publish(ACTION, TOMORROW), Refusal.KNOWN_IN_FUTURE, "known");
    }

    @Test
    void of_closing_and_reopening() {
        refused(close(NEVER, CLOSED, part), Refusal.ACTION_NOT_ISSUED, "action");
        refused(close(ACTION, CLOSED), Refusal.OUTCOME_MISSING, "outcomes");
        refused(close(ACTION, CLOSED, part, NOBODY), Refusal.NO_SUCH_POPULATION, "outcomes/1/population");
        refused(close(ACTION, CLOSED, part, whole, part), Refusal.OUTCOME_TWICE, "outcomes/2/population");
        refused(close(ACTION, ISSUED.minusDays(1), part), Refusal.ACT_OUT_OF_ORDER, "known");
        refused(close(ACTION, TOMORROW, part), Refusal.KNOWN_IN_FUTURE, "known");
        refused(reopen(NEVER, CLOSED, null), Refusal.ACTION_NOT_ISSUED, "action");
        refused(reopen(ACTION, CLOSED, null), Refusal.ACTION_NOT_CLOSED, "action");

        given.when(close(ACTION, CLOSED, part));
        refused(close(ACTION, CLOSED, part), Refusal.ACTION_CLOSED, "action");
        refused(reopen(ACTION, CLOSED.minusDays(1), null), Refusal.ACT_OUT_OF_ORDER, "known");
        refused(reopen(ACTION, CLOSED, CLOSED), Refusal.APPEAL_DATE_PASSED, "appealDate");

        given.when(reopen(ACTION, CLOSED, CLOSED.plusDays(60)));
        assertThat(given.when(close(ACTION, CLOSED, part)))
                .as("closing it again the same way is a change")
                .hasSize(1);
    }

    @Test
    void of_reopening_without_a_new_appeal_date_once_the_old_one_has_come() {
        LocalDate appealDate = CLOSED.plusDays(9);
        given.when(close(ACTION, CLOSED, part));

        refused(reopen(ACTION, appealDate, null), Refusal.APPEAL_DATE_PASSED, "appealDate");
        refused(reopen(ACTION, appealDate.plusDays(1), null), Refusal.APPEAL_DATE_PASSED, "appealDate");
        given.when(reopen(ACTION, appealDate.minusDays(1), null));
        given.when(close(ACTION, appealDate.minusDays(1), part));
        given.when(reopen(ACTION, appealDate, appealDate.plusDays(1)));
    }

    @Test
    void that_a_source_says_what_was_inferred_is_no_repetition() {
        PopulationId inferred = given.population(people(2), null);
        RelatePopulations inference = new RelatePopulations(
                CASE, report(List.of(), null, null), Kind.PART_OF, inferred, part, Basis.INFERRED);
        given.when(inference);
        refused(inference, Refusal.RELATION_KNOWN, "kind");

        given.when(relate(Kind.PART_OF, inferred, part));
        refused(relate(Kind.PART_OF, inferred, part), Refusal.RELATION_KNOWN, "kind");
        refused(relate(Kind.PART_OF, inferred, whole), Refusal.RELATION_KNOWN, "kind");
    }

    @ParameterizedTest
    @EnumSource(Refusal.class)
    void each_has_a_code_of_its_own_and_says_what_to_do(Refusal refusal) {
        assertThat(refusal.code()).matches("[a-z]+(-[a-z]+)*");
        assertThat(refusal.remedy()).endsWith(".");
        assertThat(Stream.of(Refusal.values()).filter(other -> other.code().equals(refusal.code())))
                .hasSize(1);
    }

    @Test
    void what_stands_otherwise_than_taken_for_granted_is_a_conflict() {
        assertThat(EnumSet.allOf(Refusal.class).stream().filter(each -> each.kind() == Refusal.Kind.CONFLICT))
                .containsExactlyInAnyOrder(
                        Refusal.CASE_EXISTS,
                        Refusal.POPULATION_EXISTS,
                        Refusal.TOO_MANY_POPULATIONS,
                        Refusal.REPORT_EXISTS,
                        Refusal.ACTION_EXISTS,
                        Refusal.ACTION_CLOSED,
                        Refusal.ACTION_NOT_CLOSED,
                        Refusal.ACTION_NOT_DRAFT,
                        Refusal.ACTION_SUPERSEDED,
                        Refusal.APPEAL_DATE_KNOWN,
                        Refusal.UA_NUMBER_KNOWN,
                        Refusal.UA_NUMBER_TAKEN,
                        Refusal.RELATION_KNOWN,
                        Refusal.REPORT_RETRACTED,
                        Refusal.REPORT_CORRECTED,
                        Refusal.ADOPTED_ALREADY,
                        Refusal.ANOTHER_ADOPTED,
                        Refusal.UNDER_EMBARGO,
                        Refusal.NOT_UNDER_EMBARGO,
                        Refusal.ALIAS_CORRECTED,
                        Refusal.CLOSING_NEEDS_TWO,
                        Refusal.CLOSING_REQUESTED,
                        Refusal.CLOSING_NOT_REQUESTED,
                        Refusal.CLOSING_APPROVED_BY_REQUESTER,
                        Refusal.ENTRY_EXISTS,
                        Refusal.TOO_MANY_ENTRIES,
                        Refusal.LINK_KNOWN,
                        Refusal.NOT_LINKED,
                        Refusal.TOO_MANY_LINKS);
        assertThat(EnumSet.allOf(Refusal.class).stream().filter(each -> each.kind() == Refusal.Kind.NOT_FOUND))
                .containsExactly(Refusal.NO_SUCH_CASE);
    }

    private void refused(Command command, Refusal refusal, String field) {
        CaseFile before = given.state();
        CommandRefused refused = catchThrowableOfType(CommandRefused.class, () -> given.when(command));

        assertThat(requireNonNull(refused, "it was accepted").refusal()).isEqualTo(refusal);
        assertThat(refused.field()).isEqualTo(field);
        assertThat(refused.getMessage()).isNotBlank();
        assertThat(given.state()).isEqualTo(before);
    }

    private static Text text() {
        return new Text.Clear("Why", null, Set.of());
    }

    private static ReportDetention detention(NewReport report) {
        return new ReportDetention(CASE, report);
    }

    private static RelatePopulations relate(Kind kind, PopulationId one, PopulationId other) {
        return new RelatePopulations(CASE, report(List.of(), null, null), kind, one, other, Basis.STATED);
    }

    /** Of one named person. */
    private static RegisterPopulation register(
            @Nullable PopulationId id, @Nullable Count count, @Nullable Within partOf) {
        return new RegisterPopulation(
                CASE,
                id,
                new Profile(
                        new PersonName.Clear(new PersonId(new UUID(1, 1)), "Name"),
                        null,
                        count,
                        Role.AT_RISK,
                        Gender.NOT_STATED,
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()),
                partOf);
    }

    private NewReport published(String date) {
        return from(null, new Source(Source.Kind.PRESS, Edtf.parse(date), null, null, null, null));
    }

    private NewReport withId(ReportId id) {
        return from(id, new Source(Source.Kind.PRESS, null, null, null, null, null));
    }

    private NewReport from(@Nullable ReportId id, Source source) {
        return new NewReport(id, List.of(whole), null, null, null, List.of(), source, null, null, Set.of(), null);
    }

    private static IssueAction issue(ActionId id, String number, LocalDate day, LocalDate appealDate) {
        return new IssueAction(
                CASE,
                id,
                UaNumber.parse(number),
                AiIndex.parse("ASA 17/012/2014"),
                day,
                appealDate,
                Set.of(),
                List.of());
    }

    private static PublishFurtherInformation publish(ActionId id, LocalDate day) {
        return new PublishFurtherInformation(CASE, id, AiIndex.parse("ASA 17/013/2014"), day, null);
    }

    private static CloseAction close(ActionId id, LocalDate day, PopulationId... populations) {
        List<Achieved> outcomes = new ArrayList<>();
        for (PopulationId population : populations) {
            outcomes.add(new Achieved(population, Outcome.IMPROVED, null));
        }
        return new CloseAction(CASE, id, day, Reason.GOOD_NEWS, null, false, outcomes);
    }

    private static ReopenAction reopen(ActionId id, LocalDate day, @Nullable LocalDate appealDate) {
        return new ReopenAction(CASE, id, day, appealDate, text());
    }
}
