package org.vigil.core.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LogLimitsTest {

    @Test
    void limits_that_a_server_would_not_take_are_refused() {
        assertThat(limits(1, 1 << 20, 1 << 20, 16).batchBytes()).isEqualTo(1 << 20);
        assertThatThrownBy(() -> limits(0, 1 << 20, 1 << 20, 16)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> limits(1, 16 << 20, 1 << 20, 16)).hasMessageContaining("insert");
        assertThatThrownBy(() -> limits(1, 1 << 20, 16 << 20, 1)).hasMessageContaining("insert");
        assertThatThrownBy(() -> limits(1, 1 << 20, 1 << 20, 64)).hasMessageContaining("page");
    }

    private static LogLimits limits(int queuedCommits, int batchBytes, int commitBytes, int pageCommits) {
        Duration second = Duration.ofSeconds(1);
        return new LogLimits(
                queuedCommits,
                1 << 20,
                10,
                batchBytes,
                commitBytes,
                pageCommits,
                second,
                second,
                second,
                Duration.ZERO,
                second,
                second,
                10);
    }
}
