package org.vigil.core.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vigil.core.log.simulation.DriverErrors;

/** Nodes that write at once leave each other gaps; one that is alone loses nothing by it. */
class CourtesyTest {
    private static final LogLimits LIMITS = LogLimits.DEFAULT;
    private static final Duration RECOVERY = Duration.ofMillis(7);

    private final List<Duration> gaps = new ArrayList<>();
    private Instant clock = Instant.parse("2026-11-24T10:00:00Z");
    private final GapRequests requests = new MemoryGapRequests();
    private final Courtesy courtesy = new Courtesy(requests, LIMITS, () -> clock, gaps::add);

    private void rest() {
        clock = clock.plus(Courtesy.REST);
    }

    private void lose(int times, Duration recovery) {
        lose(courtesy, times, recovery);
    }

    private static void lose(Courtesy courtesy, int times, Duration recovery) {
        for (int i = 0; i < times; i++) {
            courtesy.overtaken(recovery, recovery.multipliedBy(3));
        }
    }

    @Test
    void a_node_that_was_not_overtaken_leaves_no_gap_unless_somebody_asks() throws Exception {
        for (int i = 0; i < 40; i++) {
            rest();
            courtesy.leaveGap();
        }
        assertThat(gaps).isEmpty();
    }

    @Test
    void a_gap_that_is_asked_for_is_left_once() throws Exception {
        requests.ask(Duration.ofMillis(700));
        courtesy.leaveGap();
        assertThat(gaps).as("it has just begun").isEmpty();
        rest();
        for (int i = 0; i < 3; i++) {
            courtesy.leaveGap();
            rest();
        }
        assertThat(gaps).containsExactly(Duration.ofMillis(700));
    }

    @Test
    void after_a_gap_that_was_asked_for_it_goes_on_for_twice_as_long_before_it_looks_again() throws Exception {
        Duration gap = Duration.ofSeconds(3);
        requests.ask(gap);
        rest();
        courtesy.leaveGap();
        requests.ask(gap);
        clock = clock.plus(gap.multipliedBy(Courtesy.RESTS_TO_GAPS).minusMillis(1));
        courtesy.leaveGap();
        assertThat(gaps).hasSize(1);
        clock = clock.plusMillis(1);
        courtesy.leaveGap();
        assertThat(gaps).hasSize(2);
    }

    @Test
    void no_gap_is_longer_than_the_longest_whatever_is_asked_for() throws Exception {
        requests.ask(Duration.ofDays(1));
        rest();
        courtesy.leaveGap();
        assertThat(gaps).containsExactly(Courtesy.LONGEST_GAP);
    }

    @Test
    void who_is_overtaken_several_times_in_a_row_asks_for_twice_as_long_as_a_turn_takes_it() {
        rest();
        lose(Courtesy.LOST_IN_A_ROW - 1, Duration.ofMillis(200));
        assertThat(requests.take()).isEmpty();
        lose(1, Duration.ofMillis(200));
        assertThat(requests.take()).contains(Duration.ofMillis(1200));
        lose(1, Duration.ofMinutes(1));
        assertThat(requests.take()).as("it has just asked").isEmpty();
        rest();
        lose(1, Duration.ofMinutes(1));
        assertThat(requests.take()).contains(Courtesy.LONGEST_GAP);
    }

    @Test
    void who_has_stored_something_since_is_not_the_last() {
        for (int i = 0; i < 5; i++) {
            rest();
            lose(Courtesy.LOST_IN_A_ROW - 1, RECOVERY);
            courtesy.stored();
        }
        assertThat(requests.take()).isEmpty();
    }

    @Test
    void requests_that_fail_fail_nothing_and_are_tried_less_often_the_longer_that_takes() throws Exception {
        List<String> tried = new ArrayList<>();
        Duration took = Duration.ofSeconds(2);
        Courtesy alone = new Courtesy(
                new GapRequests() {
                    @Override
                    public void ask(Duration gap) {
                        tried.add("ask");
                        clock = clock.plus(took);
                        throw DriverErrors.noAnswer();
                    }

                    @Override
                    public Optional<Duration> take() {
                        tried.add("take");
                        clock = clock.plus(took);
                        throw new IllegalStateException("an answer that the driver can't read");
                    }
                },
                LIMITS,
                () -> clock,
                gaps::add);
        rest();
        alone.leaveGap();
        clock = clock.plus(took.multipliedBy(Courtesy.RESTS_TO_LOOKS).minusMillis(1));
        alone.leaveGap();
        assertThat(tried).containsExactly("take");
        clock = clock.plusMillis(1);
        alone.leaveGap();
        lose(alone, Courtesy.LOST_IN_A_ROW + 9, RECOVERY);
        assertThat(tried).containsExactly("take", "take", "ask");
        assertThat(gaps).isEmpty();
    }

    @Test
    void gaps_are_twice_as_long_as_the_node_itself_took_until_nobody_is_thought_to_be_there() throws Exception {
        courtesy.overtaken(RECOVERY, RECOVERY);
        for (int i = 0; i < Courtesy.GAPS + 5; i++) {
            courtesy.leaveGap();
        }
        assertThat(gaps).hasSize(Courtesy.GAPS).containsOnly(Duration.ofMillis(14));
    }

    @Test
    void being_overtaken_again_begins_anew() throws Exception {
        for (int i = 0; i < 2; i++) {
            courtesy.overtaken(Duration.ofMillis(5), Duration.ofMillis(9));
            courtesy.leaveGap();
        }
        for (int i = 0; i < Courtesy.GAPS + 5; i++) {
            courtesy.leaveGap();
        }
        assertThat(gaps).hasSize(1 + Courtesy.GAPS);
    }

    @Test
    void a_clock_that_was_set_neither_shortens_a_gap_nor_keeps_the_node_from_looking() throws Exception {
        courtesy.overtaken(Duration.ofDays(-1), Duration.ofDays(-1));
        courtesy.leaveGap();
        courtesy.overtaken(Duration.ofDays(1), Duration.ofDays(1));
        courtesy.leaveGap();
        assertThat(gaps).containsExactly(LIMITS.shortestBackoff(), LIMITS.longestBackoff());
        requests.ask(RECOVERY);
        clock = clock.minus(Duration.ofDays(1));
        courtesy.leaveGap();
        assertThat(gaps).last().isEqualTo(RECOVERY);
    }
}
