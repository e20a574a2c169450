package org.vigil.core.log;

import java.util.List;
import java.util.Optional;

/**
 * What majority reads prove about commits that were sent and not acknowledged. What a read does not show proves nothing:
 * an insert can still be applied after it.
 */
class ReadBack {
    private final LogStore store;
    private final Occupants occupants;

    ReadBack(LogStore store) {
        this.store = store;
        this.occupants = new Occupants(store);
    }

    /**
     * Reads what became of an insert.
     *
     * @param open what was sent, in order
     * @throws com.mongodb.MongoException if it can't be read
     * @throws LogCorruptedException if nothing is stored where something is stored behind it
     */
    final Found of(List<PlacedCommit> open) {
        List<Commit> seen = store.readFrom(open.getFirst().position(), open.size());
        int stored = 0;
        while (stored < Math.min(open.size(), seen.size()) && isStored(open.get(stored), seen.get(stored))) {
            stored++;
        }
        return new Found(List.copyOf(seen.subList(0, stored)), next(open, seen, stored));
    }

    private Next next(List<PlacedCommit> open, List<Commit> seen, int stored) {
        if (stored == open.size()) {
            return new Next.Open();
        }
        if (stored > 0 && !seen.get(stored - 1).at().equals(open.get(stored - 1).at())) {
            return new Next.Overtaken(seen.get(stored - 1));
        }
        return stored < seen.size() ? overtaken(open.get(stored), seen.get(stored)) : unseen(open.get(stored));
    }

    private static Next overtaken(PlacedCommit first, Commit other) {
        if (other.position() != first.position()) {
            throw new LogCorruptedException(
                    "nothing is stored at position " + first.position() + ", but a commit is at " + other.position());
        }
        return new Next.Overtaken(other);
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
         */
        record Overtaken(Commit other) implements Next {}

        /** It can't be stored any more. */
        record Lost(AppendFailure why) implements Next {}

        /** It is stored at another position, to which another node has brought it. */
        record Elsewhere(Commit commit) implements Next {}
    }
}
