package org.vigil.core.log;

import java.util.List;
import java.util.Optional;

/** A store that does what another one does, until a test overrides it. */
class ForwardingLogStore implements LogStore {
    private final LogStore store;

    ForwardingLogStore(LogStore store) {
        this.store = store;
    }

    @Override
    public InsertOutcome insert(List<PlacedCommit> batch) {
        return store.insert(batch);
    }

    @Override
    public Optional<Commit> byPosition(long firstPosition) {
        return store.byPosition(firstPosition);
    }

    @Override
    public List<Commit> readFrom(long firstPosition, int limit) {
        return store.readFrom(firstPosition, limit);
    }

    @Override
    public Optional<Commit> lastNotAfter(long firstPosition) {
        return store.lastNotAfter(firstPosition);
    }

    @Override
    public List<Commit> readStream(String stream, long firstSequence, int limit) {
        return store.readStream(stream, firstSequence, limit);
    }

    @Override
    public Optional<Commit> lastOfStream(String stream, long firstSequence) {
        return store.lastOfStream(stream, firstSequence);
    }

    @Override
    public Optional<Commit> byStart(String stream, long firstSequence) {
        return store.byStart(stream, firstSequence);
    }

    @Override
    public Optional<Commit> byCommand(String command) {
        return store.byCommand(command);
    }

    @Override
    public Optional<Commit> byClaim(String claim) {
        return store.byClaim(claim);
    }
}
