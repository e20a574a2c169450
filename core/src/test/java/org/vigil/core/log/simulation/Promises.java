package org.vigil.core.log.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vigil.core.log.Commit;
import org.vigil.core.log.LoggedEvent;
import org.vigil.core.log.NewCommit;

/**
 * What the log promises, checked as soon as it can be broken: whenever a commit reaches the majority, and whenever a caller is
 * told something. The majority only ever gets more, which the replica set itself checks.
 */
public final class Promises {
    private final List<Commit> log = new ArrayList<>();
    private final Set<String> commands = new HashSet<>();
    private final Set<String> claims = new HashSet<>();
    private final Set<String> events = new HashSet<>();
    private final Set<String> failed = new HashSet<>();
    private final Map<String, Long> streams = new HashMap<>();

    /** A commit has reached the majority. */
    public void atMajority(Commit commit) {
        long next = log.isEmpty() ? 0 : log.getLast().next();
        require(commit.position() == next, "position " + next + " is left out or taken twice", commit);
        require(log.isEmpty() || !commit.at().isBefore(log.getLast().at()), "recorded time falls", commit);
        require(commands.add(commit.command()), "the command has led to a commit before", commit);
        require(claims.add(commit.claim()), "the claim has a holder", commit);
        long sequence = streams.getOrDefault(commit.stream(), 0L);
        require(commit.sequence() == sequence, "the stream goes on at " + sequence, commit);
        streams.put(commit.stream(), commit.lastSequence() + 1);
        for (LoggedEvent event : commit.events()) {
            require(events.add(event.id()), "an event is stored twice", commit);
            require(!failed.contains(event.id()), "is stored though its caller was told that it failed", commit);
        }
        log.add(commit);
    }

    /** A caller was told that its commit is stored. */
    public void toldStored(NewCommit commit, Commit told) {
        require(told.events().equals(commit.events()), "told of another's commit", told);
        toldOf(told);
    }

    /** A caller was told of a commit. */
    public void toldOf(Commit told) {
        require(log.contains(told), "told of what is not at the majority", told);
    }

    /** A caller was told that its commit is not stored, and never will be. */
    public void toldFailed(NewCommit commit, RuntimeException failure) {
        for (LoggedEvent event : commit.events()) {
            require(!events.contains(event.id()), "is stored, but its caller was told " + failure, commit);
            failed.add(event.id());
        }
    }

    /**
     * A caller was told that another one was faster. While reads lag, a stream can seem to end before what its caller had
     * seen of it; then nobody is faster, and the caller finds its command when it asks for it again.
     *
     * @param knownBefore whether its command had led to a commit of the stream before it asked
     */
    public void toldConflict(NewCommit commit, boolean knownBefore) {
        require(
                !(knownBefore && isTaken(commit)),
                "who sends a command again was told that another one was faster",
                commit);
    }

    /** A caller was told so when everything had long been healed: then another one was. */
    public void toldConflictOnceHealed(NewCommit commit) {
        require(isTaken(commit), "told that another one was faster, and none was", commit);
    }

    private boolean isTaken(NewCommit commit) {
        return log.stream()
                .anyMatch(other -> other.stream().equals(commit.stream()) && other.lastSequence() >= commit.sequence());
    }

    /** A reader was shown commits behind those that end at a position. */
    public void shown(long next, List<Commit> commits) {
        List<Commit> rest =
                log.stream().filter(commit -> commit.position() >= next).toList();
        require(
                rest.size() >= commits.size() && rest.subList(0, commits.size()).equals(commits),
                "a reader behind position " + next + " was shown something else than the log",
                commits);
    }

    /** Whether a commit is stored, by its events. */
    public boolean hasStored(NewCommit commit) {
        return events.contains(commit.events().getFirst().id());
    }

    /** Whether a command has led to a commit of a stream. */
    public boolean hasStored(String command, String stream) {
        return log.stream()
                .anyMatch(commit ->
                        commit.command().equals(command) && commit.stream().equals(stream));
    }

    /** What has reached the majority. */
    public List<Commit> log() {
        return log;
    }

    private static void require(boolean kept, String broken, Object by) {
        if (!kept) {
            throw new AssertionError(broken + ": " + by);
        }
    }
}
