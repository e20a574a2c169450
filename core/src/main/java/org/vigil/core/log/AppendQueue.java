package org.vigil.core.log;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Appends on their way to the sequencer: bounded in commits and in bytes, and full rather than slow. */
final class AppendQueue {
    private final LogLimits limits;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Queue<PendingAppend> waiting = new ArrayDeque<>();
    private long waitingBytes;
    private int lastTaken;
    private int expected;
    private boolean closed;

    AppendQueue(LogLimits limits) {
        this.limits = limits;
    }

    /**
     * Whether one of so many bytes would be taken now: before something is done for it in vain.
     *
     * @throws AppendFailure.QueueFull if it does not fit
     * @throws AppendFailure.LogClosed if the queue is closed
     */
    void requireRoom(int bytes) {
        lock.lock();
        try {
            if (closed) {
                throw new AppendFailure.LogClosed();
            }
            if (waiting.size() >= limits.queuedCommits() || waitingBytes + bytes > limits.queuedBytes()) {
                throw new AppendFailure.QueueFull(limits.retryAfter());
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * @throws AppendFailure.QueueFull if it does not fit
     * @throws AppendFailure.LogClosed if the queue is closed
     */
    void put(PendingAppend append) {
        lock.lock();
        try {
            int size = append.encoded().size();
            requireRoom(size);
            waitingBytes += size;
            waiting.add(append);
            if (waiting.size() == 1 || waiting.size() == expected) {
                changed.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits for appends and takes as many as one insert may have.
     *
     * @param first those that come before all others, no more than one insert may have; if there are any, it does not wait
     *     for the first
     * @param gathering how long it waits at most, once there is one, for as many as it took last: whoever was answered
     *     with these often comes again at once
     * @return empty if the queue is closed and nothing is left
     */
    List<PendingAppend> take(List<PendingAppend> first, Duration gathering) throws InterruptedException {
        lock.lock();
        try {
            while (waiting.isEmpty() && first.isEmpty() && !closed) {
                changed.await();
            }
            expected = lastTaken - first.size();
            long nanos = gathering.toNanos();
            while (waiting.size() < expected && nanos > 0 && !closed) {
                nanos = changed.awaitNanos(nanos);
            }
            List<PendingAppend> batch = new ArrayList<>(first);
            long bytes =
                    first.stream().mapToLong(append -> append.encoded().size()).sum();
            for (PendingAppend next = waiting.peek(); next != null; next = waiting.peek()) {
                int size = next.encoded().size();
                boolean fits = batch.size() < limits.batchCommits() && bytes + size <= limits.batchBytes();
                if (!fits && !batch.isEmpty()) {
                    break;
                }
                bytes += size;
                waitingBytes -= size;
                batch.add(next);
                waiting.remove();
            }
            lastTaken = batch.size();
            return batch;
        } finally {
            lock.unlock();
        }
    }

    /** Takes everything that is left, without waiting. */
    List<PendingAppend> takeLeft() {
        lock.lock();
        try {
            List<PendingAppend> left = List.copyOf(waiting);
            waiting.clear();
            waitingBytes = 0;
            return left;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until it is closed, and no longer than so long. */
    void awaitClosed(Duration longest) throws InterruptedException {
        lock.lock();
        try {
            long nanos = longest.toNanos();
            while (!closed && nanos > 0) {
                nanos = changed.awaitNanos(nanos);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Takes no more; what waits can still be taken. */
    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
