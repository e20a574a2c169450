package org.vigil.core.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nodes that write at once leave each other gaps; one that is alone loses nothing by it. */
class CourtesyTest {
    private static final LogLimits LIMITS = LogLimits.DEFAULT;

    private final List<Duration> gaps = new ArrayList<>();
    private final Courtesy courtesy = new Courtesy(LIMITS, gaps::add);

    @Test
    void a_node_that_was_never_overtaken_leaves_no_gap() throws Exception {
        courtesy.leaveGap();
        assertThat(gaps).isEmpty();
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
    }
}
