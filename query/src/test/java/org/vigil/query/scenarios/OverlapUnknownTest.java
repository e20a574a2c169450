package org.vigil.query.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vigil.core.casefile.Command;
import org.vigil.core.casefile.Populations.Kind;
import org.vigil.core.casefile.ReportStatus;
import org.vigil.core.casefile.Total;
import org.vigil.core.vocabulary.Count.Qualifier;
import org.vigil.query.Entering;
import org.vigil.query.cases.CaseView;
import org.vigil.query.projection.Moment;
import org.vigil.query.statistics.Question.By;
import org.vigil.testing.OverlapUnknown;

/**
 * UA 52/12 and UA 68/12 (scenario S7): at least 21 people are held in February, then at least nine; whether the nine are
 * among the 21 is not known, until a source says so, and then withdraws it.
 */
@SuppressWarnings("NullAway.Init") // JUnit calls what sets the fields
class OverlapUnknownTest extends ScenarioSuite {
    private static final LocalDate TODAY = LocalDate.of(2012, 6, 1);
    private static final LocalDate FIRST = OverlapUnknown.ISSUED;
    private static final LocalDate SECOND = OverlapUnknown.ISSUED_AGAIN;
    private static final LocalDate AMONG = LocalDate.of(2012, 3, 20);
    private static final LocalDate WITHDRAWN = LocalDate.of(2012, 4, 10);
    private static final Total AT_LEAST_21 = new Total(21, 21, Set.of(Qualifier.AT_LEAST), false);
    private static final Total FROM_21_TO_30 = new Total(21, 30, Set.of(Qualifier.AT_LEAST), false);

    // The first four commands issue UA 52/12.
    private static final int OF_THE_FIRST = 4;

    // As the scenario numbers them.
    private static final long MANY = OverlapUnknown.MANY.value().getLeastSignificantBits();
    private static final long FEW = OverlapUnknown.FEW.value().getLeastSignificantBits();

    private final Entering entering = new Entering(52_12, "CN");
    private long first;
    private long second;

    @BeforeEach
    void bothActionsAreEntered() throws InterruptedException {
        List<Command> commands = OverlapUnknown.commands();
        first = enter(TODAY, commands.subList(0, OF_THE_FIRST));
        second = enter(TODAY, commands.subList(OF_THE_FIRST, commands.size()));
    }

    private CaseView view(Moment moment) {
        return view(entering.id(), moment);
    }

    private List<String> timeline(Moment moment) {
        return timelines.find(entering.id(), moment).orElseThrow().entries().stream()
                .map(entry -> entry.earliest() + " " + (entry.event() == null ? entry.kind() : entry.event()))
                .toList();
    }

    private Total detained(Moment moment) {
        return people(By.ACT, moment).getOrDefault("DETENTION", Total.NOBODY);
    }

    @Test
    void whether_the_nine_are_among_the_21_is_not_known_so_they_are_21_to_30_and_open_above() {
        Moment now = Moment.current(TODAY);

        assertThat(view(now).people()).isEqualTo(FROM_21_TO_30);
        assertThat(view(now).populations()).hasSize(2);
        assertThat(view(now).warnings()).isEmpty();
        assertThat(view(now).notes()).isEmpty();
        assertThat(detained(now)).isEqualTo(FROM_21_TO_30);
        assertThat(timeline(now))
                .containsExactly(
                        "2012-02-08 DetentionReported",
                        "2012-02-10 DetentionReported",
                        "2012-02-15 ActionIssued",
                        "2012-02-28 ActionIssued",
                        "2012-03-28 APPEAL_DATE_PASSED",
                        "2012-04-10 APPEAL_DATE_PASSED");
    }

    @Test
    void on_the_day_of_the_first_action_only_the_21_were_known_to_be_held() {
        Moment then = Moment.current(FIRST);

        assertThat(view(then).actions()).hasSize(1);
        assertThat(view(then).statements()).hasSize(1);
        assertThat(detained(then)).isEqualTo(AT_LEAST_21);
        assertThat(timeline(then)).containsExactly("2012-02-08 DetentionReported", "2012-02-15 ActionIssued");
    }

    @Test
    void on_the_day_of_the_second_action_at_least_nine_more_may_be_held_and_appeals_are_asked_for_all() {
        Moment then = Moment.current(SECOND);

        assertThat(view(then).people()).isEqualTo(FROM_21_TO_30);
        assertThat(view(then).actions()).hasSize(2);
        assertThat(view(then).statements()).hasSize(2);
        assertThat(detained(then)).isEqualTo(FROM_21_TO_30);
        assertThat(timeline(then))
                .containsExactly(
                        "2012-02-08 DetentionReported",
                        "2012-02-10 DetentionReported",
                        "2012-02-15 ActionIssued",
                        "2012-02-28 ActionIssued");
    }

    @Test
    void as_of_the_first_action_nobody_had_recorded_the_nine() {
        Moment then = Moment.asOf(first, TODAY);

        assertThat(view(then).people()).isEqualTo(AT_LEAST_21);
        assertThat(view(then).populations()).hasSize(1);
        assertThat(detained(then)).isEqualTo(AT_LEAST_21);
        assertThat(view(Moment.asOf(second, TODAY)).people()).isEqualTo(FROM_21_TO_30);
    }

    @Test
    void when_a_source_says_that_the_nine_are_among_the_21_they_are_21_until_it_withdraws_that()
            throws InterruptedException {
        long said = enter(TODAY, List.of(entering.related(3, Kind.PART_OF, FEW, MANY, AMONG)));
        assertThat(view(Moment.current(TODAY)).people()).isEqualTo(AT_LEAST_21);
        assertThat(view(Moment.current(TODAY)).populations()).hasSize(1);

        enter(TODAY, List.of(entering.retracted(3, WITHDRAWN)));
        CaseView now = view(Moment.current(TODAY));
        assertThat(now.people()).isEqualTo(FROM_21_TO_30);
        assertThat(now.populations()).hasSize(2);
        assertThat(now.statements()).as("it stays on record").hasSize(3);
        assertThat(now.reviews()).singleElement().satisfies(review -> {
            assertThat(review.report()).isEqualTo(entering.report(3));
            assertThat(review.status()).isEqualTo(ReportStatus.RETRACTED);
        });
        assertThat(detained(Moment.current(TODAY))).isEqualTo(FROM_21_TO_30);

        assertThat(detained(Moment.current(AMONG))).as("on the day it was said").isEqualTo(AT_LEAST_21);
        assertThat(detained(Moment.current(AMONG.minusDays(1)))).isEqualTo(FROM_21_TO_30);
        assertThat(detained(Moment.asOf(said, TODAY)))
                .as("before it was withdrawn")
                .isEqualTo(AT_LEAST_21);
        assertThat(detained(Moment.asOf(second, TODAY))).isEqualTo(FROM_21_TO_30);
    }

    @Test
    void when_a_source_says_that_they_are_others_they_are_30_and_open_above() throws InterruptedException {
        enter(TODAY, List.of(entering.related(3, Kind.DISJOINT, FEW, MANY, AMONG)));

        assertThat(view(Moment.current(TODAY)).people())
                .isEqualTo(new Total(30, 30, Set.of(Qualifier.AT_LEAST), false));
    }
}
