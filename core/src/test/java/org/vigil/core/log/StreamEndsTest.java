package org.vigil.core.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class StreamEndsTest {
    private final StreamEnds ends = new StreamEnds(2);

    @Test
    void the_end_of_the_stream_that_was_not_used_for_longest_is_forgotten() {
        ends.learn("a", 1);
        ends.learn("b", 2);
        assertThat(ends.known("a")).isEqualTo(1);
        ends.learn("c", 3);
        assertThat(ends.known("b")).as("forgotten").isEqualTo(-1);
        assertThat(ends.known("a")).isEqualTo(1);
        assertThat(ends.known("c")).isEqualTo(3);
    }

    @Test
    void an_end_never_goes_back() {
        ends.learn("a", 5);
        ends.learn("a", 3);
        assertThat(ends.known("a")).isEqualTo(5);
    }

    @Test
    void a_log_that_has_forgotten_a_stream_goes_on_with_it_all_the_same() {
        LogLimits usual = LogLimits.DEFAULT;
        LogLimits one = new LogLimits(
                usual.queuedCommits(),
                usual.queuedBytes(),
                usual.batchCommits(),
                usual.batchBytes(),
                usual.commitBytes(),
                usual.pageCommits(),
                usual.appendTimeout(),
                usual.closeTimeout(),
                usual.retryAfter(),
                usual.clockTolerance(),
                usual.shortestBackoff(),
                usual.longestBackoff(),
                1);
        try (EventLog log =
                new MongoEventLog(new MemoryLogStore(), new MemoryGapRequests(), one, InstantSource.system())) {
            for (int i = 0; i < 5; i++) {
                log.append(Commits.commit("a", i));
                log.append(Commits.commit("b", i));
            }
            assertThat(log.next()).isEqualTo(10);
        }
    }
}
