package org.vigil.query.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.testing.DetentionThenRelease.CASE;
import static org.vigil.testing.DetentionThenRelease.CHARGED_AGAIN;
import static org.vigil.testing.DetentionThenRelease.ISSUED;
import static org.vigil.testing.DetentionThenRelease.UPDATED;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vigil.core.casefile.Action.Status;
import org.vigil.core.casefile.Command;
import org.vigil.core.casefile.ReportStatus;
import org.vigil.core.casefile.Total;
import org.vigil.core.vocabulary.Fate;
import org.vigil.core.vocabulary.Outcome;
import org.vigil.query.cases.ActionView;
import org.vigil.query.cases.CaseView;
import org.vigil.query.cases.ConflictView.Told;
import org.vigil.query.projection.Moment;
import org.vigil.query.statistics.Question.By;
import org.vigil.testing.DetentionThenRelease;

/**
 * Scenario S4: a man is arrested, of which two days are told; charged, under which of two sections is told differently;
 * sentenced, charged once more, and released. All of it is entered afterwards.
 */
@SuppressWarnings("NullAway.Init") // JUnit calls what sets the fields
class HeldThenReleasedTest extends ScenarioSuite {
    private static final LocalDate TODAY = LocalDate.of(2016, 8, 1);
    private static final Total ONE = new Total(1, 1, Set.of(), false);
    private static final List<String> UNTIL_ISSUED = List.of(
            "2016-01-15 1 named person was seen, 2016-01-15, in Myanmar (Burma) (MM-04)",
            "2016-01-16 1 named person was seen, 2016-01-16, in Myanmar (Burma) (MM-04)",
            "2016-01-19 1 named person was arrested, 2016-01-19, in Myanmar (Burma) (MM-04)",
            "2016-01-25 1 named person was arrested, [2016-01-25..2016-01-31], in Myanmar (Burma) (MM-04)",
            "2016-02-01 UA 14/16 (ASA 16/914/2016) was issued on 2016-02-01, to the authorities of Myanmar (Burma), with"
                    + " appeals asked for before 2016-03-14.");
    private static final List<String> UNTIL_UPDATED = List.of(
            "2016-03-14 The appeal date passed with the action still open.",
            "2016-04-26 1 named person was sentenced to prison for 6 months, 2016-04-26, in Myanmar (Burma) (MM-04)",
            "2016-04-26 Further information (ASA 16/915/2016) was published on 2016-04-26 on UA 14/16.");
    private static final String CHARGED_ONCE_MORE =
            "2016-06-28 1 named person was charged under section 505(b), 2016-06-28, in Myanmar (Burma) (MM-04)";
    private static final List<String> AT_LAST = List.of(
            "2016-07-01 All charges against 1 named person were dropped, 2016-07-01, in Myanmar (Burma) (MM-04)",
            "2016-07-01 1 named person was released (on what terms is not said), 2016-07-01, in Myanmar (Burma) (MM-04)",
            "2016-07-06 UA 14/16 was closed on 2016-07-06, with good news; for 1 named person things improved.");
    private static final List<String> ON_A_DAY_THAT_IS_NOT_SAID = List.of(
            "null 1 named person was charged under section 13(1), in Myanmar (Burma) (MM-04)",
            "null 1 named person was charged under section 13(5), in Myanmar (Burma) (MM-04)");

    private long arrested;
    private long chargedAgain;

    @BeforeEach
    void theCaseIsEnteredAfterwards() throws InterruptedException {
        List<Command> commands = DetentionThenRelease.commands();
        arrested = enter(TODAY, commands.subList(0, 10));
        chargedAgain = enter(TODAY, commands.subList(10, 13));
        enter(TODAY, commands.subList(13, commands.size()));
    }

