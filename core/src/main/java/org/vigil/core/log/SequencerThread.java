package org.vigil.core.log;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs one {@link Sequencer} over one {@link AppendQueue} until it is closed, and leaves no caller without an answer. */
final class SequencerThread {
    /**
     * Which part of the time that the last batch took it waits for the next one to be as large. The callers of one batch
     * come again one after the other, and what is not in the next insert waits for the whole of it.
     */
    private static final int GATHERING = 8;

    /** How long it waits so at most. */
    private static final Duration LONGEST_GATHERING = Duration.ofMillis(5);

    private static final Logger LOG = LoggerFactory.getLogger(SequencerThread.class);

    private final AppendQueue queue;
    private final Sequencer sequencer;
    private final ExecutorService wakers;
    private final Thread thread;
    private volatile boolean abandoned;
    private volatile @Nullable Throwable failure;

    SequencerThread(
            LogStore store,
            GapRequests gaps,
            AppendQueue queue,
            StreamEnds ends,
            LogLimits limits,
            InstantSource clock) {
        this.queue = queue;
        this.wakers = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("log-wakers").daemon().factory());
        this.sequencer =
                new Sequencer(store, new ReadBack(store, clock), gaps, ends, limits, clock, wakers, new QueueWaits());
        this.thread = Thread.ofPlatform().name("log-sequencer").daemon().start(this::run);
    }

    /**
     * @throws LogCorruptedException if the log takes no more since it was seen to be corrupt
     * @throws AppendFailure.LogFailed if it takes no more since the sequencer failed
     */
    void requireNotFailed() {
        Throwable why = failure;
        if (why instanceof LogCorruptedException) {
            throw new LogCorruptedException("the log takes no more since it was seen to be corrupt", why);
        }
        if (why != null) {
            throw new AppendFailure.LogFailed(why);
        }
    }

    /** Settles what the queue still holds; after the timeout the outcome of the rest is unknown. */
    void close(Duration timeout) {
        queue.close();
        try {
            if (!thread.join(timeout)) {
                LOG.warn("the log was not settled within {} of closing", timeout);
                abandoned = true;
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            abandoned = true;
            thread.interrupt();
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        List<PendingAppend> batch = List.of();
        List<PendingAppend> first = List.of();
        Duration gathering = Duration.ZERO;
        try {
            for (batch = queue.take(first, gathering); !batch.isEmpty(); batch = queue.take(first, gathering)) {
                long begun = System.nanoTime();
                first = sequencer.settle(batch);
                requireNotAbandoned();
                gathering = gathering(Duration.ofNanos(System.nanoTime() - begun));
            }
        } catch (InterruptedException e) {
            LOG.warn("the sequencer was interrupted");
        } catch (LogCorruptedException e) {
            LOG.error("the log takes no more", e);
            failure = e;
        } catch (RuntimeException | Error e) {
            LOG.error("the sequencer failed; the log takes no more until Vigil is started again", e);
            failure = e;
        } finally {
            batch.forEach(append -> append.failed(new AppendFailure.OutcomeUnknown("the log stopped")));
            refuseTheRest();
            wakers.shutdown();
        }
    }

    private static Duration gathering(Duration settling) {
        Duration share = settling.dividedBy(GATHERING);
        return share.compareTo(LONGEST_GATHERING) < 0 ? share : LONGEST_GATHERING;
    }

    private void requireNotAbandoned() throws InterruptedException {
        if (abandoned) {
            throw new InterruptedException("the log is closed");
        }
    }

    private void refuseTheRest() {
        queue.close();
        List<PendingAppend> left = queue.takeLeft();
        left.forEach(append -> append.failed(new AppendFailure.LogClosed()));
    }

    private final class QueueWaits implements Waits {
        @Override
        public void backOff(Duration duration) throws InterruptedException {
            requireNotAbandoned();
            Thread.sleep(duration);
        }

        @Override
        public void leaveGap(Duration duration) throws InterruptedException {
            queue.awaitClosed(duration);
        }
    }
}
