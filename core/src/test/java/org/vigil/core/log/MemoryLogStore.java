package org.vigil.core.log;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A store in memory that fails as it is told to. It holds what its primary has applied, of which a prefix has reached the
 * majority; only that is read. An insert that nothing was said about is applied and acknowledged.
 */
final class MemoryLogStore implements LogStore {
    private final List<Commit> applied = new ArrayList<>();
    private final Queue<OnInsert> script = new ArrayDeque<>();
    private final List<List<Commit>> sent = new ArrayList<>();
    private OnInsert otherwise = this::applyAndAcknowledge;
    private int atMajority;
    private int lag;

    /** What the store makes of an insert. */
    @FunctionalInterface
    interface OnInsert {
        InsertOutcome of(List<Commit> batch);
    }

    /** Says what becomes of the next insert of which nothing was said yet. */
    synchronized MemoryLogStore then(OnInsert onInsert) {
        script.add(onInsert);
        return this;
    }

    /** Says what becomes of every insert of which nothing else was said. */
    synchronized void otherwise(OnInsert onInsert) {
        otherwise = onInsert;
    }

    @Override
    public synchronized InsertOutcome insert(List<PlacedCommit> batch) {
        List<Commit> commits = batch.stream().map(PlacedCommit::commit).toList();
        sent.add(commits);
        OnInsert next = script.poll();
        return (next == null ? otherwise : next).of(commits);
    }

    synchronized InsertOutcome applyAndAcknowledge(List<Commit> batch) {
        boolean whole = apply(batch);
        replicate();
        return whole ? InsertOutcome.ACKNOWLEDGED : InsertOutcome.UNSETTLED;
    }

    synchronized InsertOutcome applyAndLoseTheAnswer(List<Commit> batch) {
        applyAndAcknowledge(batch);
        return InsertOutcome.UNSETTLED;
    }

    synchronized InsertOutcome lose(List<Commit> batch) {
        return InsertOutcome.UNSETTLED;
    }

    /** Applies in order up to the first commit that has lost a unique key, as an ordered insert does. */
    synchronized boolean apply(List<Commit> batch) {
        for (Commit commit : batch) {
            if (applied.stream().anyMatch(other -> collide(commit, other))) {
                return false;
            }
            applied.add(commit);
        }
        return true;
    }

    private static boolean collide(Commit one, Commit other) {
        return one.position() == other.position()
                || one.command().equals(other.command())
                || one.claim().equals(other.claim())
                || (one.stream().equals(other.stream()) && one.sequence() == other.sequence());
    }

    /** Everything that is applied reaches the majority. */
    synchronized void replicate() {
        atMajority = applied.size();
        lag = 0;
    }

    /** Reads know less than the majority has, as after a failover, until something is replicated. */
    synchronized void lag(int commits) {
        lag = commits;
    }

    /** A failover: what had not reached the majority is gone. */
    synchronized void rollBack() {
        applied.subList(atMajority, applied.size()).clear();
    }

    /** What every insert so far was to store. */
    synchronized List<List<Commit>> sent() {
        return List.copyOf(sent);
    }

    /** What has reached the majority, in order. */
    synchronized List<Commit> stored() {
        return majority().toList();
    }

    /** The position after everything that is applied. */
    synchronized long appliedNext() {
        return applied.stream().mapToLong(Commit::next).max().orElse(0);
    }

    private Stream<Commit> majority() {
        return applied.subList(0, Math.max(0, atMajority - lag)).stream()
                .sorted(Comparator.comparingLong(Commit::position));
    }

    private Stream<Commit> where(Predicate<Commit> condition) {
        return majority().filter(condition);
    }

    private Optional<Commit> last(Predicate<Commit> condition) {
        return where(condition).reduce((first, second) -> second);
    }

    @Override
    public synchronized Optional<Commit> byPosition(long firstPosition) {
        return last(commit -> commit.position() == firstPosition);
    }

    @Override
    public synchronized List<Commit> readFrom(long firstPosition, int limit) {
        return where(commit -> commit.position() >= firstPosition).limit(limit).toList();
    }

    @Override
    public synchronized Optional<Commit> lastNotAfter(long firstPosition) {
        return last(commit -> commit.position() <= firstPosition);
    }

    @Override
    public synchronized List<Commit> readStream(String stream, long firstSequence, int limit) {
        return where(commit -> commit.stream().equals(stream) && commit.sequence() >= firstSequence)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized Optional<Commit> lastOfStream(String stream, long firstSequence) {
        return last(commit -> commit.stream().equals(stream) && commit.sequence() <= firstSequence);
    }

    @Override
    public synchronized Optional<Commit> byStart(String stream, long firstSequence) {
        return last(commit -> commit.stream().equals(stream) && commit.sequence() == firstSequence);
    }

    @Override
    public synchronized Optional<Commit> byCommand(String command) {
        return last(commit -> commit.command().equals(command));
    }

    @Override
    public synchronized Optional<Commit> byClaim(String claim) {
        return last(commit -> commit.claim().equals(claim));
    }
}
