package org.vigil.query.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vigil.core.casefile.Actions.Achieved;
import org.vigil.core.casefile.Actions.CloseAction;
import org.vigil.core.casefile.Actions.Reason;
import org.vigil.core.casefile.Command;
import org.vigil.core.vocabulary.Act;
import org.vigil.core.vocabulary.CaseId;
import org.vigil.core.vocabulary.Happened;
import org.vigil.core.vocabulary.Hedge;
import org.vigil.core.vocabulary.Outcome;
import org.vigil.query.ViewsSuite;
import org.vigil.query.projection.Moment;
import org.vigil.query.timeline.Timeline.Entry;
import org.vigil.query.timeline.Timeline.Kind;
import org.vigil.testing.SeedCase;

/** The seed's case by when it happened. */
class TimelineReaderTest extends ViewsSuite {
    private static final LocalDate REOPENED = LocalDate.of(2014, 9, 20);

    private TimelineReader reader;
    private long closing;

    @BeforeEach
    void theCaseIsRecorded() {
        reader = new TimelineReader(replay);
        closing = caseLog.enter(SeedCase.TODAY, SeedCase.commands());
    }

    private List<Entry> entries(Moment moment) {
        return reader.find(SeedCase.CASE, moment).orElseThrow().entries();
    }

    private static String told(Entry entry) {
        return entry.earliest() + " " + (entry.event() == null ? entry.kind() : entry.event());
    }

    @Test
    void entries_are_in_the_order_in_which_it_happened_and_the_undated_last() {
        assertThat(entries(Moment.current(SeedCase.TODAY)))
                .extracting(TimelineReaderTest::told)
                .containsExactly(
                        "2014-07-15 DetentionReported",
                        "2014-07-15 DetentionReported",
                        "2014-07-28 ActionIssued",
                        "2014-08-01 ReturnReported",
                        "2014-09-08 APPEAL_DATE_PASSED",
                        "2014-09-11 FurtherInformationPublished",
                        "2014-09-11 ActionClosed",
                        "null FateReported",
                        "null ExpectedChargeReported");
    }

    @Test
    void an_entry_has_the_date_as_told_its_bounds_its_hedges_and_its_report() {
        List<Entry> entries = entries(Moment.current(SeedCase.TODAY));
        Entry held = entries.getFirst();
        Entry returned = entries.get(3);

        assertThat(held.hedges()).containsExactly(Hedge.REPORTEDLY);
        assertThat(held.act()).isEqualTo(Act.DETENTION);
        assertThat(held.latest()).isEqualTo(LocalDate.of(2014, 7, 17));
        assertThat(held.populations()).containsExactly(SeedCase.GROUP);
        assertThat(returned.act()).isEqualTo(Act.REFOULEMENT);
        assertThat(returned.report()).isNotNull();
        assertThat(returned.happened()).isNotNull().satisfies(happened -> {
            assertThat(happened.date().text()).isEqualTo("[2014-08-01..2014-08-10]");
            assertThat(happened.boundsBy()).isEqualTo(Happened.BoundsBy.RECORDER);
            assertThat(happened.yearFrom()).isEqualTo(Happened.YearFrom.PUBLICATION);
            assertThat(happened.phrase()).isNotNull();
        });
        assertThat(entries).allSatisfy(entry -> assertThat(entry.words()).isNotBlank());
    }

    @Test
    void what_is_expected_has_not_happened() {
        assertThat(entries(Moment.current(SeedCase.TODAY)).getLast().kind()).isEqualTo(Kind.EXPECTED);
    }

    @Test
    void only_what_was_known_by_the_day_and_recorded_by_then_is_told() {
        assertThat(entries(Moment.current(SeedCase.APPEAL_DATE.minusDays(1))))
                .extracting(TimelineReaderTest::told)
                .containsExactly("2014-07-15 DetentionReported", "2014-07-28 ActionIssued");
        assertThat(entries(Moment.current(SeedCase.APPEAL_DATE)).getLast().kind())
                .isEqualTo(Kind.APPEAL_DATE_PASSED);
        assertThat(entries(Moment.asOf(closing - 1, SeedCase.TODAY)))
                .extracting(Entry::event)
                .doesNotContain("ActionClosed");
        assertThat(reader.find(SeedCase.CASE, new Moment(0, SeedCase.TODAY))).isEmpty();
        assertThat(reader.find(new CaseId(new UUID(1, 1)), Moment.current(SeedCase.TODAY)))
                .isEmpty();
    }

    @Test
    void a_reopened_action_expires_anew_and_one_that_was_closed_in_time_does_not() {
        LocalDate again = LocalDate.of(2014, 9, 30);
        caseLog.enter(SeedCase.TODAY, SeedCase.reopening(REOPENED, again));

        assertThat(entries(Moment.current(SeedCase.TODAY)))
                .filteredOn(entry -> entry.kind() == Kind.APPEAL_DATE_PASSED)
                .extracting(Entry::earliest)
                .containsExactly(SeedCase.APPEAL_DATE, again);
        assertThat(entries(Moment.current(again.minusDays(1))))
                .filteredOn(entry -> entry.kind() == Kind.APPEAL_DATE_PASSED)
                .hasSize(1);
    }

    @Test
    void an_appeal_date_that_is_set_twice_passes_once() {
        caseLog.enter(SeedCase.TODAY, SeedCase.reopening(REOPENED, LocalDate.of(2014, 9, 30)));
        caseLog.enter(SeedCase.TODAY, closed(LocalDate.of(2014, 9, 25)));
        assertThat(passed()).as("closed before the second one").containsExactly(SeedCase.APPEAL_DATE);

        caseLog.enter(SeedCase.TODAY, SeedCase.reopening(LocalDate.of(2014, 9, 26), LocalDate.of(2014, 9, 30)));
        assertThat(passed()).containsExactly(SeedCase.APPEAL_DATE, LocalDate.of(2014, 9, 30));
    }

    private List<LocalDate> passed() {
        return entries(Moment.current(SeedCase.TODAY)).stream()
                .filter(entry -> entry.kind() == Kind.APPEAL_DATE_PASSED)
                .map(Entry::earliest)
                .toList();
    }

    private static Command closed(LocalDate day) {
        return new CloseAction(
                SeedCase.CASE,
                SeedCase.ACTION,
                day,
                Reason.OTHER,
                null,
                false,
                List.of(new Achieved(SeedCase.GROUP, Outcome.UNKNOWN, null)));
    }
}
