package org.vigil.core.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Nodes ask each other for gaps beside the log, and not in it. */
class GapRequestsConformanceTest extends LogSuite {
    private Instant now = Instant.parse("2026-11-24T10:00:00Z");

    private GapRequests node() {
        return gapRequests(() -> now);
    }

    @Test
    void what_one_node_asks_for_another_one_takes_once() {
        GapRequests one = node();
        GapRequests other = node();
        assertThat(other.take()).as("nobody has asked").isEmpty();
        one.ask(Duration.ofMillis(700));
        assertThat(one.take()).as("its own").isEmpty();
        assertThat(other.take()).contains(Duration.ofMillis(700));
        assertThat(other.take()).as("it is taken").isEmpty();
    }

    @Test
    void of_several_requests_the_longest_counts_and_all_are_taken() {
        GapRequests other = node();
        for (int millis = 1; millis <= 20; millis++) {
            node().ask(Duration.ofMillis(millis % 13));
        }
        assertThat(other.take()).contains(Duration.ofMillis(12));
        assertThat(other.take()).isEmpty();
    }

    @Test
    void requests_of_long_ago_are_not_heard_and_taken_all_the_same() {
        GapRequests one = node();
        GapRequests other = node();
        one.ask(Duration.ofMillis(700));
        now = now.plus(MongoGapRequests.LIFETIME).plusMillis(1);
        assertThat(other.take()).isEmpty();
        now = now.minusMillis(1);
        assertThat(other.take()).as("it is gone").isEmpty();
    }

    @Test
    void requests_leave_the_log_as_it_is() {
        MongoEventLog log = open();
        Commit stored = log.append(Commits.commit("s", 0));
        node().ask(Duration.ofMillis(5));
        assertThat(log.read(0, 10)).containsExactly(stored);
    }
}
