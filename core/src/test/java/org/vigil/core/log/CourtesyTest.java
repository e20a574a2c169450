package org.vigil.core.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nodes that write at once leave each other gaps; one that is alone loses nothing by it. */
class CourtesyTest {
    private static final LogLimits LIMITS = LogLimits.DEFAULT;

    private final List<Duration> gaps = new ArrayList<>();
    private Instant clock = Instant.parse("2026-11-24T10:00:00Z");
    private final Courtesy courtesy = new Courtesy(LIMITS, () -> clock, gaps::add);

    @Test
    void a_node_that_was_not_overtaken_leaves_no_gap_until_it_has_looked() throws Exception {
        courtesy.leaveGap();
        assertThat(gaps).isEmpty();
    }

    @Test
    void a_node_that_nobody_overtakes_looks_and_leaves_one_gap_twice_as_long_as_that_took() throws Exception {
        assertThat(courtesy.isLookDue()).isFalse();
        clock = clock.plus(Courtesy.UNDISTURBED.minusMillis(1));
        assertThat(courtesy.isLookDue()).isFalse();
        clock = clock.plusMillis(1);
        assertThat(courtesy.isLookDue()).isTrue();
        courtesy.looked(Duration.ofMillis(200));
        assertThat(courtesy.isLookDue()).isFalse();
        courtesy.leaveGap();
        courtesy.leaveGap();
        assertThat(gaps).containsExactly(Duration.ofMillis(400));
    }

    @Test
    void a_look_that_was_held_up_once_leads_to_no_longer_gap_than_a_backoff() throws Exception {
        List<Duration> readings = Stream.of(100, 9000, 9000, 700, 9000, 100, 9000)
                .map(Duration::ofMillis)
                .toList();
        for (Duration reading : readings) {
            courtesy.looked(reading);
            courtesy.leaveGap();
        }
        assertThat(gaps)
                .containsExactly(
                        Duration.ofMillis(200),
                        LIMITS.longestBackoff(),
                        Courtesy.LONGEST_GAP,
                        Duration.ofMillis(1400),
                        Duration.ofMillis(1400),
                        Duration.ofMillis(200),
                        LIMITS.longestBackoff());
    }

    @Test
    void looks_come_after_twice_as_many_gaps_each_time_until_one_is_used() {
        Duration reading = Duration.ofSeconds(1);
        Duration gap = reading.multipliedBy(2);
        courtesy.looked(reading);
        courtesy.looked(reading);
        for (int gaps : List.of(4, 8, 16, 16)) {
            assertThat(timeToNextLook()).as("to the next look").isEqualTo(gap.multipliedBy(gaps));
            courtesy.looked(reading);
        }
        courtesy.overtaken(Duration.ofMillis(5));
        assertThat(timeToNextLook()).as("after the gap was used").isEqualTo(gap);
    }

    @Test
    void a_look_that_fails_leaves_no_gap_and_counts_as_one_for_the_time_to_the_next() throws Exception {
        Duration reading = Duration.ofSeconds(10);
        courtesy.lookFailed(reading);
        for (int gaps : List.of(4, 8, 16, 16)) {
            courtesy.lookFailed(reading);
            courtesy.leaveGap();
            assertThat(timeToNextLook()).as("to the next look").isEqualTo(Courtesy.LONGEST_GAP.multipliedBy(gaps));
        }
        assertThat(gaps).isEmpty();
    }

    @Test
    void who_is_overtaken_need_not_look() {
        assertThat(courtesy.isLookDue()).isFalse();
        clock = clock.plus(Courtesy.UNDISTURBED);
        courtesy.overtaken(Duration.ofMillis(5));
        assertThat(courtesy.isLookDue()).isFalse();
        assertThat(timeToNextLook()).isEqualTo(Courtesy.UNDISTURBED);
    }

    private Duration timeToNextLook() {
        Instant begun = clock;
        while (!courtesy.isLookDue()) {
            clock = clock.plusMillis(100);
        }
        return Duration.between(begun, clock);
    }

    @Test
    void gaps_are_twice_as_long_as_the_node_itself_took_until_nobody_is_thought_to_be_there() throws Exception {
        courtesy.overtaken(Duration.ofMillis(7));
        for (int i = 0; i < Courtesy.GAPS + 5; i++) {
            courtesy.leaveGap();
        }
        assertThat(gaps).hasSize(Courtesy.GAPS).containsOnly(Duration.ofMillis(14));
    }

    @Test
    void being_overtaken_again_begins_anew() throws Exception {
        for (int i = 0; i < 2; i++) {
            courtesy.overtaken(Duration.ofMillis(5));
            courtesy.leaveGap();
        }
        for (int i = 0; i < Courtesy.GAPS + 5; i++) {
            courtesy.leaveGap();
        }
        assertThat(gaps).hasSize(1 + Courtesy.GAPS);
    }

    @Test
    void a_clock_that_was_set_neither_shortens_the_gap_nor_stops_the_node() throws Exception {
        courtesy.overtaken(Duration.ofDays(-1));
        courtesy.leaveGap();
        courtesy.overtaken(Duration.ofDays(1));
        courtesy.leaveGap();
        assertThat(gaps).containsExactly(LIMITS.shortestBackoff(), LIMITS.longestBackoff());
        assertThat(courtesy.isLookDue()).isFalse();
        clock = clock.minus(Duration.ofDays(1));
        assertThat(courtesy.isLookDue()).isTrue();
    }
}
