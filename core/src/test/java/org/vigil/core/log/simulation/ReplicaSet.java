package org.vigil.core.log.simulation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.vigil.core.log.Commit;

/**
 * Three members that replicate, fail over and roll back as MongoDB's replica sets do: by terms, votes for whoever is not
 * behind, and a commit point that only an entry of the primary's own term moves (Raft, with the oplog pulled). One that was
 * the primary goes on believing it until it hears of a later term; what it took then is rolled back.
 */
final class ReplicaSet {
    static final int MEMBERS = 3;
    private static final int MAJORITY = 2;

    private final SplittableRandom random;
    private final Trace trace;
    private final Consumer<Commit> atMajority;
    private final List<Member> members = new ArrayList<>();
    private final List<Entry> history = new ArrayList<>();
    private final Set<Entry> refusedFor = new HashSet<>();

    /** @param atMajority is told of every commit that has reached the majority, in that order */
    ReplicaSet(SplittableRandom random, Trace trace, Consumer<Commit> atMajority) {
        this.trace = trace;
        this.random = random;
        this.atMajority = atMajority;
        for (int i = 0; i < MEMBERS; i++) {
            members.add(new Member(i));
        }
        elect(members.getFirst(), true);
    }

    Member any() {
        return members.get(random.nextInt(MEMBERS));
    }

    /** Those that believe they are the primary. */
    List<Member> primaries() {
        List<Member> primaries = new ArrayList<>(1);
        for (Member member : members) {
            if (member.serves()) {
                primaries.add(member);
            }
        }
        return primaries;
    }

    /** A member journals, pulls from its primary, or sees the commit point move. */
    void progress() {
        Member member = any();
        if (!member.up) {
            member.up = random.nextInt(4) == 0;
            return;
        }
        member.journal();
        if (member.primary) {
            moveCommitPoint(member);
        } else {
            Member source = any();
            if (source.serves() && source.term >= member.term) {
                member.follow(source.term);
                pull(member, source, 1 + random.nextInt(4));
                if (random.nextBoolean()) {
                    moveCommitPoint(source);
                }
            } else if (primaries().isEmpty() && random.nextInt(4) == 0) {
                elect(member, true);
            }
        }
    }

    private void pull(Member member, Member source, int entries) {
        List<Entry> rolledBack = member.pull(source, entries);
        if (!rolledBack.isEmpty()) {
            trace.note(Happening.SUFFIX_ROLLED_BACK, member, rolledBack.size());
        }
        for (Entry entry : rolledBack) {
            // As long as another member has it, it can still come to be at the majority.
            if (members.stream().noneMatch(other -> other.oplog.contains(entry)) && refusedFor.remove(entry)) {
                trace.note(Happening.OCCUPANT_ROLLED_BACK, member);
            }
        }
    }

    /** A member has refused a document as a duplicate. */
    void refused(Member member, Commit commit) {
        List<Entry> occupants = member.occupants(commit);
        if (occupants.stream().noneMatch(history::contains)) {
            trace.note(Happening.DUPLICATE_KEY_NOT_AT_MAJORITY);
            refusedFor.addAll(occupants);
        }
    }

    private void moveCommitPoint(Member primary) {
        for (int end = primary.oplog.size(); end > primary.committed; end--) {
            if (primary.oplog.get(end - 1).term() != primary.term) {
                return;
            }
            int having = 0;
            for (int matching : primary.matching) {
                having += matching >= end ? 1 : 0;
            }
            if (having >= MAJORITY) {
                for (int i = primary.committed; i < end; i++) {
                    remember(i, primary.oplog.get(i));
                }
                primary.committed = end;
                return;
            }
        }
    }

    private void remember(int index, Entry entry) {
        if (index < history.size()) {
            if (entry != history.get(index)) {
                throw new IllegalStateException("the simulated majority forgets what it had");
            }
            return;
        }
        history.add(entry);
        Commit commit = entry.commit();
        if (commit != null) {
            atMajority.accept(commit);
        }
    }

    /** A member stands for election; who is not reached does not hear of it, and may be a stale primary then. */
    void elect(Member candidate, boolean reachesAll) {
        if (!candidate.up) {
            return;
        }
        int term = candidate.term + 1;
        List<Member> voters = new ArrayList<>();
        for (Member member : members) {
            boolean reached = member == candidate || (member.up && (reachesAll || random.nextInt(3) > 0));
            if (reached && member.term < term && candidate.isAtLeastAsNewAs(member)) {
                voters.add(member);
            }
        }
        if (voters.size() >= MAJORITY) {
            voters.forEach(voter -> voter.follow(term));
            candidate.lead(term);
            trace.note(Happening.FAILOVER, candidate);
            if (candidate.oplog.size() <= history.size()
                    || (!history.isEmpty() && candidate.oplog.get(history.size() - 1) != history.getLast())) {
                throw new IllegalStateException(
                        "the simulated replica set elects one that lacks what is at the majority");
            }
        } else if (reachesAll) {
            hear(candidate);
        }
    }

    /** A primary steps down; the others may not know yet. */
    void stepDown(Member member) {
        member.primary = false;
    }

    /** A member loses what it has not journaled, and is gone for a while. */
    void crash(Member member) {
        trace.note(Happening.MEMBER_CRASHED, member);
        member.crash();
    }

    /** Whether a member believes to be the primary, but is it no more. */
    boolean isStale(Member member) {
        return member.primary && member.term < latestTerm();
    }

    /** A member hears of a later term, if there is one. */
    void hear(Member member) {
        int latest = latestTerm();
        if (latest > member.term) {
            member.follow(latest);
        }
    }

    private int latestTerm() {
        int latest = 0;
        for (Member member : members) {
            latest = Math.max(latest, member.term);
        }
        return latest;
    }

    /** All come back, hear of each other and catch up. */
    void heal() {
        for (Member member : members) {
            member.up = true;
            hear(member);
            member.journal();
        }
        for (int i = 0; primaries().isEmpty(); i++) {
            elect(members.get(i % MEMBERS), true);
        }
        Member primary = primaries().getFirst();
        for (Member member : members) {
            if (member != primary) {
                pull(member, primary, Integer.MAX_VALUE / 2);
            }
        }
        primary.journal();
        moveCommitPoint(primary);
    }
}
