package org.vigil.query.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.vigil.query.Entering.PAPER;
import static org.vigil.query.Entering.RELATIVE;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vigil.core.casefile.Finding;
import org.vigil.core.casefile.ReportStatus;
import org.vigil.core.casefile.Total;
import org.vigil.core.vocabulary.Act;
import org.vigil.core.vocabulary.Concern;
import org.vigil.core.vocabulary.Fate;
import org.vigil.query.Entering;
import org.vigil.query.cases.CaseView;
import org.vigil.query.cases.ConflictView.Told;
import org.vigil.query.projection.Moment;
import org.vigil.query.statistics.Question;
import org.vigil.query.statistics.Question.By;
import org.vigil.query.statistics.Question.What;
import org.vigil.query.timeline.Timeline.Entry;

/**
 * UA 014/2016 (of scenario S4): one man, of whose arrest a paper tells one day and a relative another. Both stand side by
 * side, until somebody decides by which to go, and later decides otherwise.
 */
@SuppressWarnings("NullAway.Init") // JUnit calls what sets the fields
class ConflictingReportsTest extends ScenarioSuite {
    private static final LocalDate TODAY = LocalDate.of(2016, 7, 6);
    private static final LocalDate PAPER_KNOWN = LocalDate.of(2016, 1, 21);
    private static final LocalDate RELATIVE_KNOWN = LocalDate.of(2016, 2, 10);
    private static final LocalDate DECIDED = LocalDate.of(2016, 3, 1);
    private static final LocalDate DECIDED_AGAIN = LocalDate.of(2016, 5, 2);

    private final Entering entering = new Entering(14_2016, "MM");
    private long undecided;
    private long decided;

    @BeforeEach
    void twoDaysAreReportedAndOneIsAdoptedAndThenTheOther() throws InterruptedException {
        undecided = enter(
                TODAY,
                List.of(
                        entering.open(Concern.INCOMMUNICADO_DETENTION),
                        entering.register(1, 1),
                        entering.held(1, PAPER, 1, "2015-12-30", PAPER_KNOWN),
                        entering.held(2, RELATIVE, 1, "[2016-01-21..2016-01-31]", RELATIVE_KNOWN)));
        decided = enter(TODAY, List.of(entering.adopted(1, DECIDED, 2L)));
        enter(TODAY, List.of(entering.adopted(2, DECIDED_AGAIN, 1L)));
    }

    private CaseView view(Moment moment) {
        return view(entering.id(), moment);
    }

    private void sideBySide(Moment moment, ReportStatus paper, ReportStatus relative) {
        assertThat(view(moment).conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.about()).containsExactly(entering.people(1));
            assertThat(conflict.reports())
                    .extracting(Told::report, Told::status)
                    .containsExactly(tuple(entering.report(1), paper), tuple(entering.report(2), relative));
            assertThat(conflict.reports())
                    .extracting(Told::words)
                    .satisfiesExactly(
                            words -> assertThat(words).contains("2015-12-30", "the press"),
                            words -> assertThat(words).contains("[2016-01-21..2016-01-31]", "a relative"));
        });
        assertThat(timelines.find(entering.id(), moment).orElseThrow().entries())
                .extracting(Entry::report, Entry::status)
                .containsExactly(tuple(entering.report(1), paper), tuple(entering.report(2), relative));
    }

    private List<String> yearsOfDetention(Moment moment) {
        Question.Filter detained = new Question.Filter(null, null, null, null, Act.DETENTION, null, null, null);
        return statistics.ask(new Question(What.PEOPLE, By.YEAR, detained), moment).rows().stream()
                .filter(row -> row.cases() > 0)
                .map(row -> row.key())
                .toList();
    }

    @Test
    void the_decision_taken_last_holds_and_the_other_report_stays_beside_it() {
        sideBySide(Moment.current(TODAY), ReportStatus.OVERRULED, ReportStatus.ADOPTED);
        assertThat(yearsOfDetention(Moment.current(TODAY))).containsExactly("2016");
        assertThat(view(Moment.current(TODAY)).statements()).hasSize(2);
        assertThat(view(Moment.current(TODAY)).reviews())
                .allSatisfy(review -> assertThat(review.review().decisions()).hasSize(2));
    }

    @Test
    void on_two_earlier_days_it_stands_as_it_was_then_decided() {
        sideBySide(Moment.current(DECIDED), ReportStatus.ADOPTED, ReportStatus.OVERRULED);
        assertThat(yearsOfDetention(Moment.current(DECIDED))).containsExactly("2015");
        sideBySide(Moment.current(RELATIVE_KNOWN), ReportStatus.CURRENT, ReportStatus.CURRENT);
        assertThat(yearsOfDetention(Moment.current(RELATIVE_KNOWN))).containsExactly("2015", "2016");
        assertThat(view(Moment.current(PAPER_KNOWN)).conflicts()).isEmpty();
    }

    @Test
    void as_of_two_earlier_positions_it_stands_as_was_then_recorded() {
        sideBySide(Moment.asOf(decided, TODAY), ReportStatus.ADOPTED, ReportStatus.OVERRULED);
        sideBySide(Moment.asOf(undecided, TODAY), ReportStatus.CURRENT, ReportStatus.CURRENT);
        assertThat(yearsOfDetention(Moment.asOf(undecided, TODAY))).containsExactly("2015", "2016");
    }

    @Test
    void what_was_adopted_decides_how_many_they_are_and_where() throws InterruptedException {
        long open = enter(
                TODAY,
                List.of(
                        entering.counted(3, PAPER, 1, 3, RELATIVE_KNOWN),
                        entering.fate(4, PAPER, 1, Fate.DETAINED, RELATIVE_KNOWN),
                        entering.fate(5, RELATIVE, 1, Fate.IN_HIDING, RELATIVE_KNOWN)));
        enter(TODAY, List.of(entering.adopted(3, DECIDED), entering.adopted(4, DECIDED, 5L)));

        CaseView before = view(Moment.asOf(open, TODAY));
        assertThat(before.people()).isEqualTo(new Total(1, 1, Set.of(), false, true));
        assertThat(before.warnings())
                .extracting(Finding::code)
                .containsExactly(Finding.COUNTS_DISAGREE, Finding.FATES_DISAGREE);
        assertThat(before.populations().getFirst().fate().fate()).isEqualTo(Fate.IN_HIDING);

        CaseView now = view(Moment.current(TODAY));
        assertThat(now.people()).isEqualTo(new Total(3, 3, Set.of(), false));
        assertThat(now.warnings()).isEmpty();
        assertThat(now.populations().getFirst().fate().fate()).isEqualTo(Fate.DETAINED);
        assertThat(statistics
                        .ask(Question.of(What.PEOPLE, By.COUNTRY), Moment.current(TODAY))
                        .total()
                        .people())
                .isEqualTo(now.people());
    }
}
