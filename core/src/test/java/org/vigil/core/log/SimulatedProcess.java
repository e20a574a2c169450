package org.vigil.core.log;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.vigil.core.log.simulation.Client;
import org.vigil.core.log.simulation.Turns;

/** A process that runs Vigil: a sequencer, its queue, and the callers that are in it. Its clock is as wrong as it likes. */
final class SimulatedProcess {
    private static final Instant START = Instant.parse("2026-11-24T10:00:00Z");
    private static final int MILLIS_A_STEP = 7;

    private final Turns turns;
    private final LogLimits limits;
    private final AppendQueue queue;
    private final Sequencer sequencer;
    private final Appends appends;
    private final LogReader reader;
    private final LogStore store;
    private final Turns.Task task;
    private final Set<Turns.Task> callers = new HashSet<>();
    private final List<PendingAppend> accepted = new ArrayList<>();
    private int taken;
    private Duration skew = Duration.ZERO;
    private boolean alive = true;

    SimulatedProcess(Turns turns, Client client, GapRequests gaps, SplittableRandom random, Wiring wiring) {
        this.turns = turns;
        this.limits = limits(random);
        this.store = wiring.store(client);
        this.queue = new AppendQueue(limits);
        StreamEnds ends = new StreamEnds(limits.knownStreams());
        this.appends = new Appends(store, limits, ends, queue);
        this.reader = new LogReader(store, ends);
        this.sequencer = new Sequencer(
                store,
                wiring.readBack(store, this::now),
                new SimulatedGapRequests(client, gaps),
                ends,
                limits,
                this::now,
                Runnable::run,
                new PausedWaits(pause -> turns.step()));
        this.task = turns.start(this::run);
    }

    private static LogLimits limits(SplittableRandom random) {
        LogLimits limits = LogLimits.DEFAULT;
        return new LogLimits(
                2 + random.nextInt(6),
                limits.queuedBytes(),
                1 + random.nextInt(5),
                limits.batchBytes(),
                limits.commitBytes(),
                limits.pageCommits(),
                limits.appendTimeout(),
                limits.closeTimeout(),
                limits.retryAfter(),
                limits.clockTolerance(),
                limits.shortestBackoff(),
                limits.longestBackoff(),
                1 + random.nextInt(4));
    }

    private void run() {
        List<PendingAppend> first = List.of();
        try {
            while (true) {
                List<PendingAppend> before = first;
                turns.await(() -> !before.isEmpty() || taken < accepted.size());
                List<PendingAppend> batch = queue.take(first, Duration.ZERO);
                taken += batch.size() - first.size();
                first = sequencer.settle(batch);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts", e);
        }
    }

    private Instant now() {
        return START.plusMillis((long) turns.steps() * MILLIS_A_STEP).plus(skew);
    }

    void clockJumpsTo(Duration newSkew) {
        skew = newSkew;
    }

    /** Its sequencer and its callers stop where they are; what it has sent is not called back. */
    void die() {
        alive = false;
        task.kill();
        callers.forEach(Turns.Task::kill);
    }

    boolean isAlive() {
        return alive;
    }

    /** A caller comes in; it dies with the process until it leaves. */
    void enter(Turns.Task caller) {
        callers.add(caller);
    }

    void leave(Turns.Task caller) {
        callers.remove(caller);
    }

    PendingAppend begin(NewCommit commit) {
        PendingAppend append = appends.begin(commit);
        accepted.add(append);
        return append;
    }

    Commit outcome(PendingAppend append) {
        return appends.outcome(append, Duration.ZERO);
    }

    LogReader reader() {
        return reader;
    }

    LogStore store() {
        return store;
    }

    /** Whether everything that it has accepted is settled. */
    boolean isSettled() {
        return accepted.stream().allMatch(PendingAppend::isSettled);
    }

    List<PendingAppend> accepted() {
        return accepted;
    }
}
