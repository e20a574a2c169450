package org.vigil.query.projection;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Counts how often a projection of this node has moved, and wakes who waits for the next time. */
final class Moves {
    // No monitor: on JDK 21 to 23 a virtual thread that waits in one holds its carrier.
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private long count;

    long count() {
        lock.lock();
        try {
            return count;
        } finally {
            lock.unlock();
        }
    }

    void add() {
        lock.lock();
        try {
            count++;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Returns when the count is another than the one seen, or after that time: another node's moves are not counted. */
    void await(long seen, long nanos) throws InterruptedException {
        lock.lock();
        try {
            for (long left = nanos; count == seen && left > 0; ) {
                left = moved.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }
}
