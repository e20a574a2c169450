package org.vigil.api.imports;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Runs the steps of one lane one after the other, and those of different lanes side by side, within a bound on how much is
 * under way. One thread hands steps in; steps throw nothing.
 */
final class Lanes implements AutoCloseable {
    private static final long LOOK_AROUND_MILLIS = 200;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<Object, CompletableFuture<Void>> last = new HashMap<>();
    private final Semaphore room;
    private final int width;
    private final Runnable whileWaiting;

    /**
     * @param width how much may be under way
     * @param whileWaiting called now and then while the thread that hands in waits for room
     */
    Lanes(int width, Runnable whileWaiting) {
        this.width = width;
        this.room = new Semaphore(width);
        this.whileWaiting = whileWaiting;
    }

    /** Hands in a step of a lane, once there is room for its size. */
    void submit(Object lane, int size, Runnable step) throws InterruptedException {
        int taken = Math.min(Math.max(1, size), width);
        awaitRoom(taken);
        CompletableFuture<Void> before = last.getOrDefault(lane, CompletableFuture.completedFuture(null));
        // Whatever became of the step before, or its lane would stand still.
        last.put(lane, before.handleAsync((nothing, failure) -> run(step, taken), threads));
    }

    private @Nullable Void run(Runnable step, int taken) {
        try {
            step.run();
            return null;
        } finally {
            room.release(taken);
        }
    }

    /** Returns when nothing is under way. */
    void awaitAll() throws InterruptedException {
        awaitRoom(width);
        room.release(width);
    }

    private void awaitRoom(int size) throws InterruptedException {
        while (!room.tryAcquire(size, LOOK_AROUND_MILLIS, TimeUnit.MILLISECONDS)) {
            whileWaiting.run();
        }
    }

    /** Waits for what is under way. */
    @Override
    public void close() {
        threads.close();
    }
}
