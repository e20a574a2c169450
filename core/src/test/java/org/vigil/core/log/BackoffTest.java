package org.vigil.core.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private final List<Long> pauses = new ArrayList<>();
    private final Backoff backoff = new Backoff(LogLimits.DEFAULT, pause -> pauses.add(pause.toMillis()));

    @Test
    void pauses_double_from_the_shortest_to_the_longest_and_begin_again_after_a_success() throws Exception {
        for (int i = 0; i < 12; i++) {
            backoff.pause();
        }
        assertThat(pauses).containsExactly(2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 500L, 500L, 500L, 500L);
        backoff.reset();
        backoff.pause();
        assertThat(Duration.ofMillis(pauses.getLast())).isEqualTo(LogLimits.DEFAULT.shortestBackoff());
    }
}
