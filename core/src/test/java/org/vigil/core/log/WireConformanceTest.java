package org.vigil.core.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.Test;
import org.vigil.testing.Wire;

/**
 * What leaves the driver, whatever is configured: one insert a batch, within the limits of both; every write journaled at
 * majority, every read at majority and from the primary, and no retries by the driver.
 */
class WireConformanceTest extends LogSuite {
    private static final BsonDocument DURABLE = BsonDocument.parse("{w: 'majority', j: true}");
    private static final BsonDocument MAJORITY = BsonDocument.parse("{level: 'majority'}");

    private final Wire wire = new Wire();
    private final Gate gate = new Gate();

    @Override
    List<CommandListener> listeners() {
        return List.of(wire, gate);
    }

    /** Keeps the first insert from being sent until it is opened, so that appends come together behind it. */
    private static final class Gate implements CommandListener {
        private final CountDownLatch reached = new CountDownLatch(1);
        private final CountDownLatch opened = new CountDownLatch(1);

        @Override
        public void commandStarted(CommandStartedEvent event) {
            if (event.getCommandName().equals("insert")) {
                reached.countDown();
                try {
                    opened.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }

    @Test
    void appends_that_wait_together_are_one_insert() throws Exception {
        List<Commit> stored = appendTogether(Limited.queue(200), 200, number -> Commits.commit("s" + number, 0));
        assertThat(inserts()).extracting(WireConformanceTest::documents).containsExactly(1, 200);
        assertThat(stored).hasSize(201);
    }

    @Test
    void an_insert_has_no_more_commits_than_the_limit() throws Exception {
        appendTogether(Limited.with(25, 10, 1 << 20), 25, number -> Commits.commit("s" + number, 0));
        assertThat(inserts()).extracting(WireConformanceTest::documents).containsExactly(1, 10, 10, 5);
    }

    @Test
    void an_insert_has_no_more_bytes_than_the_limit_unless_one_commit_alone_has() throws Exception {
        int limit = 40_000;
        List<Commit> stored = appendTogether(
                Limited.with(9, 256, limit), 9, number -> Commits.sized("s" + number, number == 0 ? 90_000 : 15_000));
        assertThat(stored).hasSize(10);
        for (BsonDocument insert : inserts()) {
            assertThat(documents(insert) == 1 || bytes(insert) <= limit)
                    .as("%d documents of %d bytes", documents(insert), bytes(insert))
                    .isTrue();
        }
        assertThat(inserts()).extracting(WireConformanceTest::documents).contains(2);
    }

    @Test
    void the_largest_insert_that_the_limits_allow_is_one_command_that_the_server_takes() throws Exception {
        int commits = 30;
        LogLimits limits = Limited.with(commits, LogLimits.MOST_BATCH_COMMITS, LogLimits.MOST_INSERT_BYTES - 1);
        int size = limits.commitBytes();
        List<Commit> stored = appendTogether(limits, commits, number -> Commits.sized("s" + number, size));
        assertThat(inserts()).extracting(WireConformanceTest::documents).containsExactly(1, commits);
        assertThat(bytes(inserts().getLast())).isEqualTo(commits * size).isGreaterThan(15_000_000);
        assertThat(stored).hasSize(commits + 1);
    }

    @Test
    void as_many_commits_as_the_limits_allow_are_one_command_that_the_server_takes() throws Exception {
        int commits = LogLimits.MOST_BATCH_COMMITS;
        LogLimits limits = Limited.with(commits, commits, LogLimits.DEFAULT.batchBytes());
        List<Commit> stored = appendTogether(limits, commits, number -> Commits.commit("s" + number, 0));
        assertThat(inserts()).extracting(WireConformanceTest::documents).containsExactly(1, commits);
        assertThat(stored).hasSize(commits + 1);
    }

    // A tenth on FerretDB, which scans all of it for each read.
    @Test
    void a_page_of_the_largest_commits_is_one_that_the_server_can_answer_with() throws Exception {
        int commits = scaled(LogLimits.DEFAULT.pageCommits());
        LogLimits limits = Limited.queue(commits);
        List<Commit> stored =
                appendTogether(limits, commits, number -> Commits.sized("s" + number, limits.commitBytes()));
        assertThat(stored).hasSize(commits + 1);
        assertThat(wire.named("find"))
                .filteredOn(find -> find.containsKey("batchSize")
                        && find.getString("find").getValue().equals(MongoEventLog.COLLECTION))
                .extracting(find -> find.getInt32("batchSize").getValue())
                .isNotEmpty()
                .allMatch(size -> size <= limits.pageCommits());
    }

    /** Appends one commit and, while that is on its way, as many as the queue takes. Returns the log. */
    private List<Commit> appendTogether(LogLimits limits, int count, IntFunction<NewCommit> commit) throws Exception {
        EventLog log = open(limits, InstantSource.system());
        CountDownLatch refused = new CountDownLatch(1);
        List<Future<Commit>> appends = new ArrayList<>();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            appends.add(callers.submit(() -> log.append(Commits.commit("held", 0))));
            gate.reached.await();
            // One more than fits: when that is refused, all others are in the queue.
            for (int i = 0; i <= count; i++) {
                NewCommit next = commit.apply(i);
                appends.add(callers.submit(() -> appendUnlessFull(log, next, refused)));
            }
            refused.await();
            gate.opened.countDown();
        }
        List<Commit> stored = log.read(0, count + 2);
        for (Future<Commit> append : appends) {
            try {
                assertThat(append.get()).isIn(stored);
            } catch (ExecutionException e) {
                assertThat(e).hasCauseInstanceOf(AppendFailure.QueueFull.class);
            }
        }
        return stored;
    }

    private static Commit appendUnlessFull(EventLog log, NewCommit commit, CountDownLatch refused) {
        try {
            return log.append(commit);
        } catch (AppendFailure.QueueFull e) {
            refused.countDown();
            throw e;
        }
    }

    private List<BsonDocument> inserts() {
        return wire.named("insert");
    }

    private static int documents(BsonDocument insert) {
        return insert.getArray("documents").size();
    }

    private static int bytes(BsonDocument insert) {
        return insert.getArray("documents").stream()
                .mapToInt(document -> ((RawBsonDocument) document.asDocument())
                        .getByteBuffer()
                        .remaining())
                .sum();
    }

    @Test
    void every_write_is_journaled_at_majority_and_every_read_is_at_majority_from_the_primary() {
        gate.opened.countDown();
        callEveryMethod(open());
        assertThat(wire.all())
                .extracting(BsonDocument::getFirstKey)
                .contains("createIndexes", "insert", "find")
                .isSubsetOf("ping", "createIndexes", "insert", "find", "getMore", "killCursors", "endSessions");
        assertThat(wire.named("insert")).isNotEmpty().allSatisfy(insert -> {
            assertThat(insert.getDocument("writeConcern")).isEqualTo(DURABLE);
            assertThat(insert.getBoolean("ordered").getValue()).isTrue();
        });
        assertThat(wire.named("createIndexes"))
                .hasSize(3)
                .allSatisfy(
                        create -> assertThat(create.getDocument("writeConcern")).isEqualTo(DURABLE));
        assertThat(wire.named("find"))
                .isNotEmpty()
                .allSatisfy(find -> assertThat(find.getDocument("readConcern")).isEqualTo(MAJORITY));
        assertThat(wire.all()).allSatisfy(command -> {
            assertThat(command).doesNotContainKeys("txnNumber", "startTransaction", "autocommit");
            if (command.containsKey("$readPreference")) {
                assertThat(command.getDocument("$readPreference")
                                .getString("mode")
                                .getValue())
                        .startsWith("primary");
            }
        });
    }

    private static void callEveryMethod(EventLog log) {
        Commit first = log.append(Commits.commit("a", 0, 3));
        log.append(Commits.commit("b", 0));
        log.read(0, 1);
        log.read(1, 100);
        log.readStream("a", 0, 100);
        log.readStream("a", 1, 100);
        log.next();
        log.lastSequence("a");
        log.byCommand(first.command());
        log.byClaim(first.claim());
        log.at(2);
        log.prefixAt(first.at());
        log.prefixAt(Instant.EPOCH);
        log.close();
    }
}
