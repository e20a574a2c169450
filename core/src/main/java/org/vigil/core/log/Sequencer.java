package org.vigil.core.log;

import com.mongodb.MongoException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigil.core.log.LogStore.InsertOutcome;

/**
 * Gives positions and recorded times, one insert at a time, and settles what comes of it. Used by one thread.
 *
 * <p>The unique position is the only fence between the nodes that write. It is sound, under failover too, because
 *
 * <ul>
 *   <li>an insert is sent behind a tail that was read or acknowledged at majority, and the next one only when every commit
 *       of it is settled;
 *   <li>an insert that is not acknowledged proves nothing: the same commits are sent again at the same positions, with the
 *       same bytes, until a majority read shows what became of the first of them. The insert may still be applied then;
 *       each commit is as good the second time, and none can be stored twice;
 *   <li>a commit is stored when a majority read shows its events at its position. It can be given another position or
 *       recorded time once what another node has stored is seen at the position of the first unsettled one or right before
 *       it, or the first unsettled one is seen to have lost a unique key: every insert that is still on its way must stop
 *       there, as all of them are ordered.
 * </ul>
 *
 * <p>See {@code docs/decisions/0002-own-storage-engine-on-mongodb.md}.
 */
final class Sequencer {
    private static final Logger LOG = LoggerFactory.getLogger(Sequencer.class);

    /** After so many rounds in which nothing was learnt, somebody has to look: with the default pauses, after ten seconds. */
    private static final int ROUNDS_TO_AN_ERROR = 30;

    private final LogStore store;
    private final ReadBack readBack;
    private final StreamEnds ends;
    private final LogLimits limits;
    private final InstantSource clock;
    private final Executor wakers;
    private final Backoff backoff;
    private final Courtesy courtesy;
    private @Nullable Tail tail;

    /**
     * @param readBack finds out what became of an insert in the same store
     * @param gaps how nodes ask each other for gaps
     * @param ends learns where streams end
     * @param wakers tells callers their outcome, so that the sequencer needs not wake them one by one
     */
    Sequencer(
            LogStore store,
            ReadBack readBack,
            GapRequests gaps,
            StreamEnds ends,
            LogLimits limits,
            InstantSource clock,
            Executor wakers,
            Waits waits) {
        this.store = store;
        this.ends = ends;
        this.limits = limits;
        this.clock = clock;
        this.wakers = wakers;
        this.readBack = readBack;
        this.backoff = new Backoff(limits, waits::backOff);
        this.courtesy = new Courtesy(gaps, limits, clock, waits::leaveGap);
    }

    /**
     * Stores a batch, and returns when each of its appends is settled or needs to be in the next batch.
     *
     * @return those that come first in the next batch
     * @throws InterruptedException if the thread is interrupted; what is not settled then may be stored or not
     * @throws LogCorruptedException if the log was seen to break its own rules
     */
    List<PendingAppend> settle(List<PendingAppend> batch) throws InterruptedException {
        List<PendingAppend> waiting = new ArrayList<>();
        List<PlacedCommit> open = place(knownTail(), batch, waiting);
        backoff.reset();
        int rounds = 0;
        while (!open.isEmpty()) {
            Instant sent = clock.instant();
            if (store.insert(open) == InsertOutcome.ACKNOWLEDGED) {
                stored(open, open.stream().map(PlacedCommit::commit).toList());
                courtesy.leaveGap();
                return waiting;
            }
            List<PlacedCommit> left = readBack(open, waiting, sent);
            if (left.equals(open)) {
                reportUnsettled(open, ++rounds);
                backoff.pause();
            } else {
                rounds = 0;
                backoff.reset();
            }
            open = left;
        }
        return waiting;
    }

    private static void reportUnsettled(List<PlacedCommit> open, int rounds) {
        String found = "{} commits from position {} are not settled after {} rounds; why stands in the warnings before";
        long position = open.getFirst().position();
        if (rounds % ROUNDS_TO_AN_ERROR == 0) {
            LOG.error(found, open.size(), position, rounds);
        } else {
            LOG.debug(found, open.size(), position, rounds);
        }
    }

    private Tail knownTail() throws InterruptedException {
        while (tail == null) {
            try {
                tail = store.lastNotAfter(Long.MAX_VALUE)
                        .map(Tail.OF_EMPTY_LOG::with)
                        .orElse(Tail.OF_EMPTY_LOG);
            } catch (MongoException e) {
                LOG.warn("the log's end can't be read: {}", e.getClass().getName());
                backoff.pause();
            }
        }
        return tail;
    }

    private List<PlacedCommit> place(Tail behind, List<PendingAppend> appends, List<PendingAppend> waiting) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (now.plus(limits.clockTolerance()).isBefore(behind.at())) {
            appends.forEach(append -> append.failed(new AppendFailure.ClockBehind(now, behind.at())));
            return List.of();
        }
        Placement placement = new Placement(behind, now.isBefore(behind.at()) ? behind.at() : now, ends);
        appends.forEach(placement::add);
        placement.misplaced().forEach(PendingAppend::misplaced);
        waiting.addAll(placement.waiting());
        return placement.placed();
    }

    /** Returns what is still open: the same, at the same positions, if nothing was learnt; otherwise it can be sent at once. */
    private List<PlacedCommit> readBack(List<PlacedCommit> open, List<PendingAppend> waiting, Instant sent) {
        Instant started = clock.instant();
        try {
            ReadBack.Found found = readBack.of(open);
            int settled = found.stored().size();
            stored(open.subList(0, settled), found.stored());
            List<PlacedCommit> left = settled == 0 ? open : List.copyOf(open.subList(settled, open.size()));
            return switch (found.next()) {
                case ReadBack.Next.Open() -> left;
                case ReadBack.Next.Overtaken(Commit last) -> {
                    Instant now = clock.instant();
                    courtesy.overtaken(Duration.between(started, now), Duration.between(sent, now));
                    yield placeAgain(current().with(last), left, waiting);
                }
                case ReadBack.Next.Lost(AppendFailure why) -> {
                    left.getFirst().append().failed(why);
                    yield placeAgain(current(), left.subList(1, left.size()), waiting);
                }
                case ReadBack.Next.Elsewhere(Commit commit) -> {
                    left.getFirst().append().stored(commit);
                    yield placeAgain(current(), left.subList(1, left.size()), waiting);
                }
            };
        } catch (MongoException e) {
            LOG.warn(
                    "what became of an insert can't be read back: {}",
                    e.getClass().getName());
            return open;
        }
    }

    private List<PlacedCommit> placeAgain(Tail behind, List<PlacedCommit> left, List<PendingAppend> waiting) {
        tail = behind;
        return place(behind, left.stream().map(PlacedCommit::append).toList(), waiting);
    }

    // What is stored is told as it was read: another node may have stored the same commit at another time.
    private void stored(List<PlacedCommit> placed, List<Commit> commits) {
        if (!commits.isEmpty()) {
            courtesy.stored();
        }
        Tail end = current();
        for (Commit commit : commits) {
            end = end.with(commit);
            ends.learn(commit.stream(), commit.lastSequence());
        }
        tail = end;
        List<Runnable> answers = new ArrayList<>();
        for (int i = 0; i < placed.size(); i++) {
            PendingAppend append = placed.get(i).append();
            Commit commit = commits.get(i);
            answers.add(() -> append.stored(commit));
        }
        if (answers.size() == 1) {
            answers.getFirst().run();
        } else {
            wakers.execute(() -> answers.forEach(Runnable::run));
        }
    }

    private Tail current() {
        return tail == null ? Tail.OF_EMPTY_LOG : tail;
    }
}
