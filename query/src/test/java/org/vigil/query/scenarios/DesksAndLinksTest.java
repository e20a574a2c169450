package org.vigil.query.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vigil.core.casefile.Action.Status;
import org.vigil.core.casefile.Actions.Achieved;
import org.vigil.core.casefile.Actions.IssueAction;
import org.vigil.core.casefile.Actions.Reason;
import org.vigil.core.casefile.Closings.ApproveClosing;
import org.vigil.core.casefile.Closings.Closers;
import org.vigil.core.casefile.Closings.RequestClosing;
import org.vigil.core.casefile.Drafts.DraftAction;
import org.vigil.core.casefile.Links;
import org.vigil.core.casefile.Links.MarkDuplicate;
import org.vigil.core.casefile.Links.UnlinkCases;
import org.vigil.core.casefile.Opening.OpenCase;
import org.vigil.core.casefile.Populations.Profile;
import org.vigil.core.casefile.Populations.RegisterPopulation;
import org.vigil.core.casefile.Populations.Role;
import org.vigil.core.vocabulary.ActionId;
import org.vigil.core.vocabulary.AiIndex;
import org.vigil.core.vocabulary.CaseId;
import org.vigil.core.vocabulary.Gender;
import org.vigil.core.vocabulary.Outcome;
import org.vigil.core.vocabulary.PopulationId;
import org.vigil.core.vocabulary.Region;
import org.vigil.core.vocabulary.Text;
import org.vigil.core.vocabulary.UaNumber;
import org.vigil.query.ViewsSuite;
import org.vigil.query.cases.CaseFilter;
import org.vigil.query.cases.CaseLine;
import org.vigil.query.cases.CaseList;
import org.vigil.query.cases.CaseReader;
import org.vigil.query.cases.CaseView.LinkedFrom;
import org.vigil.query.cases.CasesProjection;
import org.vigil.query.cases.Due;
import org.vigil.query.cases.Due.DueAction;
import org.vigil.query.cases.DueActions;
import org.vigil.query.projection.Moment;
import org.vigil.query.projection.Projections;

/** What staff find on their desks in the morning, what an auditor looks for, and cases that belong together. */
@SuppressWarnings("NullAway.Init") // JUnit sets the fields
class DesksAndLinksTest extends ViewsSuite {
    private static final LocalDate TODAY = LocalDate.of(2014, 10, 1);
    private static final LocalDate ISSUED = LocalDate.of(2014, 8, 1);
    private static final LocalDate SOON = LocalDate.of(2014, 9, 10);
    private static final LocalDate LATER = LocalDate.of(2014, 9, 20);
    private static final CaseId ONE = new CaseId(new UUID(21, 1));
    private static final CaseId TWO = new CaseId(new UUID(21, 2));
    private static final PopulationId GROUP = new PopulationId(new UUID(21, 3));

    private DueActions due;
    private CaseList list;
    private CaseReader cases;

