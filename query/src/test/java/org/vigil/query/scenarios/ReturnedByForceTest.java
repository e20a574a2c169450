package org.vigil.query.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.vigil.testing.SeedCase.APPEAL_DATE;
import static org.vigil.testing.SeedCase.CASE;
import static org.vigil.testing.SeedCase.CLOSED;
import static org.vigil.testing.SeedCase.HELPERS;
import static org.vigil.testing.SeedCase.RETURNED;
import static org.vigil.testing.SeedCase.TODAY;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vigil.core.casefile.Command;
import org.vigil.core.casefile.Total;
import org.vigil.core.vocabulary.Count.Qualifier;
import org.vigil.core.vocabulary.Outcome;
import org.vigil.query.cases.PopulationView;
import org.vigil.query.projection.Moment;
import org.vigil.query.statistics.Question.By;
import org.vigil.testing.SeedCase;

/**
 * Scenario S1: around 35 people are held, around 29 of them returned by force, and of six helpers charges are expected; the
 * action expires, and is closed three days later, for now. All of it is entered afterwards.
 */
@SuppressWarnings("NullAway.Init") // JUnit calls what sets the fields
class ReturnedByForceTest extends ScenarioSuite {
    private static final Total AROUND_35 = new Total(35, 35, Set.of(Qualifier.AROUND), false);
    private static final Total AROUND_29 = new Total(29, 29, Set.of(Qualifier.AROUND), false);
    private static final Total AROUND_6 = new Total(6, 6, Set.of(Qualifier.AROUND), false);
    private static final String HELD = "2014-07-15 Around 35 people were reportedly detained, 2014-07-15/2014-07-17, in"
            + " China (CN-SD, CN-YN), on a route, by the authorities of China";
    private static final String ISSUED = "2014-07-28 UA 190/14 (ASA 17/039/2014) was issued on 2014-07-28, to the"
            + " authorities of China, to 1 official of China, with appeals asked for before 2014-09-08.";
    private static final String BROUGHT_BACK =
            "2014-08-01 Around 29 people, part of around 35, were returned by force from"
                    + " China to North Korea (refoulement), [2014-08-01..2014-08-10], by the authorities of China";
    private static final String PASSED = "2014-09-08 The appeal date passed with the action still open.";
    private static final String CLOSING =
            "2014-09-11 UA 190/14 was closed on 2014-09-11, as no further action is asked for"
                    + " now, while the campaign goes on; for around 29 people (part of around 35) things worsened; for 6 helpers"
                    + " (part of around 35) the outcome is unknown.";

    private long issued;
    private long beforeTheClosing;

    @BeforeEach
    void theCaseIsEnteredAfterwards() throws InterruptedException {
        List<Command> commands = SeedCase.commands();
        issued = enter(TODAY, commands.subList(0, 4));
        beforeTheClosing = enter(TODAY, commands.subList(4, commands.size() - 1));
        enter(TODAY, commands.subList(commands.size() - 1, commands.size()));
    }

    @Test
    void then_29_and_6_are_the_35_and_each_group_has_an_outcome_of_its_own() {
        Moment now = Moment.current(TODAY);

        assertThat(view(CASE, now).people()).isEqualTo(AROUND_35);
        assertThat(view(CASE, now).notes())
                .extracting(note -> note.message())
                .contains("around 29 and 6 are the around 35");
        assertThat(view(CASE, now).populations().getFirst().parts())
                .filteredOn(part -> !part.outcomes().isEmpty())
                .extracting(
                        PopulationView::id, part -> part.outcomes().getFirst().outcome())
                .containsExactly(tuple(RETURNED, Outcome.WORSENED), tuple(HELPERS, Outcome.UNKNOWN));
        assertThat(told(CASE, now)).containsSubsequence(HELD, ISSUED, BROUGHT_BACK, PASSED, CLOSING);
        assertThat(actions(now)).isEqualTo(Map.of("CLOSED", 1L));
        assertThat(people(By.ACT, now)).isEqualTo(Map.of("DETENTION", AROUND_35, "REFOULEMENT", AROUND_29));
        assertThat(people(By.OUTCOME, now))
                .containsOnlyKeys("UNKNOWN", "WORSENED")
                .containsEntry("WORSENED", AROUND_29);
        assertThat(people(By.FATE, now)).isEqualTo(Map.of("UNKNOWN", AROUND_29, "NOT_RECORDED", AROUND_6));
        assertThat(people(By.RETURNED_TO, now)).isEqualTo(Map.of("KP", AROUND_29, "NOT_RECORDED", AROUND_6));
        assertThat(people(By.RETURNED_FROM, now)).isEqualTo(Map.of("CN", AROUND_29, "NOT_RECORDED", AROUND_6));
    }

    @Test
    void on_the_day_after_the_appeal_date_the_action_had_expired_and_nobody_was_known_to_be_returned() {
        Moment day = Moment.current(APPEAL_DATE.plusDays(1));

        assertThat(told(CASE, day)).containsExactly(HELD, ISSUED, PASSED);
        assertThat(actions(day)).isEqualTo(Map.of("EXPIRED", 1L));
        assertThat(people(By.ACT, day)).isEqualTo(Map.of("DETENTION", AROUND_35));
        assertThat(people(By.OUTCOME, day)).isEqualTo(Map.of("NOT_RECORDED", AROUND_35));
        assertThat(people(By.FATE, day))
                .as("not recorded, which is not UNKNOWN")
                .isEqualTo(Map.of("NOT_RECORDED", AROUND_35));
        assertThat(people(By.RETURNED_TO, day)).isEqualTo(Map.of("NOT_RECORDED", AROUND_35));
    }

    @Test
    void on_the_day_of_issue_appeals_are_asked_for_and_on_that_of_the_closing_no_more() {
        Moment day = Moment.current(SeedCase.ISSUED);

        assertThat(view(CASE, day).people()).isEqualTo(AROUND_35);
        assertThat(told(CASE, day)).containsExactly(HELD, ISSUED);
        assertThat(actions(day)).isEqualTo(Map.of("ISSUED", 1L));
        assertThat(actions(Moment.current(CLOSED))).isEqualTo(Map.of("CLOSED", 1L));
    }

    @Test
    void as_of_two_earlier_positions_it_is_what_had_then_been_entered() {
        Moment first = Moment.asOf(issued, TODAY);
        Moment second = Moment.asOf(beforeTheClosing, TODAY);

        assertThat(told(CASE, first)).containsExactly(HELD, ISSUED, PASSED);
        assertThat(view(CASE, first).statements()).hasSize(1);
        assertThat(told(CASE, second)).contains(BROUGHT_BACK).doesNotContain(CLOSING);
        assertThat(actions(second)).isEqualTo(Map.of("EXPIRED", 1L));
        assertThat(people(By.OUTCOME, second)).isEqualTo(Map.of("NOT_RECORDED", AROUND_35));
        assertThat(exists(CASE, Moment.asOf(-1, TODAY))).isFalse();
    }
}
