package org.vigil.api.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.vigil.api.problem.Problem;
import org.vigil.core.casefile.Finding;

/**
 * A line of the answer to a file of commands.
 *
 * @param kind what the line tells
 * @param line the line of the file that it is about, from 1 on; absent where it is about the whole file
 * @param command name of the command in that line, if it can be read
 * @param caseId the case that the command is about, if it says so
 * @param problem what is wrong with the line, or why the file was not gone on with, there
 * @param warning a fact in the line that disagrees with another one; it is taken in all the same
 * @param after line of the first problem of the same case, from which this one may follow
 * @param counts how many lines came to what
 * @param position of the log, by which all that was recorded stands in it: for {@code Vigil-Position}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImportAnswer(
        Kind kind,
        @Nullable Integer line,
        @Nullable String command,
        @Nullable String caseId,
        @Nullable Problem problem,
        @Nullable Finding warning,
        @Nullable Integer after,
        @Nullable Counts counts,
        @Nullable Long position) {

    /** What a line of the answer tells. */
    enum Kind {
        /** How far it has come; about one a second. */
        PROGRESS,
        /** What is wrong with a line. These follow when the file was read, in the order of its lines. */
        PROBLEM,
        /** What disagrees in a line; only told when nothing is recorded. */
        WARNING,
        /** The last line of the answer: the whole file was gone through. */
        DONE,
        /** The last line of the answer: it was not gone on with. What was recorded stays so. */
        STOPPED
    }

    /**
     * How many lines came to what; blank ones are not counted. Where a file was stopped there are lines of which nothing came.
     *
     * @param lines that were read
     * @param recorded that were recorded now; of a dry run, that would be
     * @param recordedBefore that had been recorded when the file was sent before, and were left alone
     * @param refused in which something is wrong
     * @param heldBack that wait because a line of their case before them was refused; nothing is held back in a dry run
     * @param warnings facts that disagree, in a dry run: what is recorded is not looked at for that
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Counts(
            int lines,
            int recorded,
            int recordedBefore,
            int refused,
            int heldBack,
            @Nullable Integer warnings) {}

    static ImportAnswer problem(Told told, Problem problem, @Nullable Integer after) {
        return new ImportAnswer(
                Kind.PROBLEM, told.line(), told.command(), told.caseId(), problem, null, after, null, null);
    }

    static ImportAnswer warning(Told told, Finding warning) {
        return new ImportAnswer(
                Kind.WARNING, told.line(), told.command(), told.caseId(), null, warning, null, null, null);
    }

    static ImportAnswer progress(Counts counts) {
        return new ImportAnswer(Kind.PROGRESS, null, null, null, null, null, null, counts, null);
    }

    static ImportAnswer done(Counts counts, @Nullable Long position) {
        return new ImportAnswer(Kind.DONE, null, null, null, null, null, null, counts, position);
    }

    static ImportAnswer stopped(Told at, Problem why, Counts counts, @Nullable Long position) {
        return new ImportAnswer(Kind.STOPPED, at.line(), at.command(), at.caseId(), why, null, null, counts, position);
    }

    /** The line of the file that is told of. */
    record Told(
            int line, @Nullable String command, @Nullable String caseId) {}
}
