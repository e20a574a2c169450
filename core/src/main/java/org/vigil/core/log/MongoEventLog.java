package org.vigil.core.log;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * The event log in one collection of a MongoDB-protocol server, one document a commit.
 *
 * <p>Callers encode their commits and put them into a bounded queue; one {@linkplain Sequencer sequencer} thread a process
 * drains it into one ordered insert at a time. Any number of processes may write to the same collection.
 */
public final class MongoEventLog implements EventLog {
    /** The collection's name, unless another one is asked for. */
    public static final String COLLECTION = "log";

    private final LogStore store;
    private final LogLimits limits;
    private final Appends appends;
    private final LogReader reader;
    private final SequencerThread sequencer;

    MongoEventLog(LogStore store, GapRequests gaps, LogLimits limits, InstantSource clock) {
        this.store = store;
        this.limits = limits;
        StreamEnds ends = new StreamEnds(limits.knownStreams());
        AppendQueue queue = new AppendQueue(limits);
        this.appends = new Appends(store, limits, ends, queue);
        this.reader = new LogReader(store, ends);
        this.sequencer = new SequencerThread(store, gaps, queue, ends, limits, clock);
    }

    /** Opens the log in the collection {@value #COLLECTION} with the default limits. */
    public static MongoEventLog open(MongoDatabase database, InstantSource clock) {
        return open(database, COLLECTION, LogLimits.DEFAULT, clock);
    }

    /**
     * Opens the log, and creates the collection and its unique keys where they are missing.
     *
     * @param database of a client made by {@link LogClient}; it stays open when the log is closed
     * @param collection the collection's name
     * @param clock what recorded time is taken from
     * @throws com.mongodb.MongoException if the server can't be reached, or holds other keys of the same names
     */
    public static MongoEventLog open(MongoDatabase database, String collection, LogLimits limits, InstantSource clock) {
        MongoLogStore store = new MongoLogStore(database, collection, limits.pageCommits());
        store.createIndexes();
        return new MongoEventLog(store, new MongoGapRequests(database, collection, clock), limits, clock);
    }

    @Override
    public Commit append(NewCommit commit) {
        sequencer.requireNotFailed();
        try {
            return appends.outcome(appends.begin(commit), limits.appendTimeout());
        } catch (AppendFailure.LogClosed e) {
            sequencer.requireNotFailed();
            throw e;
        }
    }

    @Override
    public List<Commit> read(long fromPosition, int limit) {
        return reader.read(fromPosition, limit);
    }

    @Override
    public List<Commit> readStream(String stream, long fromSequence, int limit) {
        return reader.readStream(stream, fromSequence, limit);
    }

    @Override
    public long next() {
        return reader.next();
    }

    @Override
    public long lastSequence(String stream) {
        return reader.lastSequence(stream);
    }

    @Override
    public Optional<Commit> byCommand(String command) {
        return store.byCommand(command);
    }

    @Override
    public Optional<Commit> byClaim(String claim) {
        return store.byClaim(claim);
    }

    @Override
    public Optional<Commit> at(long position) {
        return reader.at(position);
    }

    @Override
    public long prefixAt(Instant instant) {
        return reader.prefixAt(instant);
    }

    @Override
    public void close() {
        sequencer.close(limits.closeTimeout());
    }
}
