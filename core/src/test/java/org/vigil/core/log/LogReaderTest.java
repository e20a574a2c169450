package org.vigil.core.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a reader makes of reads that know less than one before them. */
class LogReaderTest {
    private static final Instant START = Instant.parse("2026-11-24T10:00:00Z");
    private static final int COMMITS = 16;

    private final MemoryLogStore store = new MemoryLogStore();

    LogReaderTest() {
        List<Commit> commits = new ArrayList<>();
        for (int i = 0; i < COMMITS; i++) {
            List<LoggedEvent> events = Commits.commit("s" + i, 0).events();
            commits.add(new Commit(i, at(i), "Case", "s" + i, 0, "u1/" + i, "cmd:u1/" + i, events));
        }
        store.applyAndAcknowledge(commits);
    }

    private static Instant at(int position) {
        return START.plusSeconds(position);
    }

    @Test
    void an_instant_selects_what_was_recorded_until_then() {
        LogReader reader = new LogReader(store, new StreamEnds(1));
        for (int i = 0; i < COMMITS; i++) {
            assertThat(reader.prefixAt(at(i))).isEqualTo(i + 1);
        }
    }

    @Test
    void an_instant_selects_nothing_while_reads_lag_behind_the_known_end() {
        LogReader reader = new LogReader(laggingAfterTheFirstRead(), new StreamEnds(1));
        assertThatThrownBy(() -> reader.prefixAt(at(COMMITS - 2)))
                .isInstanceOf(MongoException.class)
                .hasMessage("reads do not show yet what the log is known to have");
    }

    /** The one that answers for the old primary, and from then on for one that has not learnt the half of it. */
    private LogStore laggingAfterTheFirstRead() {
        return new ForwardingLogStore(store) {
            @Override
            public Optional<Commit> lastNotAfter(long firstPosition) {
                Optional<Commit> last = super.lastNotAfter(firstPosition);
                store.lag(COMMITS / 2);
                return last;
            }
        };
    }
}
