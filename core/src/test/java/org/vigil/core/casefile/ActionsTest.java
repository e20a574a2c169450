package org.vigil.core.casefile;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigil.core.casefile.Action.Status;
import org.vigil.core.casefile.ActionChanges.ChangeTargets;
import org.vigil.core.casefile.ActionChanges.CorrectAppealDate;
import org.vigil.core.casefile.ActionChanges.CorrectNumber;
import org.vigil.core.casefile.ActionChanges.ExtendAppealDate;
import org.vigil.core.casefile.ActionChanges.SupersedeAction;
import org.vigil.core.casefile.Actions.Achieved;
import org.vigil.core.casefile.Actions.CloseAction;
import org.vigil.core.casefile.Actions.Copy;
import org.vigil.core.casefile.Actions.IssueAction;
import org.vigil.core.casefile.Actions.PublishFurtherInformation;
import org.vigil.core.casefile.Actions.Reason;
import org.vigil.core.casefile.Actions.ReopenAction;
import org.vigil.core.casefile.Actions.Target;
import org.vigil.core.casefile.Campaign.RecordAnswer;
import org.vigil.core.casefile.Campaign.RecordAppeals;
import org.vigil.core.casefile.Campaign.Section;
import org.vigil.core.casefile.Campaign.StrikeEntry;
import org.vigil.core.casefile.Campaign.Tenor;
import org.vigil.core.casefile.Closings.ApproveClosing;
import org.vigil.core.casefile.Closings.Closers;
import org.vigil.core.casefile.Closings.RefuseClosing;
import org.vigil.core.casefile.Closings.RequestClosing;
import org.vigil.core.casefile.Drafts.DiscardDraft;
import org.vigil.core.casefile.Drafts.DraftAction;
import org.vigil.core.vocabulary.ActionId;
import org.vigil.core.vocabulary.AiIndex;
import org.vigil.core.vocabulary.CountryCode;
import org.vigil.core.vocabulary.Edtf;
import org.vigil.core.vocabulary.EntryId;
import org.vigil.core.vocabulary.Outcome;
import org.vigil.core.vocabulary.PopulationId;
import org.vigil.core.vocabulary.Quantity;
import org.vigil.core.vocabulary.Text;
import org.vigil.core.vocabulary.UaNumber;

/** What becomes of an urgent action, from draft to closing and beyond. */
class ActionsTest {

    private static final LocalDate DAY = LocalDate.of(2014, 8, 1);
    private static final LocalDate APPEAL_DATE = LocalDate.of(2014, 9, 12);
    private static final ActionId ACTION = new ActionId(new UUID(5, 1));
    private static final ActionId ANOTHER = new ActionId(new UUID(5, 2));
    private static final UaNumber NUMBER = UaNumber.parse("UA 21/14");
    private static final Text WORDS = new Text.Clear("Invented words", "en", Set.of());
    private static final CountryCode SWEDEN = CountryCode.parse("SE");

    private Given given;
    private PopulationId group;

    @BeforeEach
    void aCaseIsOpen() {
        given = Given.openCase();
        group = given.population(Given.people(9), null);
    }

    @Test
    void a_draft_becomes_an_action_and_what_is_left_out_then_is_as_it_was_drafted() {
        List<Target> targets = List.of(new Target(Given.CHINA, null, WORDS));
        List<Copy> copies = List.of(new Copy(null, null, WORDS));
        given.when(new DraftAction(Given.CASE, ACTION, NUMBER, DAY, APPEAL_DATE, Set.of(Given.CHINA), targets, copies));
        assertThat(status(DAY)).isEqualTo(Status.DRAFT);

        given.when(new IssueAction(Given.CASE, ACTION, null, index(1), DAY.plusDays(3), null, Set.of(), List.of()));

        assertThat(action().number()).isEqualTo(NUMBER);
        assertThat(action().countries()).containsExactly(Given.CHINA);
        assertThat(action().targets()).isEqualTo(targets);
        assertThat(action().copyTo()).isEqualTo(copies);
        assertThat(status(DAY.plusDays(2))).isEqualTo(Status.DRAFT);
        assertThat(status(DAY.plusDays(3))).isEqualTo(Status.ISSUED);
        assertThat(status(APPEAL_DATE)).isEqualTo(Status.EXPIRED);
    }

    @Test
    void a_draft_that_is_discarded_is_gone_from_that_day_on() {
        given.when(new DraftAction(Given.CASE, ACTION, null, DAY, null, Set.of(), List.of(), List.of()));
        given.when(new DiscardDraft(Given.CASE, ACTION, DAY.plusDays(1), null));

        assertThat(given.on(DAY).actions()).containsKey(ACTION);
        assertThat(given.state().actions()).isEmpty();
    }

