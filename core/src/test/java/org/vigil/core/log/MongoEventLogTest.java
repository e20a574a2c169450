package org.vigil.core.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.vigil.core.log.AppendFailure.EventTooLarge;
import org.vigil.core.log.AppendFailure.LogClosed;
import org.vigil.core.log.AppendFailure.OutcomeUnknown;
import org.vigil.core.log.AppendFailure.QueueFull;
import org.vigil.core.log.LogStore.InsertOutcome;

/** What the log does at each of its limits. */
class MongoEventLogTest {
    private static final int QUEUED = 3;
    private static final Duration SHORT = Duration.ofMillis(50);
    private static final Duration LONG = Duration.ofSeconds(30);

    private final MemoryLogStore store = new MemoryLogStore();
    private final CountDownLatch inserting = new CountDownLatch(1);
    private final CountDownLatch answer = new CountDownLatch(1);

    /** Holds the sequencer in its first insert until {@code answer} comes. */
    private LogStore held() {
        return new ForwardingLogStore(store) {
            @Override
            public InsertOutcome insert(List<PlacedCommit> batch) {
                inserting.countDown();
                try {
                    answer.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return InsertOutcome.UNSETTLED;
                }
                return super.insert(batch);
            }
        };
    }

    private static LogLimits limits(Duration appendTimeout, Duration closeTimeout) {
        return limits(appendTimeout, closeTimeout, LogLimits.DEFAULT.longestBackoff());
    }

    private static LogLimits limits(Duration appendTimeout, Duration closeTimeout, Duration longestBackoff) {
        LogLimits limits = LogLimits.DEFAULT;
        return new LogLimits(
                QUEUED,
                limits.queuedBytes(),
                limits.batchCommits(),
                limits.batchBytes(),
                4096,
                limits.pageCommits(),
                appendTimeout,
                closeTimeout,
                Duration.ofSeconds(7),
                limits.clockTolerance(),
                limits.shortestBackoff(),
                longestBackoff,
                limits.knownStreams());
    }

