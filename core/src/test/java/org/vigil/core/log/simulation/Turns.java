package org.vigil.core.log.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Tasks that take turns. Each has a thread of its own, so that it may stop anywhere in the middle of what it does, but only
 * one runs at a time, and which one is next is decided by the random numbers alone. So a seed repeats a schedule.
 *
 * <p>Between two turns the world moves: what happens by itself, happens then.
 */
public final class Turns {
    private static final int LONGEST_FREEZE = 120;

    private final SplittableRandom random;
    private final int limit;
    private final int freezeOneIn;
    private final List<Task> tasks = new ArrayList<>();
    private final CountDownLatch done = new CountDownLatch(1);
    private Runnable world = () -> {};
    private boolean calm;
    private int steps;
    private volatile @Nullable Task running;
    private volatile @Nullable Throwable failure;

    /**
     * @param limit after how many steps a schedule counts as one that never ends
     * @param freezeOneIn of how many steps one is followed by a long pause
     */
    public Turns(SplittableRandom random, int limit, int freezeOneIn) {
        this.random = random;
        this.limit = limit;
        this.freezeOneIn = freezeOneIn;
    }

    /** Says what happens between the turns. */
    public void between(Runnable moves) {
        world = moves;
    }

    /** From now on no task pauses for long. */
    public void calm() {
        calm = true;
    }

    /** How many steps were made. */
    public int steps() {
        return steps;
    }

    /** Adds a task; it starts when its turn comes. */
    public Task start(Runnable body) {
        Task task = new Task(body);
        tasks.add(task);
        return task;
    }

    /**
     * Runs until all tasks have ended.
     *
     * @throws RuntimeException what a task or the world failed with
     */
    public void run() throws InterruptedException {
        passOn();
        done.await();
        switch (failure) {
            case null -> {}
            case Error error -> throw error;
            case RuntimeException exception -> throw exception;
            case Throwable other -> throw new IllegalStateException(other);
        }
    }

    /** Gives all others a chance to go on first. */
    public void step() {
        await(() -> true);
    }

    /** Lets the others go on until a condition holds, and perhaps longer. */
    public void await(BooleanSupplier condition) {
        Task me = current();
        me.condition = condition;
        if (!calm && random.nextInt(freezeOneIn) == 0) {
            me.frozenUntil = steps + random.nextInt(LONGEST_FREEZE);
        }
        Task next = pick();
        if (next != me) {
            handTo(next);
            me.park();
        }
        if (me.killed) {
            me.killed = false;
            throw new Killed();
        }
    }

    private Task current() {
        Task task = running;
        if (task == null) {
            throw new IllegalStateException("nobody's turn");
        }
        return task;
    }

    private Task pick() {
        while (true) {
            if (++steps > limit) {
                throw new AssertionError("not settled after " + limit + " steps");
            }
            if (random.nextBoolean()) {
                world.run();
            }
            int offset = random.nextInt(tasks.size());
            for (int i = 0; i < tasks.size(); i++) {
                Task task = tasks.get((offset + i) % tasks.size());
                if (task.canGoOn()) {
                    return task;
                }
            }
            world.run();
        }
    }

    private void handTo(Task task) {
        running = task;
        if (task.thread.getState() == Thread.State.NEW) {
            task.thread.start();
        } else {
            LockSupport.unpark(task.thread);
        }
    }

    private void passOn() {
        if (tasks.isEmpty()) {
            done.countDown();
        } else {
            handTo(pick());
        }
    }

    private void fail(Throwable cause) {
        failure = cause;
        tasks.forEach(task -> LockSupport.unpark(task.thread));
        done.countDown();
    }

    /** One who takes turns. */
    public final class Task {
        private final Thread thread;
        private BooleanSupplier condition = () -> true;
        private int frozenUntil;
        private boolean killed;

        private Task(Runnable body) {
            thread = Thread.ofVirtual().unstarted(() -> run(body));
        }

        /** Ends what it does at its next turn, as the death of a process does. */
        public void kill() {
            killed = true;
        }

        private boolean canGoOn() {
            return killed || ((calm || frozenUntil <= steps) && condition.getAsBoolean());
        }

        private void run(Runnable body) {
            try {
                try {
                    body.run();
                } catch (Killed e) {
                    // It was not to end otherwise.
                }
                tasks.remove(this);
                passOn();
            } catch (Stopped e) {
                // Another one has failed.
            } catch (Throwable e) {
                fail(e);
            }
        }

        private void park() {
            while (running != this && failure == null) {
                LockSupport.park(Turns.this);
            }
            if (failure != null) {
                throw new Stopped();
            }
        }
    }

    /** Thrown in a task whose process has died. */
    public static final class Killed extends Error {
        private static final long serialVersionUID = 1L;

        private Killed() {
            super("killed", null, false, false);
        }
    }

    private static final class Stopped extends Error {
        private static final long serialVersionUID = 1L;

        private Stopped() {
            super("stopped", null, false, false);
        }
    }
}
