package org.vigil.core.log;

import java.time.Instant;
import org.bson.RawBsonDocument;

/**
 * An append that was given its position and its recorded time.
 *
 * @param append whose commit it is
 * @param position of its first event
 * @param at when it is recorded
 */
record PlacedCommit(PendingAppend append, long position, Instant at) {

    /** The position after that of the last event. */
    long next() {
        return position + append.commit().events().size();
    }

    /** The commit as it will be read. */
    Commit commit() {
        NewCommit commit = append.commit();
        return new Commit(
                position,
                at,
                commit.type(),
                commit.stream(),
                commit.sequence(),
                commit.command(),
                commit.claim(),
                commit.events());
    }

    /** The commit as it is stored. */
    RawBsonDocument document() {
        return append.encoded().document(position, at);
    }

    /** Whether this is the commit that a majority read found at the same position. */
    boolean isStoredAs(Commit stored) {
        return stored.position() == position && append.encoded().isStoredAs(stored);
    }
}
