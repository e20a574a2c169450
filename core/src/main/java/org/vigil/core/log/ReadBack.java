package org.vigil.core.log;

import com.mongodb.MongoException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What majority reads prove about commits that were sent and not acknowledged. What a read does not show proves nothing:
 * an insert can still be applied after it.
 */
class ReadBack {
    private static final Logger LOG = LoggerFactory.getLogger(ReadBack.class);

    private final Walk walk;
    private final Occupants occupants;

    ReadBack(LogStore store, InstantSource clock) {
        this.walk = new Walk(store, clock);
        this.occupants = new Occupants(store);
    }

    /**
     * Reads what became of an insert.
     *
     * @param open what was sent, in order
     * @return what was learnt until it could be read no further
     * @throws MongoException if it can't be read, and nothing was learnt
     * @throws LogCorruptedException if nothing is stored where something is stored behind it
     */
    final Found of(List<PlacedCommit> open) {
        List<Commit> stored = new ArrayList<>();
        try {
            return read(open, stored);
        } catch (MongoException e) {
            if (stored.isEmpty()) {
                throw e;
            }
            LOG.warn(
                    "only {} of {} commits can be read back: {}",
                    stored.size(),
                    open.size(),
                    e.getClass().getName());
            return new Found(
                    List.copyOf(stored),
                    isStoredAtAnotherTime(open, stored) ? new Next.Overtaken(stored.getLast()) : new Next.Open());
        }
    }

    private Found read(List<PlacedCommit> open, List<Commit> stored) {
        walk.begin(open.getFirst().position(), open.size());
        for (PlacedCommit sent : open) {
            Optional<Commit> seen = walk.next();
            if (seen.isEmpty() || !isStored(sent, seen.get())) {
                return new Found(List.copyOf(stored), next(open, stored, seen));
            }
            stored.add(seen.get());
        }
        return new Found(List.copyOf(stored), new Next.Open());
    }

    private Next next(List<PlacedCommit> open, List<Commit> stored, Optional<Commit> seen) {
        PlacedCommit first = open.get(stored.size());
        seen.ifPresent(other -> requireNoHole(first, other));
        if (seen.isPresent()) {
            return new Next.Overtaken(walk.last(seen.get()));
        }
        if (isStoredAtAnotherTime(open, stored)) {
            return new Next.Overtaken(stored.getLast());
        }
        Next next = unseen(first);
        if (next instanceof Next.Open) {
            // It is found by a range only that something lies behind it.
            walk.firstFrom(first.position()).ifPresent(behind -> requireNoHole(first, behind));
        }
        return next;
    }

    private static boolean isStoredAtAnotherTime(List<PlacedCommit> open, List<Commit> stored) {
        return !stored.isEmpty()
                && !stored.getLast().at().equals(open.get(stored.size() - 1).at());
    }

    private static void requireNoHole(PlacedCommit first, Commit seen) {
        if (seen.position() != first.position()) {
            throw new LogCorruptedException(
                    "nothing is stored at position " + first.position() + ", but a commit is at " + seen.position());
        }
    }

    /** Whether the commit that is seen is the one that was sent. */
    boolean isStored(PlacedCommit sent, Commit seen) {
        return sent.isStoredAs(seen);
    }

    /** What is known of a commit at whose position nothing is seen. */
    Next unseen(PlacedCommit first) {
        Optional<Commit> occupant = occupants.of(first.append().commit());
        // One of ours that has just become visible is settled by the next read-back, with those behind it.
        if (occupant.isEmpty() || first.isStoredAs(occupant.get())) {
            return new Next.Open();
        }
        return first.append().encoded().isStoredAs(occupant.get())
                ? new Next.Elsewhere(occupant.get())
                : new Next.Lost(Occupants.failure(first.append().commit(), occupant.get()));
    }

    /**
     * @param stored the first of the commits that were sent, as they are stored
     * @param next what is known of the one behind them
     */
    record Found(List<Commit> stored, Next next) {}

    /** What is known of the first commit that is not seen at its position. */
    sealed interface Next {

        /** Nothing, or there is none: what was sent may still come to be stored. */
        record Open() implements Next {}

        /**
         * It can't be stored any more as it was sent: what another node has stored, at another time, is at its position, or
         * is the one before it.
         *
         * @param last the last commit that is seen, at its position, before it or behind it
         */
        record Overtaken(Commit last) implements Next {}

        /** It can't be stored any more. */
        record Lost(AppendFailure why) implements Next {}

        /** It is stored at another position, to which another node has brought it. */
        record Elsewhere(Commit commit) implements Next {}
    }
}
