package org.vigil.core.casefile;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.vigil.core.casefile.Given.CASE;
import static org.vigil.core.casefile.Given.CHINA;
import static org.vigil.core.casefile.Given.NORTH_KOREA;
import static org.vigil.core.casefile.Given.people;
import static org.vigil.core.casefile.Given.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vigil.core.casefile.Action.Status;
import org.vigil.core.casefile.Actions.Achieved;
import org.vigil.core.casefile.Actions.CloseAction;
import org.vigil.core.casefile.Actions.IssueAction;
import org.vigil.core.casefile.Actions.PublishFurtherInformation;
import org.vigil.core.casefile.Actions.Reason;
import org.vigil.core.casefile.Actions.ReopenAction;
import org.vigil.core.casefile.Borders.ReportReturn;
import org.vigil.core.casefile.Custody.ReportDetention;
import org.vigil.core.casefile.Justice.ReportExpectedCharge;
import org.vigil.core.casefile.Populations.Kind;
import org.vigil.core.casefile.Whereabouts.ReportFate;
import org.vigil.core.vocabulary.Act;
import org.vigil.core.vocabulary.ActionId;
import org.vigil.core.vocabulary.AiIndex;
import org.vigil.core.vocabulary.Count.Qualifier;
import org.vigil.core.vocabulary.Fate;
import org.vigil.core.vocabulary.Outcome;
import org.vigil.core.vocabulary.PopulationId;
import org.vigil.core.vocabulary.Text;
import org.vigil.core.vocabulary.UaNumber;

/** UA 190/14, the case that the project started from. */
class SeedCaseTest {

    private static final LocalDate HELD_KNOWN = LocalDate.of(2014, 7, 23);
    private static final LocalDate ISSUED = LocalDate.of(2014, 7, 28);
    private static final LocalDate CLOSED = LocalDate.of(2014, 9, 11);
    private static final ActionId ACTION = new ActionId(new UUID(3, 3));

    private final Given given = Given.openCase();
    private final PopulationId group = given.population(people(35, Qualifier.AROUND), null);
    private final PopulationId returned = given.population(people(29, Qualifier.AROUND), group);
    private final PopulationId helpers = given.population(people(6), group);

    @BeforeEach
    void theCaseIsRecorded() {
        given.relate(Kind.DISJOINT, returned, helpers);
        given.when(new ReportDetention(CASE, report(List.of(group), "2014-07-15/2014-07-17", HELD_KNOWN)));
        given.when(issue(ACTION, "UA 190/14", ISSUED, LocalDate.of(2014, 9, 8)));
        given.when(new ReportReturn(
                CASE,
                report(List.of(returned), "[2014-08-01..2014-08-10]", CLOSED),
                Act.REFOULEMENT,
                CHINA,
                NORTH_KOREA));
        given.when(new ReportFate(CASE, report(List.of(returned), null, CLOSED), Fate.UNKNOWN));
        given.when(new ReportExpectedCharge(CASE, report(List.of(helpers), null, CLOSED), null));
        given.when(new PublishFurtherInformation(CASE, ACTION, AiIndex.parse("ASA 17/048/2014"), CLOSED, null));
        given.when(close(ACTION, CLOSED));
    }

    @Test
    void an_action_expires_on_its_appeal_date_and_is_closed_when_somebody_closes_it() {
        assertThat(statusOn(LocalDate.of(2014, 9, 7))).isEqualTo(Status.ISSUED);
        assertThat(statusOn(LocalDate.of(2014, 9, 8))).isEqualTo(Status.EXPIRED);
        assertThat(statusOn(LocalDate.of(2014, 9, 9))).isEqualTo(Status.EXPIRED);
        assertThat(statusOn(CLOSED)).isEqualTo(Status.CLOSED);
    }

    @Test
    void what_was_known_by_a_day_leaves_out_what_became_known_later() {
        CaseFile before = given.on(LocalDate.of(2014, 9, 9));

        assertThat(before.statements().values())
                .hasAtLeastOneElementOfType(Custody.DetentionReported.class)
                .noneMatch(Borders.ReturnReported.class::isInstance)
                .noneMatch(Whereabouts.FateReported.class::isInstance);
        assertThat(requireNonNull(before.actions().get(ACTION)).documents()).hasSize(1);
    }

    @Test
    void the_29_and_the_35_are_never_added_up() {
        assertThat(Total.of(given.state())).isEqualTo(new Total(35, 35, Set.of(Qualifier.AROUND), false));
        assertThat(Total.of(given.state(), List.of(group, returned)).max()).isEqualTo(35);
        assertThat(Total.of(given.state(), List.of(returned)).max()).isEqualTo(29);
    }