    @Test
    void an_extension_brings_an_expired_action_back_from_its_day_on() {
        issue(ACTION, NUMBER, null);
        LocalDate extended = APPEAL_DATE.plusDays(2);
        given.when(new ExtendAppealDate(Given.CASE, ACTION, extended, APPEAL_DATE.plusDays(30), null));

        assertThat(status(APPEAL_DATE.plusDays(1))).isEqualTo(Status.EXPIRED);
        assertThat(status(extended)).isEqualTo(Status.ISSUED);
        assertThat(status(APPEAL_DATE.plusDays(30))).isEqualTo(Status.EXPIRED);
    }

    @Test
    void a_change_of_targets_leaves_every_fact_as_it_is() {
        issue(ACTION, NUMBER, null);
        CaseFile before = given.state();
        given.when(new ChangeTargets(
                Given.CASE, ACTION, DAY, Set.of(Given.NORTH_KOREA), List.of(), List.of(new Copy(SWEDEN, null, null))));

        assertThat(action().countries()).containsExactly(Given.NORTH_KOREA);
        assertThat(given.state().statements()).isSameAs(before.statements());
        assertThat(given.state().populations()).isSameAs(before.populations());
        assertThat(action().documents())
                .isEqualTo(requireNonNull(before.actions().get(ACTION)).documents());
    }

    @Test
    void a_closing_that_is_asked_for_waits_and_closes_the_action_when_another_person_approves_it() {
        issue(ACTION, NUMBER, null);
        given.by("asker", Closers.TWO_PEOPLE, request(DAY.plusDays(1)));
        assertThat(status(DAY.plusDays(1))).isEqualTo(Status.ISSUED);

        given.by("other", Closers.TWO_PEOPLE, new ApproveClosing(Given.CASE, ACTION, DAY.plusDays(4)));

        assertThat(status(DAY.plusDays(3))).isEqualTo(Status.ISSUED);
        assertThat(status(DAY.plusDays(4))).isEqualTo(Status.CLOSED);
        assertThat(action().closedBy()).isEqualTo(Closers.TWO_PEOPLE);
        assertThat(requireNonNull(action().closing()).outcomes())
                .containsExactly(new Achieved(group, Outcome.MIXED, null));
        assertThat(action().closingRequested()).isNull();
    }

    @Test
    void a_closing_that_nobody_else_approved_can_be_told_from_others() {
        issue(ACTION, NUMBER, null);
        given.by("asker", Closers.ONE_PERSON, request(DAY));
        given.by("asker", Closers.ONE_PERSON, new ApproveClosing(Given.CASE, ACTION, DAY));
        assertThat(action().closedBy()).isEqualTo(Closers.ONE_PERSON);

        given.when(new ReopenAction(Given.CASE, ACTION, DAY, null, WORDS));
        assertThat(action().closedBy()).isNull();
        given.when(new CloseAction(
                Given.CASE, ACTION, DAY, Reason.OTHER, null, false, List.of(new Achieved(group, Outcome.MIXED, null))));
        assertThat(action().closedBy()).isEqualTo(Closers.ONE_PERSON);
    }

    @Test
    void a_closing_that_is_refused_can_be_asked_for_again() {
        issue(ACTION, NUMBER, null);
        given.by("asker", Closers.TWO_PEOPLE, request(DAY));
        given.by("other", Closers.TWO_PEOPLE, new RefuseClosing(Given.CASE, ACTION, DAY, WORDS));
        given.by("asker", Closers.TWO_PEOPLE, request(DAY));

        assertThat(status(DAY)).isEqualTo(Status.ISSUED);
        assertThat(action().closingRequested()).isNotNull();
    }

    @Test
    void an_action_is_superseded_by_the_issue_of_another_one_and_can_be_taken_up_again() {
        issue(ACTION, NUMBER, null);
        issue(ANOTHER, UaNumber.parse("UA 22/14"), ACTION);
        assertThat(status(DAY)).isEqualTo(Status.SUPERSEDED);

        given.when(new ReopenAction(Given.CASE, ACTION, DAY, null, WORDS));

        assertThat(status(DAY)).isEqualTo(Status.ISSUED);
    }

    @Test
    void appeals_that_may_be_counted_twice_and_answers_from_elsewhere_are_warned_of() {
        issue(ACTION, NUMBER, null);
        EntryId wrong = new EntryId(new UUID(6, 1));
        given.when(appeals(new EntryId(new UUID(6, 2)), "2014-08-01/2014-08-20"));
        given.when(appeals(wrong, "2014-08"));
        given.when(new RecordAnswer(
                Given.CASE, ACTION, null, null, new Target(Given.CHINA, null, null), Tenor.INFORMS, null));
        given.when(
                new RecordAnswer(Given.CASE, ACTION, null, null, new Target(SWEDEN, null, null), Tenor.INFORMS, null));

        assertThat(Finding.of(given.state()))
                .extracting(Finding::code)
                .containsExactly(Finding.APPEALS_COUNTED_TWICE, Finding.ANSWER_FROM_ELSEWHERE);

        given.when(new StrikeEntry(Given.CASE, ACTION, wrong, null, null));

        assertThat(Finding.of(given.state())).extracting(Finding::code).containsExactly(Finding.ANSWER_FROM_ELSEWHERE);
    }

