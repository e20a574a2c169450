package org.vigil.core.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigil.core.log.LogStore.InsertOutcome;

/**
 * Runs the sequencer against a store that loses answers, applies inserts late, in part, or only to roll them back, and whose
 * reads lag, while another node appends too; and checks what was promised to each caller against what is stored in the end. The seed stands
 * in the test's name; the parameter runs one again.
 */
class SequencerUnderFaultsTest {
    private static final int BATCHES = 40;
    private static final Instant START = Instant.parse("2026-11-24T10:00:00Z");

    private final MemoryLogStore store = new MemoryLogStore();
    private final StreamEnds ends = new StreamEnds(100);
    private final List<List<Commit>> onTheirWay = new ArrayList<>();
    private Random random = new Random();
    private Instant clock = START;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(
            longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27})
    void every_caller_is_told_the_truth(long seed) throws Exception {
        random = new Random(seed);
        store.otherwise(this::fault);
        Sequencer sequencer = new Sequencer(
                store, new ReadBack(store), ends, LogLimits.DEFAULT, () -> clock, Runnable::run, pause -> failOver());
        List<PendingAppend> all = new ArrayList<>();
        List<PendingAppend> waiting = List.of();
        for (int i = 0; i < BATCHES; i++) {
            List<PendingAppend> batch = new ArrayList<>(waiting);
            batch.addAll(appends());
            all.addAll(batch.subList(waiting.size(), batch.size()));
            waiting = sequencer.settle(batch);
            clock = clock.plusMillis(random.nextInt(2_000) - 500);
        }
        store.otherwise(store::applyAndAcknowledge);
        while (!waiting.isEmpty()) {
            waiting = sequencer.settle(waiting);
        }
        onTheirWay.forEach(store::apply);
        store.replicate();
        requireSound(store.stored());
        all.forEach(this::requireTruth);
    }

    private List<PendingAppend> appends() {
        List<PendingAppend> appends = new ArrayList<>();
        for (int i = random.nextInt(6); i >= 0; i--) {
            String stream = "s" + random.nextInt(4);
            long end = store.lastOfStream(stream, Long.MAX_VALUE)
                    .map(Commit::lastSequence)
                    .orElse(-1L);
            String claim = "ua:" + random.nextInt(60) + "#0";
            NewCommit commit = Commits.claiming(
                    stream, end + 1 + random.nextInt(2), 1 + random.nextInt(3), "k" + random.nextInt(90), claim);
            appends.add(new PendingAppend(EncodedCommit.of(commit), end));
        }
        return appends;
    }

    private InsertOutcome fault(List<Commit> batch) {
        if (random.nextInt(4) == 0) {
            anotherNodeAppends();
        }
        if (!onTheirWay.isEmpty() && random.nextInt(3) == 0) {
            store.apply(onTheirWay.remove(random.nextInt(onTheirWay.size())));
        }
        switch (random.nextInt(6)) {
            case 0 -> onTheirWay.add(batch);
            case 1 -> store.apply(batch);
            case 2 -> store.apply(batch.subList(0, random.nextInt(batch.size() + 1)));
            case 3 -> store.applyAndLoseTheAnswer(batch);
            default -> {
                return store.applyAndAcknowledge(batch);
            }
        }
        return InsertOutcome.UNSETTLED;
    }

    private void anotherNodeAppends() {
        store.replicate();
        String stream = "s" + random.nextInt(4);
        long sequence = store.lastOfStream(stream, Long.MAX_VALUE)
                        .map(Commit::lastSequence)
                        .orElse(-1L)
                + 1;
        NewCommit other = Commits.commit(stream, sequence, 1 + random.nextInt(2), "k" + random.nextInt(90));
        Instant at = store.lastNotAfter(Long.MAX_VALUE).map(Commit::at).orElse(START);
        store.apply(List.of(new Commit(
                store.appliedNext(), at, "Case", stream, sequence, other.command(), other.claim(), other.events())));
    }

    private void failOver() {
        clock = clock.plusMillis(random.nextInt(100));
        switch (random.nextInt(4)) {
            case 0 -> store.rollBack();
            case 1 -> store.replicate();
            case 2 -> store.lag(random.nextInt(5));
            default -> {}
        }
    }

    private static void requireSound(List<Commit> log) {
        Tail tail = Tail.OF_EMPTY_LOG;
        for (Commit commit : log) {
            assertThat(commit.position()).as("dense positions").isEqualTo(tail.next());
            assertThat(commit.at()).as("recorded time").isAfterOrEqualTo(tail.at());
            tail = tail.with(commit);
        }
        for (String stream : log.stream().map(Commit::stream).distinct().toList()) {
            long next = 0;
            for (Commit commit :
                    log.stream().filter(c -> c.stream().equals(stream)).toList()) {
                assertThat(commit.sequence()).as("dense stream %s", stream).isEqualTo(next);
                next = commit.lastSequence() + 1;
            }
        }
    }

    private void requireTruth(PendingAppend append) {
        List<Commit> found =
                store.stored().stream().filter(append.encoded()::isStoredAs).toList();
        try {
            Optional<Commit> answer = append.await(Duration.ofSeconds(1));
            assertThat(found).isEqualTo(answer.stream().toList());
        } catch (AppendFailure failure) {
            assertThat(failure).isNotInstanceOf(AppendFailure.OutcomeUnknown.class);
            assertThat(found).as("stored though %s", failure).isEmpty();
        }
    }
}
