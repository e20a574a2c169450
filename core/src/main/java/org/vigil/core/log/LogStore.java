package org.vigil.core.log;

import com.mongodb.MongoException;
import java.util.List;
import java.util.Optional;

/**
 * The few database operations that the log is made of. Every read is at majority.
 *
 * <p>Reads throw {@link MongoException} when they can't be done. The seam exists so that the sequencer can be run against
 * a store that fails on purpose.
 */
interface LogStore {

    /**
     * Sends one ordered insert, journaled at majority. Never throws for what the store or the way to it does.
     *
     * @return {@code ACKNOWLEDGED} if every commit is; {@code UNSETTLED} proves nothing about any of them
     */
    InsertOutcome insert(List<PlacedCommit> batch);

    /** The commit that begins at this position. */
    Optional<Commit> byPosition(long firstPosition);

    /** The commits whose first position is not below the given one, in order; they are not checked for holes. */
    List<Commit> readFrom(long firstPosition, int limit);

    /** The last commit whose first position is not above the given one. */
    Optional<Commit> lastNotAfter(long firstPosition);

    /** The stream's commits whose first sequence is not below the given one, in order; they are not checked for gaps. */
    List<Commit> readStream(String stream, long firstSequence, int limit);

    /** The stream's last commit whose first sequence is not above the given one. */
    Optional<Commit> lastOfStream(String stream, long firstSequence);

    /** The commit that begins at this sequence of the stream. */
    Optional<Commit> byStart(String stream, long firstSequence);

    /** The commit that a command led to. */
    Optional<Commit> byCommand(String command);

    /** The commit that holds a claim. */
    Optional<Commit> byClaim(String claim);

    /** What the answer to an insert proves. */
    enum InsertOutcome {
        ACKNOWLEDGED,
        UNSETTLED
    }
}
