package org.vigil.api.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.vigil.api.imports.ImportAnswer.Told;
import org.vigil.api.problem.Fault;
import org.vigil.api.problem.ProblemException;
import org.vigil.api.problem.Problems;
import org.vigil.core.command.CommandLine;
import org.vigil.core.command.CommandReader;
import org.vigil.core.vocabulary.CaseId;

/**
 * One file on its way in: commands of one case are followed one after the other, those of different cases side by side.
 * Who speaks of other cases than its own waits for all lines before it, and lets those behind it wait.
 */
final class ImportRun {
    private static final int KILOBYTE = 1_024;

    private final CommandReader reader;
    private final Follower follower;
    private final Problems problems;
    private final String name;
    private final boolean holdsBack;
    private final BooleanSupplier closing;
    private final Report report;
    private final Map<String, Integer> keys = new HashMap<>();

    /**
     * @param name of the file: a line without a key of its own has this one and its number
     * @param holdsBack whether lines of a case wait once one before them was refused, so that they can follow when it is
     *     mended and the file is sent again
     * @param closing whether this node is stopping
     */
    ImportRun(
            CommandReader reader,
            Follower follower,
            Problems problems,
            String name,
            boolean holdsBack,
            BooleanSupplier closing,
            Report report) {
        this.reader = reader;
        this.follower = follower;
        this.problems = problems;
        this.name = name;
        this.holdsBack = holdsBack;
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
            report.stop(tooLarge.problem());
        } finally {
            lanes.awaitAll();
        }
    }

    private boolean isOver(Lines.Line line) {
        if (line.number() > ImportLimits.LINES) {
            report.stop(Fault.TOO_MANY_LINES
                    .exception("line " + line.number(), "At most " + ImportLimits.LINES + " lines are taken.")
                    .problem());
        }
        if (closing.getAsBoolean()) {
            report.stop(Fault.UNAVAILABLE.exception("This node is stopping.").problem());
        }
        return report.isStopped();
    }

    private void take(Lines.Line line, Lanes lanes) throws InterruptedException {
        byte[] bytes = line.bytes();
        Told unread = new Told(line.number(), null, null);
        CommandLine command;
        try {
            if (bytes == null) {
                throw Fault.LINE_TOO_LONG.exception("At most " + ImportLimits.LINE_BYTES + " bytes are taken.");
            }
            command = reader.readLine(bytes);
            requireNewKey(command, line.number());
        } catch (RuntimeException e) {
            refuse(unread, e);
            return;
        }
        Optional<CaseId> about = command.caseId();
        Told told = new Told(
                line.number(),
                command.type().getSimpleName(),
                about.map(CaseId::toString).orElse(null));
        if (command.concernsOtherCases()) {
            lanes.awaitAll();
        }
        Object lane = about.isPresent() ? about.get() : told;
        lanes.submit(lane, bytes.length / KILOBYTE, () -> follow(command, told));
        if (command.concernsOtherCases()) {
            lanes.awaitAll();
        }
    }

    private void requireNewKey(CommandLine command, int number) {
        String key = command.key();
        if (key == null) {
            return;
        }
        LineKeys.requireOfLine(key);
        Integer earlier = keys.putIfAbsent(key, number);
        if (earlier != null) {
            throw Fault.KEY_TWICE.exception("key", "Line " + earlier + " has this key.");
        }
    }

    private void follow(CommandLine command, Told line) {
        if (report.isStopped()) {
            return;
        }
        if (holdsBack && report.hasRefused(line.caseId())) {
            report.heldBack();
            return;
        }
        try {
            String key = command.key() == null ? LineKeys.of(name, line.line()) : command.key();
            follower.follow(key, reader.read(command))
                    .ifPresentOrElse(warnings -> report.recorded(line, warnings), report::recordedBefore);
        } catch (RuntimeException | Error e) {
            refuse(line, e);
        }
    }

    /** What is wrong with a line is told; what is wrong with anything else would be so with the next one too. */
    private void refuse(Told line, Throwable failure) {
        ProblemException problem = problems.of(failure);
        if (problem.isOfTheServer()) {
            report.stop(problem.problem());
        } else {
            report.refused(line, problem.problem());
        }
    }
}
