package org.vigil.core.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An append that is refused leaves nothing: no document, no part of one, and no gap where it would have been. */
class RefusalsConformanceTest extends LogSuite {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    private Instant clock = NOW;
    private EventLog log;

    @BeforeEach
    void appendFirst() {
        log = open(() -> clock);
        log.append(Commits.claiming("a", 0, 2, "u1/k1", "ua:190/14#0"));
    }

    @Test
    void a_stream_that_has_gone_on_or_not_come_so_far() {
        for (long sequence : new long[] {0, 1, 3}) {
            assertLeavesNothing(Commits.commit("a", sequence), AppendFailure.StreamConflict.class);
        }
        assertLeavesNothing(Commits.commit("b", 5), AppendFailure.StreamConflict.class);
    }

    @Test
    void a_command_that_is_known() {
        assertLeavesNothing(Commits.commit("a", 2, 3, "u1/k1"), AppendFailure.CommandKnown.class);
        assertLeavesNothing(Commits.commit("b", 0, 3, "u1/k1"), AppendFailure.CommandKnown.class);
    }

    @Test
    void a_claim_that_is_taken() {
        assertLeavesNothing(Commits.claiming("b", 0, 3, "u1/k2", "ua:190/14#0"), AppendFailure.ClaimTaken.class);
    }

    @Test
    void a_commit_that_is_too_large() {
        int limit = LogLimits.DEFAULT.commitBytes();
        assertLeavesNothing(Commits.sized("b", limit + 1), AppendFailure.EventTooLarge.class);
        assertThat(log.append(Commits.sized("b", limit)).position())
                .as("one that is just small enough")
                .isEqualTo(2);
    }

    @Test
    void a_clock_that_is_behind() {
        clock = NOW.minusSeconds(60);
        assertLeavesNothing(Commits.commit("b", 0), AppendFailure.ClockBehind.class);
    }

    @Test
    void a_log_that_is_closed() {
        log.close();
        assertLeavesNothing(Commits.commit("b", 0), AppendFailure.LogClosed.class);
        log = open(() -> clock);
    }

    @AfterEach
    void the_next_append_takes_the_next_position() {
        clock = NOW;
        long next = log.next();
        assertThat(log.append(Commits.commit("next", 0)).position()).isEqualTo(next);
    }

    private void assertLeavesNothing(NewCommit commit, Class<? extends AppendFailure> failure) {
        List<BsonDocument> before = documents().find().into(new ArrayList<>());
        assertThat(catchThrowable(() -> log.append(commit))).isExactlyInstanceOf(failure);
        assertThat(documents().find().into(new ArrayList<>())).isEqualTo(before);
        assertThat(log.next()).isEqualTo(2);
    }
}
