package org.vigil.core.log;

import java.time.Instant;

/**
 * The end of the log as far as it is known at majority.
 *
 * @param next the position after that of the last event
 * @param at the recorded time of the last commit; the epoch if there is none
 */
record Tail(long next, Instant at) {
    static final Tail OF_EMPTY_LOG = new Tail(0, Instant.EPOCH);

    /** The end when this commit is known as well; what is known is never lost to a read that saw less. */
    Tail with(Commit commit) {
        return commit.next() > next ? new Tail(commit.next(), commit.at()) : this;
    }
}
