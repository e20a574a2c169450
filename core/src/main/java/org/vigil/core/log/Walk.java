package org.vigil.core.log;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Supplier;

/**
 * Reads what is stored from a position on, at majority. It goes from commit to commit, each asked for by its position, for
 * half as long as the last range took, and then reads the range: a server without an index for ranges scans everything for
 * each, and another node has long inserted more when it answers. Where ranges are fast, that is one step.
 *
 * <p>Used by one thread.
 */
final class Walk {
    /** The most steps before a range is read, however long that took: clocks may be set. */
    static final int STEPS = 256;

    private final LogStore store;
    private final InstantSource clock;
    private final Queue<Commit> page = new ArrayDeque<>();
    private Duration range = Duration.ZERO;
    private Instant begun = Instant.EPOCH;
    private int steps;
    private long position;
    private int left;

    Walk(LogStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Begins anew.
     *
     * @param from where the first commit is looked for
     * @param most how many commits {@link #next} is asked for at most
     */
    void begin(long from, int most) {
        page.clear();
        begun = clock.instant();
        steps = 0;
        position = from;
        left = most;
    }

    /**
     * The next commit; where there is a hole, it may be one behind it.
     *
     * @return empty if none is seen
     * @throws com.mongodb.MongoException if it can't be read
     */
    Optional<Commit> next() {
        Optional<Commit> next = mayStep() ? step() : Optional.ofNullable(page().poll());
        next.ifPresent(commit -> {
            position = commit.next();
            left--;
        });
        return next;
    }

    /**
     * Goes on to the end.
     *
     * @param from the last commit that is known
     * @return the last commit that is seen, this one or one behind it
     * @throws com.mongodb.MongoException if it can't be read
     */
    Commit last(Commit from) {
        page.clear();
        Commit last = from;
        while (mayStep()) {
            position = last.next();
            Optional<Commit> next = step();
            if (next.isEmpty()) {
                return last;
            }
            last = next.get();
        }
        Commit known = last;
        return timed(() -> store.lastNotAfter(Long.MAX_VALUE))
                .filter(commit -> commit.position() > known.position())
                .orElse(known);
    }

    private boolean mayStep() {
        return page.isEmpty() && steps < STEPS && (steps == 0 || isEarly());
    }

    private boolean isEarly() {
        return Duration.between(begun, clock.instant()).multipliedBy(2).compareTo(range) < 0;
    }

    private Optional<Commit> step() {
        steps++;
        return store.byPosition(position);
    }

    private Queue<Commit> page() {
        if (page.isEmpty()) {
            page.addAll(timed(() -> store.readFrom(position, left)));
        }
        return page;
    }

    private <T> T timed(Supplier<T> read) {
        Instant started = clock.instant();
        T answer = read.get();
        range = Duration.between(started, clock.instant());
        return answer;
    }
}