    @Test
    void that_the_parts_are_the_whole_is_noted() {
        assertThat(Finding.of(given.state())).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Finding.Kind.NOTE);
            assertThat(finding.message()).isEqualTo("around 29 and 6 are the around 35");
        });
    }

    @Test
    void outcomes_stand_apart_population_by_population() {
        assertThat(requireNonNull(action().closing()).outcomes())
                .extracting(Achieved::population, Achieved::outcome)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(returned, Outcome.WORSENED),
                        org.assertj.core.groups.Tuple.tuple(helpers, Outcome.UNKNOWN));
    }

    @Test
    void a_closed_action_can_be_reopened_with_a_new_appeal_date() {
        given.when(new ReopenAction(
                CASE,
                ACTION,
                LocalDate.of(2014, 9, 20),
                LocalDate.of(2014, 11, 1),
                new Text.Clear("Why", null, Set.of())));

        assertThat(action().statusOn(LocalDate.of(2014, 9, 21))).isEqualTo(Status.ISSUED);
        assertThat(action().statusOn(LocalDate.of(2014, 11, 1))).isEqualTo(Status.EXPIRED);
    }

    @Test
    void what_is_certain_to_be_wrong_is_refused_and_leaves_nothing() {
        ActionId never = new ActionId(new UUID(4, 4));
        LocalDate tomorrow = Given.TODAY.plusDays(1);
        assertThat(refusal(close(never, CLOSED))).isEqualTo(Refusal.ACTION_NOT_ISSUED);
        assertThat(refusal(close(ACTION, CLOSED))).isEqualTo(Refusal.ACTION_CLOSED);
        assertThat(refusal(issue(ACTION, "UA 191/14", ISSUED, CLOSED))).isEqualTo(Refusal.ACTION_EXISTS);
        assertThat(refusal(issue(never, "190/2014", ISSUED, CLOSED))).isEqualTo(Refusal.UA_NUMBER_TAKEN);
        assertThat(refusal(issue(never, "UA 191/14", ISSUED, ISSUED))).isEqualTo(Refusal.APPEAL_DATE_PASSED);
        assertThat(refusal(new PublishFurtherInformation(
                        CASE, ACTION, AiIndex.parse("ASA 17/049/2014"), CLOSED.minusDays(1), null)))
                .isEqualTo(Refusal.ACT_OUT_OF_ORDER);
        assertThat(refusal(new ReportDetention(CASE, report(List.of(), null, null))))
                .isEqualTo(Refusal.NOBODY);
        assertThat(refusal(new ReportDetention(CASE, report(List.of(group), null, tomorrow))))
                .isEqualTo(Refusal.KNOWN_IN_FUTURE);
        assertThat(refusal(new ReportDetention(CASE, report(List.of(group), tomorrow.toString(), null))))
                .isEqualTo(Refusal.HAPPENED_IN_FUTURE);
        assertThat(refusal(new ReportDetention(CASE, report(List.of(group), "2014-08", HELD_KNOWN))))
                .isEqualTo(Refusal.KNOWN_BEFORE_HAPPENED);
        assertThat(refusal(new ReportReturn(CASE, report(List.of(group), null, null), Act.ARREST, CHINA, NORTH_KOREA)))
                .isEqualTo(Refusal.WRONG_ACT);
    }

    @Test
    void what_is_expected_may_lie_ahead() {
        given.when(new ReportExpectedCharge(CASE, report(List.of(helpers), "2015", null), null));

        assertThat(given.state().statements().values())
                .filteredOn(Justice.ExpectedChargeReported.class::isInstance)
                .hasSize(2);
    }

    @Test
    void nothing_is_recorded_of_a_case_that_does_not_exist() {
        CommandRefused refused = catchThrowableOfType(
                CommandRefused.class,
                () -> CaseFile.decide(
                        CaseFile.NONE, close(ACTION, CLOSED), new Occasion(Given.TODAY, () -> new UUID(0, 0))));

        assertThat(refused.refusal()).isEqualTo(Refusal.NO_SUCH_CASE);
    }

    private static IssueAction issue(ActionId id, String number, LocalDate day, LocalDate appealDate) {
        return new IssueAction(
                CASE,
                id,
                UaNumber.parse(number),
                AiIndex.parse("ASA 17/039/2014"),
                day,
                appealDate,
                Set.of(CHINA),
                List.of());
    }

    private CloseAction close(ActionId id, LocalDate day) {
        return new CloseAction(
                CASE,
                id,
                day,
                Reason.NO_FURTHER_ACTION_FOR_NOW,
                null,
                true,
                List.of(new Achieved(returned, Outcome.WORSENED, null), new Achieved(helpers, Outcome.UNKNOWN, null)));
    }

    private Action action() {
        return requireNonNull(given.state().actions().get(ACTION));
    }

    private Status statusOn(LocalDate day) {
        return requireNonNull(given.on(day).actions().get(ACTION)).statusOn(day);
    }

    private Refusal refusal(Command command) {
        CaseFile before = given.state();
        CommandRefused refused = catchThrowableOfType(CommandRefused.class, () -> given.when(command));
        assertThat(given.state()).isEqualTo(before);
        return refused.refusal();
    }
}