    private void twoDaysOfArrestStandSideBySide(CaseView view) {
        assertThat(view.conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.about()).containsExactly(DetentionThenRelease.MAN);
            assertThat(conflict.reports())
                    .extracting(Told::words)
                    .satisfiesExactly(
                            words -> assertThat(words).contains("arrested, 2016-01-19"),
                            words -> assertThat(words).contains("arrested, [2016-01-25..2016-01-31]"));
            assertThat(conflict.reports()).extracting(Told::status).containsOnly(ReportStatus.CURRENT);
        });
    }

    private static List<String> all(List<List<String>> parts) {
        return parts.stream().flatMap(List::stream).toList();
    }

    @Test
    void then_he_is_free_and_what_was_told_differently_still_stands_side_by_side() {
        Moment now = Moment.current(TODAY);
        CaseView view = view(CASE, now);

        twoDaysOfArrestStandSideBySide(view);
        assertThat(view.people()).isEqualTo(ONE);
        assertThat(view.warnings()).isEmpty();
        assertThat(view.actions()).extracting(ActionView::status).containsExactly(Status.CLOSED);
        assertThat(view.populations().getFirst().outcomes())
                .extracting(outcome -> outcome.outcome())
                .containsExactly(Outcome.IMPROVED);
        assertThat(view.populations().getFirst().fate().fate()).isEqualTo(Fate.AT_LIBERTY);
        assertThat(people(By.FATE, now)).isEqualTo(Map.of("AT_LIBERTY", ONE));
        assertThat(view.populations().getFirst().aliases()).hasSize(1);
        assertThat(told(CASE, now))
                .isEqualTo(all(List.of(
                        UNTIL_ISSUED, UNTIL_UPDATED, List.of(CHARGED_ONCE_MORE), AT_LAST, ON_A_DAY_THAT_IS_NOT_SAID)));
        assertThat(actions(now)).isEqualTo(Map.of("CLOSED", 1L));
        assertThat(people(By.OUTCOME, now)).isEqualTo(Map.of("IMPROVED", ONE));
        assertThat(people(By.ACT, now)).isEqualTo(Map.of("ARREST", ONE));
    }

    @Test
    void on_the_day_of_the_action_he_was_charged_and_no_more() {
        Moment day = Moment.current(ISSUED);

        twoDaysOfArrestStandSideBySide(view(CASE, day));
        assertThat(view(CASE, day).statements()).hasSize(7);
        assertThat(view(CASE, day).populations().getFirst().fate().fate()).isNull();
        assertThat(told(CASE, day)).isEqualTo(all(List.of(UNTIL_ISSUED, ON_A_DAY_THAT_IS_NOT_SAID)));
        assertThat(actions(day)).isEqualTo(Map.of("ISSUED", 1L));
        assertThat(people(By.OUTCOME, day)).isEqualTo(Map.of("NOT_RECORDED", ONE));
    }

    @Test
    void on_the_day_of_the_update_he_was_in_prison_and_the_action_had_expired() {
        Moment day = Moment.current(UPDATED);

        assertThat(view(CASE, day).documents()).hasSize(2);
        assertThat(told(CASE, day)).isEqualTo(all(List.of(UNTIL_ISSUED, UNTIL_UPDATED, ON_A_DAY_THAT_IS_NOT_SAID)));
        assertThat(actions(day)).isEqualTo(Map.of("EXPIRED", 1L));
        assertThat(told(CASE, Moment.current(CHARGED_AGAIN))).contains(CHARGED_ONCE_MORE);
    }

    @Test
    void as_of_two_earlier_positions_it_is_what_had_then_been_entered() {
        Moment first = Moment.asOf(arrested, TODAY);
        Moment second = Moment.asOf(chargedAgain, TODAY);

        assertThat(told(CASE, first))
                .isEqualTo(all(List.of(UNTIL_ISSUED, List.of(UNTIL_UPDATED.getFirst()), ON_A_DAY_THAT_IS_NOT_SAID)));
        assertThat(view(CASE, first).statements()).hasSize(7);
        assertThat(actions(first)).isEqualTo(Map.of("EXPIRED", 1L));
        assertThat(told(CASE, second))
                .isEqualTo(all(
                        List.of(UNTIL_ISSUED, UNTIL_UPDATED, List.of(CHARGED_ONCE_MORE), ON_A_DAY_THAT_IS_NOT_SAID)));
        assertThat(people(By.OUTCOME, second)).isEqualTo(Map.of("NOT_RECORDED", ONE));
        assertThat(exists(CASE, Moment.asOf(-1, TODAY))).isFalse();
    }
}
