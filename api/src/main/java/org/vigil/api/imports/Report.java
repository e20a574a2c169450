package org.vigil.api.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigil.api.imports.ImportAnswer.Counts;
import org.vigil.api.imports.ImportAnswer.Told;
import org.vigil.api.problem.Fault;
import org.vigil.api.problem.Problem;
import org.vigil.core.casefile.Finding;

/** What has become of the lines so far. Any thread may tell it, and ask. */
final class Report {
    private final boolean dryRun;
    private final List<ImportAnswer> told = new ArrayList<>();
    private final Map<String, Integer> firstRefused = new HashMap<>();
    private int lines;
    private int recorded;
    private int recordedBefore;
    private int refused;
    private int heldBack;
    private int warnings;
    private @Nullable Stop stopped;

    private record Stop(Told at, Problem why) {}

    Report(boolean dryRun) {
        this.dryRun = dryRun;
    }

    synchronized void read() {
        lines++;
    }

    /** @param disagreements facts that disagree since then */
    synchronized void recorded(Told line, List<Finding> disagreements) {
        recorded++;
        warnings += disagreements.size();
        for (Finding warning : disagreements) {
            // Problems go first: past this many, warnings are only counted.
            if (told.size() < ImportLimits.TOLD) {
                told.add(ImportAnswer.warning(line, warning));
            }
        }
    }

    synchronized void recordedBefore() {
        recordedBefore++;
    }

    synchronized void heldBack() {
        heldBack++;
    }

    synchronized void refused(Told line, Problem problem) {
        refused++;
        Integer first = line.caseId() == null ? null : firstRefused.putIfAbsent(line.caseId(), line.line());
        told.add(ImportAnswer.problem(line, problem, first));
        if (refused == ImportLimits.TOLD) {
            stop(
                    line,
                    Fault.TOO_MANY_PROBLEMS
                            .exception(ImportLimits.TOLD + " lines have a problem.")
                            .problem());
        }
    }

    /** Whether a line of a case was refused. */
    synchronized boolean hasRefused(@Nullable String caseId) {
        return caseId != null && firstRefused.containsKey(caseId);
    }

    /** Says why the file is not gone on with, and at which line; the first reason counts. */
    synchronized void stop(Told at, Problem why) {
        if (stopped == null) {
            stopped = new Stop(at, why);
        }
    }

    synchronized boolean isStopped() {
        return stopped != null;
    }

    synchronized Counts counts() {
        return new Counts(lines, recorded, recordedBefore, refused, heldBack, dryRun ? warnings : null);
    }

    /** All that is to be told, in the order of the lines. */
    synchronized List<ImportAnswer> inOrder() {
        return told.stream()
                .sorted(Comparator.comparing(ImportAnswer::line, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    synchronized ImportAnswer last(@Nullable Long position) {
        return stopped == null
                ? ImportAnswer.done(counts(), position)
                : ImportAnswer.stopped(stopped.at(), stopped.why(), counts(), position);
    }
}
