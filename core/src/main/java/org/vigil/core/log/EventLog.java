package org.vigil.core.log;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The append-only log of events: what Vigil remembers, in the order in which it came to remember it.
 *
 * <p>Events are appended in {@linkplain Commit commits}. Each event has a position: positions start at 0, are dense, and
 * are given in commit order. Each commit belongs to one stream, in which its events have dense sequences starting at 0.
 * Everything that a reader is shown is durable at a majority of the store's nodes.
 *
 * <p>Implementations may be called by any number of threads. The guarantees, by number, stand in {@code docs/mongodb.md}
 * and are held by the conformance suite.
 */
public interface EventLog extends AutoCloseable {

    /**
     * Appends a commit, and returns once it is acknowledged at majority and journaled.
     *
     * @throws AppendFailure.CommandKnown if a commit of the same command is stored
     * @throws AppendFailure.ClaimTaken if another commit holds the claim
     * @throws AppendFailure.StreamConflict if the stream does not end right before the commit's sequence
     * @throws AppendFailure.EventTooLarge if the commit is larger than the log takes
     * @throws AppendFailure.QueueFull if more appends are waiting than the log takes
     * @throws AppendFailure.ClockBehind if this node's clock is too far behind the last recorded time
     * @throws AppendFailure.LogClosed if the log is closed
     * @throws AppendFailure.LogFailed if what writes the log has failed; it then takes no more until it is opened again
     * @throws AppendFailure.OutcomeUnknown if the caller stops waiting, or the log stops, before the outcome is settled, or
     *     reads do not show yet what the stream is known to have; every other failure means that nothing was stored
     * @throws LogCorruptedException if the log was seen to break its own rules; it then takes no more
     */
    Commit append(NewCommit commit);

    /**
     * The commits from the one that contains a position, in order and without a gap.
     *
     * @param fromPosition position of an event, 0 or more; the first commit returned contains it
     * @param limit how many commits at most, 1 or more
     * @return empty if the position is not yet taken
     * @throws LogCorruptedException at a hole
     */
    List<Commit> read(long fromPosition, int limit);

    /**
     * The commits of one stream from the one that contains a sequence, in order and without a gap.
     *
     * @param fromSequence sequence of an event, 0 or more
     * @param limit how many commits at most, 1 or more
     * @return empty if the stream does not reach that sequence
     * @throws LogCorruptedException if the stream's sequences are not dense
     */
    List<Commit> readStream(String stream, long fromSequence, int limit);

    /** The position after that of the last event, which is how many events there are: 0 when empty. */
    long next();

    /** The sequence of the stream's last event; -1 if there is no such stream. */
    long lastSequence(String stream);

    /** The commit that a command led to. */
    Optional<Commit> byCommand(String command);

    /** The commit that holds a claim. */
    Optional<Commit> byClaim(String claim);

    /**
     * The commit that contains the event at a position.
     *
     * @throws LogCorruptedException if there is none though the log goes on behind the position
     */
    Optional<Commit> at(long position);

    /**
     * How many events were recorded not after an instant: the length of the longest prefix whose
     * {@linkplain Commit#at() recorded times} are not after it. Found by bisecting positions.
     *
     * @throws com.mongodb.MongoException if it can't be read, or reads do not show yet what the log is known to have
     */
    long prefixAt(Instant instant);

    /** Takes no more appends, and returns when those that were accepted are settled, or the limit for that has passed. */
    @Override
    void close();
}
