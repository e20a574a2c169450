package org.vigil.core.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vigil.core.log.LogStore.InsertOutcome;

/** Guarantee 5: an append whose answer is lost is stored once or not at all, and reported as it is. */
class UnknownOutcomeConformanceTest extends LogSuite {

    /** What the way to the server does to every other insert. */
    enum Fault {
        APPLIED_BUT_NOT_ANSWERED {
            @Override
            void apply(FaultyLogStore way, List<PlacedCommit> batch) {
                way.forward(batch);
            }
        },
        NOT_APPLIED {
            @Override
            void apply(FaultyLogStore way, List<PlacedCommit> batch) {}
        },
        APPLIED_IN_PART {
            @Override
            void apply(FaultyLogStore way, List<PlacedCommit> batch) {
                way.forward(batch.subList(0, batch.size() / 2));
            }
        },
        APPLIED_LATE {
            @Override
            void apply(FaultyLogStore way, List<PlacedCommit> batch) {
                way.forwardBeforeTheNext(batch);
            }
        };

        abstract void apply(FaultyLogStore way, List<PlacedCommit> batch);
    }

    @ParameterizedTest
    @EnumSource
    void every_append_is_stored_once_and_acknowledged(Fault fault) throws Exception {
        EventLog log = closeAtTheEnd(new MongoEventLog(
                new FaultyLogStore(store(), fault),
                new MemoryGapRequests(),
                LogLimits.DEFAULT,
                InstantSource.system()));
        EventLog other = open();
        int streams = scaled(40);
        List<Future<List<Commit>>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < streams; i++) {
                String stream = "s" + i;
                answers.add(threads.submit(
                        () -> List.of(log.append(Commits.commit(stream, 0)), log.append(Commits.commit(stream, 1)))));
                answers.add(threads.submit(() -> List.of(other.append(Commits.commit("other-" + stream, 0, 2)))));
            }
        }
        List<Commit> acknowledged = new ArrayList<>();
        for (Future<List<Commit>> answer : answers) {
            acknowledged.addAll(answer.get());
        }
        assertThat(other.read(0, 3 * streams + 1)).containsExactlyInAnyOrderElementsOf(acknowledged);
        assertThat(other.next()).isEqualTo(4L * streams);
    }

    /** A store behind a way on which every other insert goes wrong. */
    static final class FaultyLogStore extends ForwardingLogStore {
        private final Fault fault;
        private List<PlacedCommit> late = List.of();
        private boolean next = true;

        FaultyLogStore(LogStore store, Fault fault) {
            super(store);
            this.fault = fault;
        }

        @Override
        public InsertOutcome insert(List<PlacedCommit> batch) {
            forward(late);
            late = List.of();
            next = !next;
            if (next) {
                return super.insert(batch);
            }
            fault.apply(this, batch);
            return InsertOutcome.UNSETTLED;
        }

        void forward(List<PlacedCommit> batch) {
            if (!batch.isEmpty()) {
                super.insert(batch);
            }
        }

        void forwardBeforeTheNext(List<PlacedCommit> batch) {
            late = List.copyOf(batch);
        }
    }
}