    /** Any sequence that is allowed, and any of its events alone: a status on every day, and words for every event. */
    @ParameterizedTest(name = "seed {0}: mvn -pl core test -Dtest=ActionsTest")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatever_is_done_an_action_stands_somewhere_on_every_day(long seed) {
        Random random = new Random(seed);
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            try {
                events.addAll(given.by(random.nextBoolean() ? "a" : "b", Closers.TWO_PEOPLE, any(random, i / 5)));
            } catch (CommandRefused refused) {
                assertThat(refused.refusal()).isNotNull();
            }
        }
        assertThat(events).hasSizeGreaterThan(20);
        for (int kept = 1; kept <= 4; kept++) {
            int some = kept;
            CaseFile state = events.stream()
                    .filter(event -> random.nextInt(4) < some)
                    .reduce(CaseFile.NONE, CaseFile::apply, (before, after) -> after);
            assertThat(state.actions().values())
                    .allSatisfy(
                            action -> assertThat(action.statusOn(APPEAL_DATE)).isNotNull());
            assertThat(events)
                    .allSatisfy(event -> assertThat(Words.of(event, state)).endsWith("."));
            assertThat(Finding.of(state)).doesNotHaveDuplicates();
        }
    }

    private Command any(Random random, int days) {
        ActionId action = random.nextBoolean() ? ACTION : ANOTHER;
        ActionId other = random.nextBoolean() ? ACTION : ANOTHER;
        LocalDate day = DAY.plusDays(days + random.nextInt(3));
        LocalDate date = day.plusDays(random.nextInt(60) - 3);
        UaNumber number = UaNumber.parse("UA " + (1 + random.nextInt(9)) + "/14");
        return switch (random.nextInt(14)) {
            case 0 -> new DraftAction(Given.CASE, action, number, day, date, Set.of(), List.of(), List.of());
            case 1 -> new DiscardDraft(Given.CASE, action, day, null);
            case 2, 3 ->
                new IssueAction(
                        Given.CASE,
                        action,
                        number,
                        index(random.nextInt(20) + 1),
                        day,
                        date,
                        Set.of(),
                        List.of(),
                        List.of(),
                        random.nextInt(3) == 0 ? other : null);
            case 4 -> new ExtendAppealDate(Given.CASE, action, day, date, null);
            case 5 -> new CorrectAppealDate(Given.CASE, action, day, date, null);
            case 6 -> new ChangeTargets(Given.CASE, action, day, Set.of(Given.CHINA), List.of(), List.of());
            case 7 -> new CorrectNumber(Given.CASE, action, day, number, null);
            case 8 -> new SupersedeAction(Given.CASE, action, day, other);
            case 9 -> request(day);
            case 10 -> new ApproveClosing(Given.CASE, action, day);
            case 11 -> new ReopenAction(Given.CASE, action, day, random.nextBoolean() ? date : null, WORDS);
            case 12 -> new PublishFurtherInformation(Given.CASE, action, index(random.nextInt(20) + 1), day, null);
            default -> appeals(null, "2014-08");
        };
    }

    private void issue(ActionId id, UaNumber number, @Nullable ActionId supersedes) {
        given.when(new IssueAction(
                Given.CASE,
                id,
                number,
                index(number.number()),
                DAY,
                APPEAL_DATE,
                Set.of(Given.CHINA),
                List.of(),
                List.of(),
                supersedes));
    }

    private RequestClosing request(LocalDate day) {
        return new RequestClosing(
                Given.CASE, ACTION, day, Reason.OTHER, null, false, List.of(new Achieved(group, Outcome.MIXED, null)));
    }

    private static RecordAppeals appeals(@Nullable EntryId entry, String period) {
        return new RecordAppeals(
                Given.CASE,
                ACTION,
                entry,
                null,
                new Section(SWEDEN, null),
                null,
                new Quantity(40, null, Set.of()),
                Edtf.parse(period),
                null);
    }

    private static AiIndex index(int serial) {
        return AiIndex.parse("ASA 17/" + serial + "/2014");
    }

    private Action action() {
        return requireNonNull(given.state().actions().get(ACTION));
    }

    private Status status(LocalDate day) {
        return requireNonNull(given.on(day).actions().get(ACTION)).statusOn(day);
    }
}