    @BeforeEach
    void twoCasesAreOpen() {
        Projections running = run(new CasesProjection(replay, json));
        due = new DueActions(running, json);
        list = new CaseList(running, json);
        cases = new CaseReader(running, replay, json);
        Profile nine = new Profile(
                null,
                null,
                null,
                Role.AT_RISK,
                Gender.NOT_STATED,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        for (CaseId id : List.of(ONE, TWO)) {
            caseLog.enter(
                    TODAY,
                    List.of(
                            new OpenCase(id, Region.ASIA, Set.of(), Set.of(), words("A case")),
                            new RegisterPopulation(id, GROUP, nine, null)));
        }
    }

    @Test
    void what_is_due_is_told_the_most_urgent_first_as_it_was_known_on_the_day() throws InterruptedException {
        issue(ONE, action(1), "UA 31/14", LATER);
        issue(ONE, action(2), "UA 32/14", SOON);
        issue(TWO, action(3), "UA 33/14", LATER.plusDays(30));
        caseLog.enter(TODAY, new DraftAction(TWO, action(4), null, ISSUED, null, Set.of(), List.of(), List.of()));
        caseLog.enter(TODAY, request(ONE, action(1), SOON.plusDays(2)));
        long asked = log.next() - 1;
        caseLog.enter(TODAY, new ApproveClosing(ONE, action(1), SOON.plusDays(4)));
        awaitAll(CasesProjection.NAME);

        assertThat(actions(due.find(Moment.current(SOON.minusDays(7)), 7).expiring()))
                .containsExactly(tuple(action(2), 7L));
        Due onSoon = due.find(Moment.current(SOON), 10);
        assertThat(actions(onSoon.expiring())).containsExactly(tuple(action(1), 10L));
        assertThat(actions(onSoon.expired())).containsExactly(tuple(action(2), 0L));
        assertThat(onSoon.closings().total()).isZero();
        assertThat(actions(due.find(Moment.current(SOON.plusDays(2)), 0).closings()))
                .containsExactly(tuple(action(1), 8L));
        assertThat(due.find(Moment.current(SOON.plusDays(4)), 10).closings().total())
                .isZero();
        assertThat(actions(due.find(Moment.asOf(asked, LATER.plusDays(1)), 0).expired()))
                .containsExactly(tuple(action(2), -11L), tuple(action(1), -1L));
        assertThat(actions(due.find(Moment.current(LATER.plusDays(1)), 0).expired()))
                .containsExactly(tuple(action(2), -11L));
        assertThat(listed(new CaseFilter(Status.DRAFT, null, null, null, null, null, null, null)))
                .containsExactly(TWO);
    }

    @Test
    void closings_that_nobody_else_approved_are_found() throws InterruptedException {
        issue(ONE, action(1), "UA 31/14", SOON);
        caseLog.enter(TODAY, request(ONE, action(1), ISSUED));
        caseLog.enter(TODAY, new ApproveClosing(ONE, action(1), ISSUED));
        awaitAll(CasesProjection.NAME);

        assertThat(listed(closedBy(Closers.ONE_PERSON))).containsExactly(ONE);
        assertThat(listed(closedBy(Closers.TWO_PEOPLE))).isEmpty();
    }

    @Test
    void a_case_that_was_opened_twice_is_shown_on_both_and_nothing_is_moved() throws InterruptedException {
        caseLog.enter(TODAY, new MarkDuplicate(TWO, ONE, SOON, null));
        long marked = log.next() - 1;
        awaitAll(CasesProjection.NAME);

        assertThat(cases.find(TWO, Moment.current(TODAY)).orElseThrow().links())
                .extracting(Links.Link::other, Links.Link::kind)
                .containsExactly(tuple(ONE, Links.LinkKind.DUPLICATE_OF));
        assertThat(linkedFrom(Moment.current(TODAY)))
                .containsExactly(new LinkedFrom(TWO, Links.LinkKind.DUPLICATE_OF, SOON));
        assertThat(linkedFrom(Moment.current(SOON.minusDays(1)))).isEmpty();
        assertThat(linkedFrom(Moment.asOf(marked - 1, TODAY))).isEmpty();

        caseLog.enter(TODAY, new UnlinkCases(TWO, ONE, LATER, null));
        awaitAll(CasesProjection.NAME);

        assertThat(linkedFrom(Moment.current(TODAY))).isEmpty();
        assertThat(linkedFrom(Moment.current(LATER.minusDays(1)))).hasSize(1);
        assertThat(linkedFrom(Moment.asOf(marked, TODAY))).hasSize(1);
    }

    private List<LinkedFrom> linkedFrom(Moment moment) {
        return cases.find(ONE, moment).orElseThrow().linkedFrom();
    }

    private List<CaseId> listed(CaseFilter filter) {
        return list.page(filter, Moment.current(TODAY), null, 10).cases().stream()
                .map(CaseLine::id)
                .toList();
    }

    private static CaseFilter closedBy(@Nullable Closers closers) {
        return new CaseFilter(null, null, null, null, null, null, null, null, closers);
    }

    private static List<Tuple> actions(Due.Group group) {
        assertThat(group.total()).isEqualTo(group.actions().size());
        return group.actions().stream()
                .map((DueAction action) -> tuple(action.action(), action.days()))
                .toList();
    }

    private void issue(CaseId id, ActionId action, String number, LocalDate appealDate) {
        caseLog.enter(
                TODAY,
                new IssueAction(
                        id,
                        action,
                        UaNumber.parse(number),
                        AiIndex.parse("ASA 17/039/2014"),
                        ISSUED,
                        appealDate,
                        Set.of(),
                        List.of()));
    }

    private static RequestClosing request(CaseId id, ActionId action, LocalDate day) {
        return new RequestClosing(
                id, action, day, Reason.OTHER, null, false, List.of(new Achieved(GROUP, Outcome.UNKNOWN, null)));
    }

    private static ActionId action(int number) {
        return new ActionId(new UUID(22, number));
    }

    private static Text words(String text) {
        return new Text.Clear(text, "en", Set.of());
    }
}
