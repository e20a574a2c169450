package org.vigil.core.log;

import java.util.Optional;

/**
 * Finds out which of its unique keys a commit has lost, and to which commit: by asking for each key at majority. What a
 * server says about it in an error proves nothing.
 */
final class Occupants {
    private final LogStore store;

    Occupants(LogStore store) {
        this.store = store;
    }

    /** The stored commit that keeps this one out, or this one itself if it is stored; empty if none is seen. */
    Optional<Commit> of(NewCommit commit) {
        return store.byCommand(commit.command())
                .or(() -> store.byClaim(commit.claim()))
                .or(() -> store.byStart(commit.stream(), commit.sequence()));
    }

    /** Why a commit can't be stored when another one is. */
    static AppendFailure failure(NewCommit commit, Commit occupant) {
        if (occupant.command().equals(commit.command())) {
            return new AppendFailure.CommandKnown(occupant);
        }
        if (occupant.claim().equals(commit.claim())) {
            return new AppendFailure.ClaimTaken(occupant);
        }
        return new AppendFailure.StreamConflict(commit.stream(), commit.sequence());
    }
}
