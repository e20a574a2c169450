package org.vigil.api.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.vigil.api.command.IdempotencyKey;
import org.vigil.api.imports.ImportAnswer.Told;
import org.vigil.api.problem.Fault;
import org.vigil.api.problem.ProblemException;
import org.vigil.api.problem.Problems;
import org.vigil.core.casefile.CommandRefused;
import org.vigil.core.command.CommandLine;
import org.vigil.core.command.CommandReader;
import org.vigil.core.command.KeyReused;
import org.vigil.core.vocabulary.CaseId;

/**
 * One file on its way in: commands of one case are followed one after the other, those of different cases side by side.
 * Who speaks of other cases than its own waits for all lines before it, and lets those behind it wait.
 *
 * <p>Once a line was refused those of its case behind it are held back, so that they can follow in their order when it is
 * mended and the file is sent again; and where nobody can tell whose line it was, all are. In a dry run none is.
 */
final class ImportRun {
    private static final int KILOBYTE = 1_024;

    private final CommandReader reader;
    private final Follower follower;
    private final Problems problems;
    private final boolean dryRun;
    private final BooleanSupplier closing;
    private final Report report;
    private final Map<String, Integer> keys = new HashMap<>();

    /** @param closing whether this node is stopping */
    ImportRun(
            CommandReader reader,
            Follower follower,
            Problems problems,
            boolean dryRun,
            BooleanSupplier closing,
            Report report) {
        this.reader = reader;
        this.follower = follower;
        this.problems = problems;
        this.dryRun = dryRun;
        this.closing = closing;
        this.report = report;
    }

    /**
     * Goes through a file.
     *
     * @param lanes one lane, or many
     * @param progress called after each line
     * @throws IOException when the file can't be read to its end; what is under way is waited for
     */
    void through(InputStream file, Lanes lanes, Runnable progress) throws IOException, InterruptedException {
        Lines lines = new Lines(file);
        try {
            for (Lines.Line line = lines.next(); line != null && !isOver(line); line = lines.next()) {
                report.read();
                take(line, lanes);
                progress.run();
            }
        } catch (ProblemException tooLarge) {
            report.stop(new Told(lines.number(), null, null), tooLarge.problem());
        } finally {
            lanes.awaitAll();
        }
    }

    private boolean isOver(Lines.Line line) {
        Told at = new Told(line.number(), null, null);
        if (line.number() > ImportLimits.LINES) {
            report.stop(
                    at,
                    Fault.TOO_MANY_LINES
                            .exception("At most " + ImportLimits.LINES + " lines are taken.")
                            .problem());
        }
        if (closing.getAsBoolean()) {
            report.stop(
                    at, Fault.UNAVAILABLE.exception("This node is stopping.").problem());
        }
        return report.isStopped();
    }

    private void take(Lines.Line line, Lanes lanes) throws InterruptedException {
        byte[] bytes = line.bytes();
        CommandLine command;
        try {
            if (bytes == null) {
                throw Fault.LINE_TOO_LONG.exception("At most " + ImportLimits.LINE_BYTES + " bytes are taken.");
            }
            command = reader.readLine(bytes);
            requireNewKey(command.key(), line.number());
        } catch (RuntimeException e) {
            refuseUnread(line, e, lanes);
            return;
        }
        Optional<CaseId> about = command.caseId();
        Told told = told(line, command.type().getSimpleName(), about);
        if (command.concernsOtherCases()) {
            lanes.awaitAll();
        }
        Object lane = about.isPresent() ? about.get() : told;
        lanes.submit(lane, bytes.length / KILOBYTE, () -> follow(command, told));
        if (command.concernsOtherCases()) {
            lanes.awaitAll();
        }
    }

    // In its lane, as those of its case before it may still be under way.
    private void refuseUnread(Lines.Line line, RuntimeException failure, Lanes lanes) throws InterruptedException {
        byte[] bytes = line.bytes();
        Optional<CaseId> about = bytes == null ? Optional.empty() : reader.caseIn(bytes);
        Told told = told(line, null, about);
        if (about.isPresent()) {
            lanes.submit(about.get(), 1, () -> refuse(told, failure));
            return;
        }
        if (!dryRun) {
            lanes.awaitAll();
            report.stop(told, Fault.CASE_NOT_TOLD.exception().problem());
        }
        refuse(told, failure);
    }

    private static Told told(Lines.Line line, @Nullable String command, Optional<CaseId> about) {
        return new Told(line.number(), command, about.map(CaseId::toString).orElse(null));
    }

    private void requireNewKey(String key, int number) {
        String unused = IdempotencyKey.require("key", key);
        Integer earlier = keys.putIfAbsent(key, number);
        if (earlier != null) {
            throw Fault.KEY_TWICE.exception("key", "Line " + earlier + " has this key.");
        }
    }

    private void follow(CommandLine command, Told line) {
        if (report.isStopped()) {
            return;
        }
        boolean waits = !dryRun && report.hasRefused(line.caseId());
        // What is to be hidden is hidden at once, if it is there.
        if (waits && !command.hides()) {
            report.heldBack();
            return;
        }
        try {
            follower.follow(command.key(), reader.read(command))
                    .ifPresentOrElse(warnings -> report.recorded(line, warnings), report::recordedBefore);
        } catch (CommandRefused e) {
            if (waits) {
                report.heldBack();
            } else {
                refuse(line, e);
            }
        } catch (KeyReused e) {
            refuse(line, Fault.LINE_CHANGED.exception("key", e.getMessage()));
        } catch (RuntimeException | Error e) {
            refuse(line, e);
        }
    }

    /** What is wrong with a line is told; what would be so with the next one too stops the file. */
    private void refuse(Told line, Throwable failure) {
        ProblemException problem = problems.of(failure);
        if (problem.isUnavailable()) {
            report.stop(line, problem.problem());
        } else {
            report.refused(line, problem.problem());
        }
    }
}
