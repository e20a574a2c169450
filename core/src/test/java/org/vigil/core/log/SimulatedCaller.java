package org.vigil.core.log;

import com.mongodb.MongoException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.vigil.core.log.simulation.Happening;
import org.vigil.core.log.simulation.Promises;
import org.vigil.core.log.simulation.Trace;
import org.vigil.core.log.simulation.Turns;

/**
 * One who wants something recorded, and tries again with the same command, at any process, until it is told what became of
 * it or gives up. It checks what it is told as soon as it is told.
 */
final class SimulatedCaller {
    private static final int TRIES = 5;
    private static final int LONGEST_PAUSE = 50;
    private static final int LONGEST_WAIT = 200;

    private final Turns turns;
    private final SplittableRandom random;
    private final Promises promises;
    private final Trace trace;
    private final Supplier<SimulatedProcess> processes;
    private final String stream;
    private final String command;
    private final String claim;
    private final Set<NewCommit> unknown = new HashSet<>();
    private final Turns.Task task;
    private @Nullable NewCommit last;
    private int events;
    private boolean done;

    SimulatedCaller(
            Turns turns,
            SplittableRandom random,
            Promises promises,
            Trace trace,
            Supplier<SimulatedProcess> processes,
            int number) {
        this.turns = turns;
        this.random = random;
        this.promises = promises;
        this.trace = trace;
        this.processes = processes;
        this.stream = "s" + random.nextInt(3);
        // Some are a second click on the same button.
        this.command = "k" + (number > 0 && random.nextInt(6) == 0 ? random.nextInt(number) : number);
        this.claim = random.nextInt(3) == 0 ? "ua:" + random.nextInt(2) : NewCommit.claimOf(command);
        this.events = 100 * number;
        this.task = turns.start(this::run);
    }

    boolean isDone() {
        return done;
    }

    private void run() {
        boolean settled = false;
        for (int tries = 0; tries < TRIES && !settled; tries++) {
            int until = turns.steps() + random.nextInt(LONGEST_PAUSE);
            turns.await(() -> turns.steps() >= until);
            settled = tryAt(processes.get());
        }
        done = true;
    }

    private boolean tryAt(SimulatedProcess process) {
        process.enter(task);
        try {
            Optional<Commit> known = process.store().byCommand(command);
            if (known.isPresent()) {
                promises.toldOf(known.get());
                return true;
            }
            return append(process, decide(process));
        } catch (MongoException | Turns.Killed e) {
            return false;
        } finally {
            process.leave(task);
        }
    }

    private NewCommit decide(SimulatedProcess process) {
        if (last != null && random.nextInt(4) == 0) {
            return last;
        }
        long sequence = process.reader().lastSequence(stream) + 1;
        if (random.nextInt(20) == 0) {
            sequence++;
        }
        List<LoggedEvent> logged = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            logged.add(new LoggedEvent("e" + events++, "DetentionReported", 1, "{}", "{}"));
        }
        last = new NewCommit("Case", stream, sequence, command, claim, logged);
        return last;
    }

    /** Returns whether it is settled what became of the command. */
    private boolean append(SimulatedProcess process, NewCommit commit) {
        boolean sentBefore = !unknown.add(commit);
        boolean knownBefore = promises.hasStored(command, stream);
        try {
            PendingAppend append = process.begin(commit);
            trace.say("append", commit);
            int patience = turns.steps() + random.nextInt(LONGEST_WAIT);
            turns.await(() -> append.isSettled() || turns.steps() > patience);
            Commit told = process.outcome(append);
            trace.note(Happening.TOLD_STORED, told);
            promises.toldStored(commit, told);
            return true;
        } catch (AppendFailure.OutcomeUnknown e) {
            trace.note(Happening.CALLER_STOPPED_WAITING, commit);
            return false;
        } catch (AppendFailure failure) {
            trace.note(kind(failure), commit);
            if (failure instanceof AppendFailure.StreamConflict) {
                promises.toldConflict(commit, knownBefore);
            }
            return failed(commit, failure, sentBefore);
        } catch (MongoException e) {
            trace.note(Happening.TOLD_STORE_FAILED, commit);
            return failed(commit, e, sentBefore);
        }
    }

    private boolean failed(NewCommit commit, RuntimeException failure, boolean sentBefore) {
        switch (failure) {
            case AppendFailure.CommandKnown known -> promises.toldOf(known.commit());
            case AppendFailure.ClaimTaken taken -> promises.toldOf(taken.holder());
            default -> {}
        }
        // That this attempt was refused says nothing of an earlier one with the same events.
        if (!sentBefore) {
            promises.toldFailed(commit, failure);
            unknown.remove(commit);
            last = null;
        }
        return failure instanceof AppendFailure.CommandKnown || failure instanceof AppendFailure.ClaimTaken;
    }

    private static Happening kind(AppendFailure failure) {
        return switch (failure) {
            case AppendFailure.CommandKnown e -> Happening.TOLD_COMMAND_KNOWN;
            case AppendFailure.ClaimTaken e -> Happening.TOLD_CLAIM_TAKEN;
            case AppendFailure.StreamConflict e -> Happening.TOLD_STREAM_CONFLICT;
            case AppendFailure.ClockBehind e -> Happening.TOLD_CLOCK_BEHIND;
            case AppendFailure.QueueFull e -> Happening.TOLD_QUEUE_FULL;
            default -> throw new AssertionError("nothing in the simulation leads to this", failure);
        };
    }
}