    @Test
    void a_full_queue_refuses_at_once_and_what_it_holds_is_stored() throws Exception {
        int refused = 4;
        CountDownLatch refusals = new CountDownLatch(refused);
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
                EventLog log = new MongoEventLog(
                        held(), new MemoryGapRequests(), limits(LONG, LONG), InstantSource.system())) {
            List<Future<Commit>> appends = new ArrayList<>();
            appends.add(callers.submit(() -> log.append(Commits.commit("first", 0))));
            inserting.await();
            for (int i = 0; i < QUEUED + refused; i++) {
                NewCommit commit = Commits.commit("s" + i, 0);
                appends.add(callers.submit(() -> appendCounting(refusals, log, commit)));
            }
            refusals.await();
            answer.countDown();
            for (Future<Commit> append : appends) {
                try {
                    assertThat(append.get()).isIn(store.stored());
                } catch (ExecutionException e) {
                    assertThat(e.getCause())
                            .asInstanceOf(InstanceOfAssertFactories.type(QueueFull.class))
                            .extracting(QueueFull::retryAfter)
                            .isEqualTo(Duration.ofSeconds(7));
                }
            }
            assertThat(store.stored()).hasSize(1 + QUEUED);
        }
    }

    private static Commit appendCounting(CountDownLatch refusals, EventLog log, NewCommit commit) {
        try {
            return log.append(commit);
        } catch (QueueFull e) {
            refusals.countDown();
            throw e;
        }
    }

    @Test
    void a_commit_larger_than_the_limit_is_refused() {
        try (EventLog log =
                new MongoEventLog(store, new MemoryGapRequests(), limits(LONG, LONG), InstantSource.system())) {
            assertThatThrownBy(() -> log.append(Commits.commit("a", 0, 40))).isInstanceOf(EventTooLarge.class);
            assertThat(log.append(Commits.commit("a", 0, 2)).position()).isZero();
        }
    }

    @Test
    void a_caller_that_stops_waiting_is_told_unknown_and_the_commit_is_settled_all_the_same() {
        NewCommit commit = Commits.commit("a", 0);
        try (EventLog log =
                new MongoEventLog(held(), new MemoryGapRequests(), limits(SHORT, LONG), InstantSource.system())) {
            assertThatThrownBy(() -> log.append(commit)).isInstanceOf(OutcomeUnknown.class);
            assertThat(log.byCommand(commit.command())).isEmpty();
            answer.countDown();
        }
        assertThat(store.stored())
                .hasSize(1)
                .first()
                .extracting(Commit::command)
                .isEqualTo(commit.command());
    }

    @Test
    void who_sends_a_command_again_while_reads_lag_behind_is_told_unknown_and_then_the_first_answer() {
        NewCommit commit = Commits.commit("a", 0);
        NewCommit again = Commits.commit("a", 0, 1, commit.command());
        try (EventLog log =
                new MongoEventLog(store, new MemoryGapRequests(), limits(LONG, LONG), InstantSource.system())) {
            Commit first = log.append(commit);
            store.lag(1);
            assertThatThrownBy(() -> log.append(again)).isInstanceOf(OutcomeUnknown.class);
            store.replicate();
            assertThatThrownBy(() -> log.append(again))
                    .asInstanceOf(InstanceOfAssertFactories.type(AppendFailure.CommandKnown.class))
                    .extracting(AppendFailure.CommandKnown::commit)
                    .isEqualTo(first);
        }
    }

    @Test
    void an_interrupted_caller_is_told_unknown() {
        // Held, as an outcome that is there before it is waited for is told to an interrupted caller too.
        try (EventLog log =
                new MongoEventLog(held(), new MemoryGapRequests(), limits(LONG, LONG), InstantSource.system())) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> log.append(Commits.commit("a", 0))).isInstanceOf(OutcomeUnknown.class);
            assertThat(Thread.interrupted()).as("still interrupted").isTrue();
            answer.countDown();
        }
    }

    @Test
    void closing_stores_what_was_accepted_and_then_refuses() throws Exception {
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            EventLog log =
                    new MongoEventLog(held(), new MemoryGapRequests(), limits(LONG, LONG), InstantSource.system());
            Future<Commit> first = callers.submit(() -> log.append(Commits.commit("a", 0)));
            inserting.await();
            Future<?> closing = callers.submit(log::close);
            Future<Boolean> refused = callers.submit(() -> isRefusedInTheEnd(log));
            answer.countDown();
            closing.get();
            assertThat(first.get()).isIn(store.stored());
            assertThat(refused.get()).isTrue();
            assertThatThrownBy(() -> log.append(Commits.commit("b", 0))).isInstanceOf(LogClosed.class);
        }
    }

    private static boolean isRefusedInTheEnd(EventLog log) {
        for (int i = 0; ; i++) {
            try {
                log.append(Commits.commit("late-" + i, 0));
            } catch (LogClosed e) {
                return true;
            }
        }
    }

    @Test
    void closing_a_log_that_can_not_settle_leaves_the_outcome_unknown() throws Exception {
        store.otherwise(store::lose);
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            EventLog log =
                    new MongoEventLog(store, new MemoryGapRequests(), limits(LONG, SHORT), InstantSource.system());
            Future<Commit> append = callers.submit(() -> log.append(Commits.commit("a", 0)));
            while (store.sent().isEmpty()) {
                Thread.onSpinWait();
            }
            log.close();
            assertThatThrownBy(append::get).hasCauseInstanceOf(OutcomeUnknown.class);
        }
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void closing_does_not_wait_for_the_end_of_a_gap(CapturedOutput output) {
        NewCommit other = Commits.commit("x", 0);
        store.then(batch -> {
            store.apply(List.of(new Commit(
                    0, batch.getFirst().at(), "Case", "x", 0, other.command(), other.claim(), other.events())));
            store.replicate();
            return InsertOutcome.UNSETTLED;
        });
        // By this clock it takes so long to learn of the other that the gap is as long as one can be.
        AtomicReference<Instant> clock = new AtomicReference<>(Instant.EPOCH);
        InstantSource slow = () -> clock.updateAndGet(before -> before.plus(LogLimits.LONGEST_WAIT));
        try (EventLog log =
                new MongoEventLog(store, new MemoryGapRequests(), limits(LONG, LONG, LogLimits.LONGEST_WAIT), slow)) {
            assertThat(log.append(Commits.commit("a", 0)).position()).isEqualTo(1);
        }
        assertThat(output).doesNotContain("was not settled");
    }

    @Test
    void a_log_that_was_seen_to_be_corrupt_takes_no_more() {
        store.then(batch -> {
            store.apply(List.of(new Commit(
                    5,
                    batch.getFirst().at(),
                    "Case",
                    "x",
                    0,
                    "u9/k",
                    "cmd:u9/k",
                    Commits.commit("x", 0).events())));
            store.replicate();
            return InsertOutcome.UNSETTLED;
        });
        try (EventLog log =
                new MongoEventLog(store, new MemoryGapRequests(), limits(LONG, LONG), InstantSource.system())) {
            assertThatThrownBy(() -> log.append(Commits.commit("a", 0))).isInstanceOf(OutcomeUnknown.class);
            assertThatThrownBy(() -> log.append(Commits.commit("b", 0))).isInstanceOf(LogCorruptedException.class);
            assertThatThrownBy(() -> log.read(0, 10)).isInstanceOf(LogCorruptedException.class);
        }
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void a_log_whose_sequencer_failed_takes_no_more_and_says_why(CapturedOutput output) {
        IllegalArgumentException fault = new IllegalArgumentException("a fault");
        store.then(batch -> {
            throw fault;
        });
        try (EventLog log =
                new MongoEventLog(store, new MemoryGapRequests(), limits(LONG, LONG), InstantSource.system())) {
            assertThatThrownBy(() -> log.append(Commits.commit("a", 0))).isInstanceOf(OutcomeUnknown.class);
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(() -> log.append(Commits.commit("b", 0)))
                        .isInstanceOf(AppendFailure.LogFailed.class)
                        .hasCause(fault);
            }
        }
        assertThat(output.getAll().lines().filter(line -> line.contains("ERROR")))
                .singleElement()
                .asString()
                .contains("the sequencer failed; the log takes no more until Vigil is started again");
    }

    @Test
    void a_closed_log_refuses_before_it_reads() {
        LogStore unreadable = new ForwardingLogStore(store) {
            @Override
            public Optional<Commit> lastOfStream(String stream, long firstSequence) {
                throw new MongoException("can't be read");
            }
        };
        EventLog log =
                new MongoEventLog(unreadable, new MemoryGapRequests(), limits(LONG, LONG), InstantSource.system());
        assertThatThrownBy(() -> log.append(Commits.commit("a", 3))).isInstanceOf(MongoException.class);
        log.close();
        assertThatThrownBy(() -> log.append(Commits.commit("a", 3))).isInstanceOf(LogClosed.class);
    }
}
