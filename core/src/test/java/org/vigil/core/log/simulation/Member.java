package org.vigil.core.log.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.vigil.core.log.Commit;

/** One member of a replica set: what it has, and what it believes. */
public final class Member {
    final int number;
    final List<Entry> oplog = new ArrayList<>();
    /** How much of each member's oplog it knows to be journaled and the same as its own, while it is the primary. */
    final int[] matching = new int[ReplicaSet.MEMBERS];

    int term;
    boolean primary;
    boolean up = true;
    int journaled;
    /** How much of its oplog it knows to be at the majority. */
    int committed;

    Member(int number) {
        this.number = number;
    }

    /** Whether it takes writes, and answers reads; one that is stale believes it, too. */
    boolean serves() {
        return up && primary;
    }

    /** What a read at majority sees. */
    List<Commit> majority() {
        return commits(oplog.subList(0, committed));
    }

    /** What a read at no concern sees. */
    List<Commit> local() {
        return commits(oplog);
    }

    private static List<Commit> commits(List<Entry> entries) {
        List<Commit> commits = new ArrayList<>(entries.size());
        for (Entry entry : entries) {
            Commit commit = entry.commit();
            if (commit != null) {
                commits.add(commit);
            }
        }
        return commits;
    }

    /** Stores a document, unless it has lost a unique key to one that is there, at the majority or not. */
    boolean store(Commit commit) {
        for (Entry entry : oplog) {
            Commit other = entry.commit();
            if (other != null && collide(commit, other)) {
                return false;
            }
        }
        oplog.add(new Entry(term, commit));
        return true;
    }

    /** Stores documents up to the first that it can't store, as an ordered insert does; returns how many. */
    int storeInOrder(List<Commit> documents) {
        int stored = 0;
        while (stored < documents.size() && store(documents.get(stored))) {
            stored++;
        }
        return stored;
    }

    /** The entries for whose sake a document is refused. */
    List<Entry> occupants(Commit commit) {
        List<Entry> occupants = new ArrayList<>();
        for (Entry entry : oplog) {
            Commit other = entry.commit();
            if (other != null && collide(commit, other)) {
                occupants.add(entry);
            }
        }
        return occupants;
    }

    private static boolean collide(Commit one, Commit other) {
        return one.position() == other.position()
                || one.command().equals(other.command())
                || one.claim().equals(other.claim())
                || (one.sequence() == other.sequence() && one.stream().equals(other.stream()));
    }

    int lastTerm() {
        return oplog.isEmpty() ? 0 : oplog.getLast().term();
    }

    boolean isAtLeastAsNewAs(Member other) {
        return lastTerm() > other.lastTerm() || (lastTerm() == other.lastTerm() && oplog.size() >= other.oplog.size());
    }

    /** Takes over some of a source's entries behind what both have; what is in their way is rolled back. Returns that. */
    List<Entry> pull(Member source, int entries) {
        int common = Math.min(oplog.size(), source.oplog.size());
        while (common > 0 && oplog.get(common - 1) != source.oplog.get(common - 1)) {
            common--;
        }
        if (common < committed) {
            throw new IllegalStateException("the simulated replica set rolls back what is at the majority");
        }
        List<Entry> rolledBack = List.copyOf(oplog.subList(common, oplog.size()));
        oplog.subList(common, oplog.size()).clear();
        oplog.addAll(source.oplog.subList(common, Math.min(common + entries, source.oplog.size())));
        journaled = oplog.size();
        source.matching[number] = journaled;
        committed = Math.max(committed, Math.min(source.committed, oplog.size()));
        return rolledBack;
    }

    void journal() {
        journaled = oplog.size();
        matching[number] = journaled;
    }

    /** Follows whoever has this term. */
    void follow(int newTerm) {
        term = newTerm;
        primary = false;
    }

    void lead(int newTerm) {
        term = newTerm;
        primary = true;
        oplog.add(new Entry(newTerm, null));
        Arrays.fill(matching, 0);
        matching[number] = journaled;
    }

    /** Loses what it has not journaled. */
    void crash() {
        up = false;
        primary = false;
        oplog.subList(Math.min(journaled, oplog.size()), oplog.size()).clear();
        committed = Math.min(committed, oplog.size());
    }

    @Override
    public String toString() {
        return "member " + number + (primary ? " (primary of term " + term + ")" : (up ? "" : " (down)"));
    }
}
