package org.vigil.core.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Nodes ask each other for gaps beside the log, and not in it. */
class GapRequestsConformanceTest extends LogSuite {

    @Test
    void what_one_node_asks_for_another_one_takes_once() {
        GapRequests one = gapRequests();
        GapRequests other = gapRequests();
        assertThat(other.take()).as("nobody has asked").isEmpty();
        one.ask(Duration.ofMillis(700));
        assertThat(other.take()).contains(Duration.ofMillis(700));
        assertThat(one.take()).as("it is taken").isEmpty();
    }

    @Test
    void of_several_requests_the_longest_counts_and_all_are_taken() {
        GapRequests requests = gapRequests();
        for (int millis = 1; millis <= 100; millis++) {
            requests.ask(Duration.ofMillis(millis % 60));
        }
        assertThat(requests.take()).contains(Duration.ofMillis(59));
        assertThat(requests.take()).isEmpty();
    }

    @Test
    void requests_leave_the_log_as_it_is() {
        MongoEventLog log = open();
        Commit stored = log.append(Commits.commit("s", 0));
        gapRequests().ask(Duration.ofMillis(5));
        assertThat(log.read(0, 10)).containsExactly(stored);
    }
}
