package org.vigil.core.embedded;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets many writers share one commit and one sync, and holds every answer until all that it may reveal is on disk.
 *
 * <p>A write holds the gate shared from its first change to its last, a commit holds it alone: so no commit ever catches
 * a document without its index entries. A write takes a ticket before its first change. Whoever has looked at the store
 * waits until every ticket given out by then is synced: nobody is shown what a crash could take back, not even through
 * the refusal of a duplicate.
 */
final class GroupCommit implements AutoCloseable {

    private final Disk disk;
    private final ReadWriteLock gate = new ReentrantReadWriteLock();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition wanted = lock.newCondition();
    private final Condition progress = lock.newCondition();
    private final Thread committer;

    // Guarded by lock.
    private long lastTicket;
    private long wantedTicket;
    private long syncedTicket;
    private boolean closing;
    private @Nullable Throwable failure;

    GroupCommit(Disk disk) {
        this.disk = disk;
        this.committer =
                Thread.ofPlatform().daemon().name("embedded-store-commit").unstarted(this::commitUntilClosed);
    }

    void start() {
        committer.start();
    }

    /**
     * Runs a command that may change something, and returns when its changes are on disk.
     *
     * @throws EmbeddedStoreException if that can not be said; the outcome is then unknown until the store is reopened
     */
    <T> T write(Supplier<T> command) {
        try {
            gate.readLock().lock();
            try {
                takeTicket();
                return command.get();
            } finally {
                gate.readLock().unlock();
            }
        } finally {
            awaitSyncOfAllThatIsVisible();
        }
    }

    /** Runs a command that changes nothing, and returns when all that it can have seen is on disk. */
    <T> T read(Supplier<T> command) {
        try {
            return command.get();
        } finally {
            awaitSyncOfAllThatIsVisible();
        }
    }

    private void takeTicket() {
        lock.lock();
        try {
            refuseIfFailed();
            lastTicket++;
        } finally {
            lock.unlock();
        }
    }

    private void awaitSyncOfAllThatIsVisible() {
        lock.lock();
        try {
            long ticket = lastTicket;
            if (ticket > wantedTicket) {
                wantedTicket = ticket;
                wanted.signal();
            }
            while (syncedTicket < ticket && failure == null) {
                progress.awaitUninterruptibly();
            }
            refuseIfFailed();
        } finally {
            lock.unlock();
        }
    }

    private void refuseIfFailed() {
        Throwable cause = failure;
        if (cause != null) {
            throw new EmbeddedStoreException("The embedded store could not write to its disk and has stopped", cause);
        }
    }

    /** Whether a commit or a sync has failed: nothing may be written any more. */
    boolean hasFailed() {
        lock.lock();
        try {
            return failure != null;
        } finally {
            lock.unlock();
        }
    }

    private void commitUntilClosed() {
        try {
            while (awaitWork()) {
                publish(commitAndSync());
                disk.tidyUp(gate.writeLock());
            }
        } catch (RuntimeException | Error e) {
            // After a failed sync the kernel may have dropped the pages: trying again could acknowledge what is lost.
            fail(e);
        }
    }

    /** @return false when closed and nothing is left to commit */
    private boolean awaitWork() {
        lock.lock();
        try {
            while (wantedTicket <= syncedTicket && !closing) {
                wanted.awaitUninterruptibly();
            }
            return wantedTicket > syncedTicket;
        } finally {
            lock.unlock();
        }
    }

    private long commitAndSync() {
        long covered;
        gate.writeLock().lock();
        try {
            covered = ticketsGivenOut();
            disk.commit();
        } finally {
            gate.writeLock().unlock();
        }
        disk.sync();
        return covered;
    }

    private long ticketsGivenOut() {
        lock.lock();
        try {
            return lastTicket;
        } finally {
            lock.unlock();
        }
    }

    private void publish(long ticket) {
        lock.lock();
        try {
            syncedTicket = ticket;
            progress.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void fail(Throwable cause) {
        lock.lock();
        try {
            failure = cause;
            progress.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until all that was asked for is on disk. */
    @Override
    public void close() {
        lock.lock();
        try {
            closing = true;
            wantedTicket = lastTicket;
            wanted.signal();
        } finally {
            lock.unlock();
        }
        boolean interrupted = false;
        while (committer.isAlive()) {
            try {
                committer.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
