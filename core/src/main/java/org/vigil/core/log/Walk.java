package org.vigil.core.log;

import com.mongodb.MongoException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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

    private static final Logger LOG = LoggerFactory.getLogger(Walk.class);

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
     * @throws MongoException if it can't be read
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
     * Goes on to the end, or as far as it can be read: who goes on too early meets a duplicate key, and nothing worse.
     *
     * @param from the last commit that is known
     * @return the last commit that is seen, this one or one behind it
     */
    Commit last(Commit from) {
        page.clear();
        Commit last = from;
        try {
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
        } catch (MongoException e) {
            LOG.warn(
                    "what is stored behind position {} can't be read: {}",
                    last.position(),
                    e.getClass().getName());
            return last;
        }
    }

    /**
     * What a range shows first from a position on.
     *
     * @return empty if nothing is seen
     * @throws MongoException if it can't be read
     */
    Optional<Commit> firstFrom(long first) {
        return timed(() -> store.readFrom(first, 1)).stream().findFirst();
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
        try {
            return read.get();
        } finally {
            range = Duration.between(started, clock.instant());
        }
    }
}
