package org.vigil.core.log;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.vigil.core.log.simulation.Client;

/** A process's store in the simulation: the same operations as MongoDB's, and the same judgement of what answers prove. */
class SimulatedLogStore implements LogStore {
    private final Client client;

    SimulatedLogStore(Client client) {
        this.client = client;
    }

    @Override
    public InsertOutcome insert(List<PlacedCommit> batch) {
        // The documents share their bytes, so that what is late is what was sent only if it is copied now.
        List<Commit> documents = batch.stream().map(PlacedCommit::commit).toList();
        return InsertAnswer.of(batch.size(), () -> client.insert(documents));
    }

    @Override
    public Optional<Commit> byPosition(long firstPosition) {
        return client.readAt(firstPosition);
    }

    @Override
    public List<Commit> readFrom(long firstPosition, int limit) {
        return range(commits -> commits.filter(commit -> commit.position() >= firstPosition)
                .sorted(Comparator.comparingLong(Commit::position))
                .limit(limit)
                .toList());
    }

    @Override
    public Optional<Commit> lastNotAfter(long firstPosition) {
        return range(commits -> commits.filter(commit -> commit.position() <= firstPosition)
                .max(Comparator.comparingLong(Commit::position)));
    }

    @Override
    public List<Commit> readStream(String stream, long firstSequence, int limit) {
        return read(commits -> commits.filter(
                        commit -> commit.stream().equals(stream) && commit.sequence() >= firstSequence)
                .sorted(Comparator.comparingLong(Commit::sequence))
                .limit(limit)
                .toList());
    }

    @Override
    public Optional<Commit> lastOfStream(String stream, long firstSequence) {
        return read(commits -> commits.filter(
                        commit -> commit.stream().equals(stream) && commit.sequence() <= firstSequence)
                .max(Comparator.comparingLong(Commit::sequence)));
    }

    @Override
    public Optional<Commit> byStart(String stream, long firstSequence) {
        return one(commit -> commit.stream().equals(stream) && commit.sequence() == firstSequence);
    }

    @Override
    public Optional<Commit> byCommand(String command) {
        return one(commit -> commit.command().equals(command));
    }

    @Override
    public Optional<Commit> byClaim(String claim) {
        return one(commit -> commit.claim().equals(claim));
    }

    private Optional<Commit> one(Predicate<Commit> condition) {
        return read(commits -> commits.filter(condition).findFirst());
    }

    private <T> T range(Function<Stream<Commit>, T> query) {
        return client.readRange(commits -> query.apply(commits.stream()));
    }

    private <T> T read(Function<Stream<Commit>, T> query) {
        return client.read(commits -> query.apply(commits.stream()));
    }
}
