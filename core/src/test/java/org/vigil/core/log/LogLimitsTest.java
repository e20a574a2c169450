package org.vigil.core.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogLimitsTest {
    private static final List<String> NAMES = List.of(
            "queuedCommits",
            "queuedBytes",
            "batchCommits",
            "batchBytes",
            "commitBytes",
            "pageCommits",
            "appendTimeout",
            "closeTimeout",
            "retryAfter",
            "clockTolerance",
            "shortestBackoff",
            "longestBackoff",
            "knownStreams");

    // The default limits but for one; waits in milliseconds.
    private static LogLimits with(String name, long value) {
        LogLimits usual = LogLimits.DEFAULT;
        assertThat(NAMES).contains(name);
        return new LogLimits(
                (int) of("queuedCommits", usual.queuedCommits(), name, value),
                of("queuedBytes", usual.queuedBytes(), name, value),
                (int) of("batchCommits", usual.batchCommits(), name, value),
                (int) of("batchBytes", usual.batchBytes(), name, value),
                (int) of("commitBytes", usual.commitBytes(), name, value),
                (int) of("pageCommits", usual.pageCommits(), name, value),
                wait("appendTimeout", usual.appendTimeout(), name, value),
                wait("closeTimeout", usual.closeTimeout(), name, value),
                wait("retryAfter", usual.retryAfter(), name, value),
                wait("clockTolerance", usual.clockTolerance(), name, value),
                wait("shortestBackoff", usual.shortestBackoff(), name, value),
                wait("longestBackoff", usual.longestBackoff(), name, value),
                (int) of("knownStreams", usual.knownStreams(), name, value));
    }

    private static long of(String name, long usual, String changed, long value) {
        return name.equals(changed) ? value : usual;
    }

    private static Duration wait(String name, Duration usual, String changed, long millis) {
        return Duration.ofMillis(of(name, usual.toMillis(), changed, millis));
    }

    @Test
    void a_bound_is_positive_or_refused_by_its_name() {
        for (String name : NAMES) {
            long least = name.equals("clockTolerance") ? -1 : 0;
            assertThatThrownBy(() -> with(name, least))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith(name + " is ");
        }
        assertThat(with("clockTolerance", 0).clockTolerance()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "batchCommits,    1000,     1001",
        "batchBytes,      15999999, 16000000",
        "pageCommits,     91,       92",
        "commitBytes,     749999,   750000",
        "queuedBytes,     524288,   524287",
        "appendTimeout,   3600000,  3600001",
        "closeTimeout,    3600000,  3600001",
        "clockTolerance,  3600000,  3600001",
        "longestBackoff,  2,        1",
        "shortestBackoff, 500,      501",
    })
    void a_bound_that_a_server_would_not_take_or_that_makes_no_sense_is_refused_and_one_less_is_not(
            String name, long taken, long refused) {
        assertThat(with(name, taken)).isNotEqualTo(LogLimits.DEFAULT);
        assertThatThrownBy(() -> with(name, refused)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_commit_of_the_largest_size_fits_into_an_insert_of_its_own() {
        LogLimits one = new LogLimits(
                1,
                20_000_000,
                1,
                1,
                LogLimits.MOST_INSERT_BYTES - 1,
                1,
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                Duration.ZERO,
                Duration.ofNanos(1),
                Duration.ofNanos(1),
                1);
        assertThat(one.commitBytes()).isGreaterThan(one.batchBytes());
    }

    @Test
    void the_clients_waits_are_neither_nothing_which_means_forever_nor_without_end() {
        Duration second = Duration.ofSeconds(1);
        for (Duration wait : List.of(Duration.ZERO, Duration.ofNanos(1), Duration.ofSeconds(-1), Duration.ofDays(1))) {
            assertThatThrownBy(() -> new ClientWaits(wait, second, second, second))
                    .hasMessageStartingWith("connectTimeout is ");
            assertThatThrownBy(() -> new ClientWaits(second, wait, second, second))
                    .hasMessageStartingWith("selectionTimeout is ");
            assertThatThrownBy(() -> new ClientWaits(second, second, wait, second))
                    .hasMessageStartingWith("poolTimeout is ");
            assertThatThrownBy(() -> new ClientWaits(second, second, second, wait))
                    .hasMessageStartingWith("answerTimeout is ");
        }
    }
}
