package org.vigil.core.log;

import com.mongodb.MongoException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.vigil.core.log.simulation.Happening;
import org.vigil.core.log.simulation.Promises;
import org.vigil.core.log.simulation.Trace;
import org.vigil.core.log.simulation.Turns;
import org.vigil.core.log.simulation.World;

/**
 * One schedule: two to four processes with their callers and a reader, over a replica set in which much goes wrong, until it
 * is healed; then everything must be settled.
 */
final class Simulation {
    private static final int LONGEST = 20_000;
    private static final int FAULTY_STEPS = 50;
    private static final int MORE_FAULTY_STEPS = 300;
    private static final int FEWEST_CALLERS = 4;
    private static final int MORE_CALLERS = 7;
    private static final int LONGEST_JUMP_MILLIS = 8_000;

    private final SplittableRandom random;
    private final Wiring wiring;
    private final Turns turns;
    private final Trace trace;
    private final Promises promises = new Promises();
    private final World world;
    private final GapRequests gaps = new MemoryGapRequests();
    private final List<SimulatedProcess> processes = new ArrayList<>();
    private final List<SimulatedProcess> dead = new ArrayList<>();
    private final List<SimulatedCaller> callers = new ArrayList<>();
    private boolean ended;
    private int lastCommits;

    Simulation(long seed, Wiring wiring, boolean detailed) {
        this.random = new SplittableRandom(seed);
        this.wiring = wiring;
        this.turns = new Turns(random, LONGEST, 10 + random.nextInt(200));
        this.trace = new Trace(detailed, turns::steps);
        this.world = new World(random, turns, trace, commit -> {
            trace.say("at majority", commit);
            promises.atMajority(commit);
        });
        world.processes(this::oneDies, this::oneClockJumps);
    }

    /**
     * Runs it.
     *
     * @throws Error if a promise is broken, or the schedule never ends
     */
    Trace run() throws InterruptedException {
        for (int i = 2 + random.nextInt(3); i > 0; i--) {
            startProcess();
        }
        int faultySteps = FAULTY_STEPS + random.nextInt(MORE_FAULTY_STEPS);
        int many = FEWEST_CALLERS + random.nextInt(MORE_CALLERS);
        for (int i = 0; i < many; i++) {
            callers.add(new SimulatedCaller(turns, random, promises, trace, this::anyProcess, i));
        }
        turns.start(this::read);
        turns.start(() -> direct(faultySteps));
        turns.run();
        world.finish();
        dead.addAll(processes);
        dead.forEach(process -> process.accepted().forEach(this::requireTruth));
        return trace;
    }

    List<Commit> log() {
        return promises.log();
    }

    int steps() {
        return turns.steps();
    }

    Trace trace() {
        return trace;
    }

    private void startProcess() {
        processes.add(new SimulatedProcess(turns, world.client(), gaps, random, wiring));
    }

    private SimulatedProcess anyProcess() {
        return processes.get(random.nextInt(processes.size()));
    }

    private void oneDies() {
        SimulatedProcess process = processes.remove(random.nextInt(processes.size()));
        trace.note(Happening.PROCESS_DIED);
        dead.add(process);
        process.die();
        startProcess();
    }

    private void oneClockJumps() {
        trace.note(Happening.CLOCK_JUMPED);
        anyProcess()
                .clockJumpsTo(Duration.ofMillis(random.nextInt(2 * LONGEST_JUMP_MILLIS) - (long) LONGEST_JUMP_MILLIS));
    }

    private void direct(int faultySteps) {
        turns.await(() -> turns.steps() > faultySteps);
        world.heal();
        turns.await(() -> callers.stream().allMatch(SimulatedCaller::isDone)
                && processes.stream().allMatch(SimulatedProcess::isSettled));
        processes.forEach(this::appendOnceMore);
        ended = true;
        processes.forEach(SimulatedProcess::die);
    }

    // Once everything is healed and settled, a commit at the right sequence is stored, unless a late one of a process
    // that
    // has died has taken that; and one at a sequence that is taken is not.
    private void appendOnceMore(SimulatedProcess process) {
        // No recorded time is later than what a clock shows that is as far ahead as one can be.
        process.clockJumpsTo(Duration.ofMillis(LONGEST_JUMP_MILLIS));
        String stream = "s" + random.nextInt(3);
        boolean stored = false;
        while (!stored) {
            stored = isStored(process, stream, process.reader().lastSequence(stream) + 1);
        }
        if (isStored(process, stream, process.reader().lastSequence(stream))) {
            throw new AssertionError("stored at a sequence that is taken");
        }
    }

    private boolean isStored(SimulatedProcess process, String stream, long sequence) {
        String name = "last" + lastCommits++;
        NewCommit commit = new NewCommit(
                "Case",
                stream,
                sequence,
                name,
                NewCommit.claimOf(name),
                List.of(new LoggedEvent(name, "DetentionReported", 1, "{}", "{}")));
        try {
            PendingAppend append = process.begin(commit);
            turns.await(append::isSettled);
            Commit told = process.outcome(append);
            trace.note(Happening.TOLD_STORED_ONCE_HEALED, told);
            promises.toldStored(commit, told);
            return true;
        } catch (AppendFailure.StreamConflict e) {
            trace.note(Happening.TOLD_CONFLICT_ONCE_HEALED, commit);
            promises.toldConflictOnceHealed(commit);
            promises.toldFailed(commit, e);
            return false;
        }
    }

    private void read() {
        LogReader reader = new LogReader(new SimulatedLogStore(world.client()), new StreamEnds(1));
        long next = 0;
        while (!ended) {
            turns.step();
            try {
                List<Commit> commits = reader.read(next, 1 + random.nextInt(4));
                promises.shown(next, commits);
                next = commits.isEmpty() ? next : commits.getLast().next();
            } catch (MongoException e) {
                trace.say("the reader can't read");
            }
        }
    }

    private void requireTruth(PendingAppend append) {
        try {
            Optional<Commit> told = append.await(Duration.ZERO);
            told.ifPresent(commit -> promises.toldStored(append.commit(), commit));
        } catch (AppendFailure.OutcomeUnknown e) {
            if (promises.hasStored(append.commit())) {
                trace.note(Happening.STORED_THOUGH_NOBODY_WAITED);
            }
        } catch (AppendFailure.ClockBehind e) {
            // It was refused before it was sent; another one with the same events may be stored.
            trace.say("refused", append.commit());
        } catch (AppendFailure e) {
            promises.toldFailed(append.commit(), e);
        }
    }
}
