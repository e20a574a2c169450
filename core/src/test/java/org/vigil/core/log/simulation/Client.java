package org.vigil.core.log.simulation;

import com.mongodb.MongoException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.Supplier;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;
import org.vigil.core.log.Commit;

/** What the driver is to a process: it finds a primary, sends, and returns the answer or throws what the driver throws. */
public final class Client {
    private static final int PATIENCE = 40;

    private final World world;
    private final ReplicaSet set;
    private final Turns turns;
    private final SplittableRandom random;
    private final Trace trace;
    private @Nullable Member believed;
    private final List<Late> late = new ArrayList<>();
    private long walkedTo = -1;

    Client(World world, ReplicaSet set, Turns turns, SplittableRandom random, Trace trace) {
        this.world = world;
        this.set = set;
        this.turns = turns;
        this.random = random;
        this.trace = trace;
    }

    /**
     * Sends one ordered insert with {@code {w: "majority", j: true}}.
     *
     * @return the server's answer
     * @throws MongoException if there is none, or it is an error
     */
    public BsonDocument insert(List<Commit> documents) {
        walkedTo = -1;
        turns.step();
        Member member = primary();
        Faults faults = world.faults();
        if (world.happens(faults.lost())) {
            trace.note(Happening.INSERT_LOST, documents);
            turns.step();
            throw random.nextBoolean() ? DriverErrors.noAnswer() : DriverErrors.notSent();
        }
        if (world.happens(faults.late())) {
            trace.say("late", documents);
            Late insert = new Late(documents.getFirst().position());
            late.add(insert);
            world.sendLate(documents, member, () -> {
                trace.note(Happening.INSERT_APPLIED_LATE, documents);
                if (insert.notSeen) {
                    trace.note(Happening.INSERT_APPLIED_AFTER_A_READ_BACK);
                }
            });
            turns.step();
            throw random.nextBoolean() ? DriverErrors.noAnswer() : DriverErrors.connectionClosed();
        }
        if (world.happens(faults.twice())) {
            world.sendLate(documents, member, () -> trace.note(Happening.INSERT_APPLIED_TWICE, documents));
        }
        turns.step();
        requireServing(member, () -> DriverErrors.refused(DriverErrors.NOT_WRITABLE_PRIMARY, "NotWritablePrimary"));
        return execute(documents, member);
    }

    private BsonDocument execute(List<Commit> documents, Member member) {
        int term = member.term;
        trace.say("insert", member, documents);
        if (set.isStale(member)) {
            trace.note(Happening.STALE_PRIMARY_TOOK_AN_INSERT, member);
        }
        int stored = 0;
        while (stored < documents.size() && member.store(documents.get(stored))) {
            stored++;
            if (stored < documents.size() && world.happens(world.faults().interleaved())) {
                turns.step();
                if (!leads(member, term)) {
                    trace.note(Happening.INSERT_APPLIED_IN_PART, stored);
                    throw interrupted(member);
                }
            }
        }
        BsonDocument answer = DriverErrors.stored(stored);
        if (stored < documents.size()) {
            trace.note(Happening.DUPLICATE_KEY, documents.get(stored));
            set.refused(member, documents.get(stored));
            if (stored > 0) {
                trace.note(Happening.INSERT_APPLIED_IN_PART, stored);
            }
            answer.append("writeErrors", new BsonArray(List.of(DriverErrors.duplicateKey(stored))));
        }
        return concern(answer, member, term);
    }

    private BsonDocument concern(BsonDocument answer, Member member, int term) {
        int end = member.oplog.size();
        int patience = world.happens(world.faults().impatient())
                ? turns.steps() + random.nextInt(PATIENCE)
                : Integer.MAX_VALUE;
        turns.await(() -> member.committed >= end || !leads(member, term) || turns.steps() > patience);
        if (world.happens(world.faults().unanswered())) {
            trace.note(Happening.ANSWER_LOST);
            throw DriverErrors.noAnswer();
        }
        if (leads(member, term) && member.committed >= end) {
            return answer;
        }
        if (leads(member, term)) {
            trace.note(Happening.MAJORITY_NOT_REACHED);
            return withoutMajority(answer, DriverErrors.WRITE_CONCERN_TIMEOUT, "WriteConcernTimeout");
        }
        trace.note(Happening.PRIMARY_GONE_WHILE_WAITING);
        return random.nextBoolean()
                ? answer.append(
                        "writeConcernError",
                        DriverErrors.writeConcernError(DriverErrors.EXCEEDED_TIME_LIMIT, "ExceededTimeLimit"))
                : fail(interrupted(member));
    }

