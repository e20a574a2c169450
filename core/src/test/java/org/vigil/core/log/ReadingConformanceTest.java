package org.vigil.core.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.junit.jupiter.api.Test;

/** Guarantee 6: a reader sees n + 1 only after n, and stops loudly where the log breaks its rules. */
class ReadingConformanceTest extends LogSuite {

    @Test
    void a_reader_that_follows_two_writers_sees_every_commit_once_and_in_order() throws Exception {
        List<EventLog> logs = List.of(open(), open());
        int each = scaled(100);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> writers = new ArrayList<>();
            for (EventLog log : logs) {
                String stream = "written-by-" + writers.size();
                writers.add(threads.submit(write(log, stream, each)));
            }
            List<Commit> seen = new ArrayList<>();
            EventLog reader = open();
            long from = 0;
            while (seen.size() < 2 * each) {
                for (Commit commit : reader.read(from, 16)) {
                    assertThat(commit.position()).isEqualTo(from);
                    seen.add(commit);
                    from = commit.next();
                }
            }
            for (Future<Integer> writer : writers) {
                assertThat(writer.get()).isEqualTo(each);
            }
            assertThat(seen).isEqualTo(logs.getFirst().read(0, 2 * each + 1));
        }
    }

    private static Callable<Integer> write(EventLog log, String stream, int count) {
        return () -> {
            for (int i = 0; i < count; i++) {
                log.append(Commits.commit(stream, i * 2L, 2));
            }
            return count;
        };
    }

    @Test
    void a_hole_stops_every_reader_that_comes_to_it() {
        EventLog log = open();
        Commit before = log.append(Commits.commit("a", 0, 2));
        put(4, before.at(), Commits.commit("b", 0, 2));
        put(6, before.at(), Commits.commit("b", 2));
        for (long from : new long[] {0, 1, 2, 3}) {
            assertThatThrownBy(() -> log.read(from, 100)).as("from %d", from).isInstanceOf(LogCorruptedException.class);
        }
        assertThatThrownBy(() -> log.at(3)).isInstanceOf(LogCorruptedException.class);
        assertThat(log.read(0, 1)).as("up to the hole").containsExactly(before);
        assertThat(log.read(5, 100)).as("behind the hole").hasSize(2);
    }

    @Test
    void a_log_that_does_not_begin_at_0_stops_its_reader() {
        EventLog log = open();
        put(1, Instant.EPOCH, Commits.commit("a", 0));
        assertThatThrownBy(() -> log.read(0, 1)).isInstanceOf(LogCorruptedException.class);
    }

    @Test
    void recorded_time_that_runs_backwards_stops_its_reader() {
        EventLog log = open();
        Commit before = log.append(Commits.commit("a", 0));
        put(1, before.at().minusMillis(1), Commits.commit("a", 1));
        assertThatThrownBy(() -> log.read(0, 2)).isInstanceOf(LogCorruptedException.class);
    }

    @Test
    void a_gap_in_a_stream_stops_its_reader() {
        EventLog log = open();
        Commit before = log.append(Commits.commit("a", 0, 2));
        put(2, before.at(), Commits.commit("a", 3));
        put(3, before.at(), Commits.commit("b", 1));
        for (long from : new long[] {0, 1, 2}) {
            assertThatThrownBy(() -> log.readStream("a", from, 100))
                    .as("from %d", from)
                    .isInstanceOf(LogCorruptedException.class);
        }
        assertThatThrownBy(() -> log.readStream("b", 0, 1)).isInstanceOf(LogCorruptedException.class);
    }

    @Test
    void a_document_that_is_no_commit_stops_its_reader() {
        EventLog log = open();
        Commit before = log.append(Commits.commit("a", 0));
        put(1, before.at(), Commits.commit("a", 1));
        documents()
                .updateOne(
                        new BsonDocument("_id", new BsonInt64(1)),
                        new BsonDocument("$set", new BsonDocument("n", new BsonInt32(2))));
        assertThatThrownBy(() -> log.read(0, 2)).isInstanceOf(LogCorruptedException.class);
    }

    private void put(long position, Instant at, NewCommit commit) {
        documents().insertOne(EncodedCommit.of(commit).document(position, at));
    }
}
