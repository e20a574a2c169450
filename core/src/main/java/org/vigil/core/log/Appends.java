package org.vigil.core.log;

import java.time.Duration;
import java.util.Optional;

/** An append as its caller goes through it: on the way into the queue, and when the outcome is there. */
final class Appends {
    private final LogLimits limits;
    private final StreamEnds ends;
    private final AppendQueue queue;
    private final LogReader reader;
    private final Occupants occupants;

    Appends(LogStore store, LogLimits limits, StreamEnds ends, AppendQueue queue) {
        this.limits = limits;
        this.ends = ends;
        this.queue = queue;
        this.reader = new LogReader(store, ends);
        this.occupants = new Occupants(store);
    }

    /**
     * Puts a commit into the queue.
     *
     * @throws AppendFailure.EventTooLarge if it is larger than the log takes
     * @throws AppendFailure.QueueFull if the queue is full
     * @throws AppendFailure.LogClosed if the log is closed
     * @throws com.mongodb.MongoException if the end of its stream can't be read; nothing of it is stored then
     */
    PendingAppend begin(NewCommit commit) {
        EncodedCommit encoded = EncodedCommit.of(commit);
        if (encoded.size() > limits.commitBytes()) {
            throw new AppendFailure.EventTooLarge(encoded.size(), limits.commitBytes());
        }
        queue.requireRoom(encoded.size());
        PendingAppend append = new PendingAppend(encoded, knownEnd(commit));
        queue.put(append);
        return append;
    }

    private long knownEnd(NewCommit commit) {
        long known = ends.known(commit.stream());
        return known >= commit.sequence() - 1 ? known : reader.lastSequence(commit.stream());
    }

    /**
     * Waits for the outcome.
     *
     * @throws AppendFailure as {@link EventLog#append} does
     */
    Commit outcome(PendingAppend append, Duration timeout) {
        return append.await(timeout).orElseGet(() -> whyMisplaced(append));
    }

    private Commit whyMisplaced(PendingAppend append) {
        NewCommit commit = append.commit();
        Commit occupant = occupants
                .of(commit)
                .or(() -> whenReadsHaveCaughtUp(append))
                .orElseThrow(() -> new AppendFailure.StreamConflict(commit.stream(), commit.sequence()));
        if (append.encoded().isStoredAs(occupant)) {
            return occupant;
        }
        throw Occupants.failure(commit, occupant);
    }

    // Right after a failover, reads may show less than what was acknowledged, and what they do not show may be what
    // this
    // very command has led to before.
    private Optional<Commit> whenReadsHaveCaughtUp(PendingAppend append) {
        String stream = append.commit().stream();
        long known = Math.max(append.knownEnd(), ends.known(stream));
        if (reader.lastSequence(stream) < known) {
            throw new AppendFailure.OutcomeUnknown("reads do not show yet what the stream is known to have");
        }
        return occupants.of(append.commit());
    }
}