    private BsonDocument withoutMajority(BsonDocument answer, int code, String name) {
        return random.nextBoolean()
                ? answer.append("writeConcernError", DriverErrors.writeConcernError(code, name))
                : fail(DriverErrors.noAnswer());
    }

    private static BsonDocument fail(MongoException exception) {
        throw exception;
    }

    private static boolean leads(Member member, int term) {
        return member.serves() && member.term == term;
    }

    private MongoException interrupted(Member member) {
        if (!member.up) {
            return random.nextBoolean()
                    ? DriverErrors.connectionClosed()
                    : DriverErrors.refused(DriverErrors.INTERRUPTED_AT_SHUTDOWN, "InterruptedAtShutdown");
        }
        return random.nextBoolean()
                ? DriverErrors.refused(DriverErrors.PRIMARY_STEPPED_DOWN, "PrimarySteppedDown")
                : DriverErrors.refused(
                        DriverErrors.INTERRUPTED_DUE_TO_REPL_STATE_CHANGE, "InterruptedDueToReplStateChange");
    }

    /**
     * Reads from a primary, at majority.
     *
     * @param query finds its answer in the commits that the majority is known there to have
     * @throws MongoException if it can't be read
     */
    public <T> T read(Function<List<Commit>, T> query) {
        return query.apply(reading().majority());
    }

    /** Reads in the same way a range, which may take long; what it shows is what was there in the beginning. */
    public <T> T readRange(Function<List<Commit>, T> query) {
        walkedTo = -1;
        List<Commit> seen = reading().majority();
        for (int i = world.rangeSteps(); i > 0; i--) {
            turns.step();
        }
        return query.apply(seen);
    }

    /** Reads one commit, at majority, by the position at which it begins: so an insert is read back. */
    public Optional<Commit> readAt(long position) {
        Optional<Commit> found = read(commits ->
                commits.stream().filter(commit -> commit.position() == position).findFirst());
        if (found.isEmpty()) {
            late.stream().filter(insert -> insert.position == position).forEach(insert -> insert.notSeen = true);
        }
        if (found.isPresent() && position == walkedTo) {
            trace.note(Happening.WALKED_ON, position);
        }
        walkedTo = found.map(Commit::next).orElse(-1L);
        return found;
    }

    /**
     * Sends something small to a primary, that is neither an insert nor a read of the log.
     *
     * @throws MongoException if it can't be reached
     */
    public void reach() {
        reading();
    }

    /** What happened, as it can be told only by those that ask. */
    public void note(Happening happening, Object... details) {
        trace.note(happening, details);
    }

    /** Reads from a primary what it has itself, as it must not be done. */
    public <T> T readLocally(Function<List<Commit>, T> query) {
        return query.apply(reading().local());
    }

    private Member reading() {
        turns.step();
        Member member = primary();
        if (world.happens(world.faults().unreadable())) {
            trace.note(Happening.UNREADABLE);
            throw random.nextBoolean() ? DriverErrors.noAnswer() : DriverErrors.connectionClosed();
        }
        requireServing(
                member,
                () -> DriverErrors.refusedRead(DriverErrors.NOT_PRIMARY_NO_SECONDARY_OK, "NotPrimaryNoSecondaryOk"));
        if (set.isStale(member)) {
            trace.note(Happening.STALE_PRIMARY_WAS_READ, member);
        }
        return member;
    }

    private Member primary() {
        if (believed == null || !believed.serves()) {
            List<Member> primaries = set.primaries();
            if (primaries.isEmpty()) {
                trace.note(Happening.NO_PRIMARY);
                throw DriverErrors.noPrimary();
            }
            // What it was told a while ago may not be so any more.
            believed = primaries.get(random.nextInt(primaries.size()));
        }
        return believed;
    }

    private void requireServing(Member member, Supplier<MongoException> refusal) {
        if (member.serves()) {
            return;
        }
        believed = null;
        trace.note(Happening.NOT_PRIMARY, member);
        if (!member.up) {
            throw DriverErrors.notReachable();
        }
        throw refusal.get();
    }

    /** An insert that arrives after its sender has given up. */
    private static final class Late {
        final long position;
        boolean notSeen;

        Late(long position) {
            this.position = position;
        }
    }
}
