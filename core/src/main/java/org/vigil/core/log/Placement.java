package org.vigil.core.log;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gives the commits of one insert their positions behind the tail, and keeps out what must not be in the same insert.
 *
 * <p>A commit is placed if its stream is known to end right before it, or will when the insert succeeds. It is kept waiting
 * if only the outcome of another one in the insert can say whether it will be stored. It is misplaced if the stream is known
 * to end elsewhere. As an ordered insert stops at the first commit that it can't store, no commit is ever stored without
 * the one that its stream needs before it.
 */
final class Placement {
    private final StreamEnds known;
    private final Instant at;
    private long next;

    private final List<PlacedCommit> placed = new ArrayList<>();
    private final List<PendingAppend> waiting = new ArrayList<>();
    private final List<PendingAppend> misplaced = new ArrayList<>();

    private final Map<String, Long> ends = new HashMap<>();
    private final Set<String> waitingStreams = new HashSet<>();
    private final Set<String> commands = new HashSet<>();
    private final Set<String> claims = new HashSet<>();

    /**
     * @param tail what the first commit follows
     * @param at when all are recorded, not before the tail
     * @param known where streams are known to have reached
     */
    Placement(Tail tail, Instant at, StreamEnds known) {
        this.next = tail.next();
        this.at = at;
        this.known = known;
    }

    void add(PendingAppend append) {
        NewCommit commit = append.commit();
        if (mustWait(commit)) {
            waiting.add(append);
            waitingStreams.add(commit.stream());
        } else if (commit.sequence() == end(append) + 1) {
            place(append);
        } else {
            misplaced.add(append);
        }
    }

    private boolean mustWait(NewCommit commit) {
        Long endInInsert = ends.get(commit.stream());
        return commands.contains(commit.command())
                || claims.contains(commit.claim())
                || waitingStreams.contains(commit.stream())
                || (endInInsert != null && endInInsert + 1 != commit.sequence());
    }

    private long end(PendingAppend append) {
        String stream = append.commit().stream();
        Long endInInsert = ends.get(stream);
        return endInInsert != null ? endInInsert : Math.max(append.knownEnd(), known.known(stream));
    }

    private void place(PendingAppend append) {
        NewCommit commit = append.commit();
        PlacedCommit last = new PlacedCommit(append, next, at);
        placed.add(last);
        next = last.next();
        ends.put(commit.stream(), commit.lastSequence());
        commands.add(commit.command());
        claims.add(commit.claim());
    }

    /** What goes into the insert, in order. */
    List<PlacedCommit> placed() {
        return placed;
    }

    /** What has to wait for the next insert, in order. */
    List<PendingAppend> waiting() {
        return waiting;
    }

    /** What can't be stored where it wants to be. */
    List<PendingAppend> misplaced() {
        return misplaced;
    }
}
