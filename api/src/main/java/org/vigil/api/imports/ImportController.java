package org.vigil.api.imports;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.vigil.api.bounds.BodyLimit;
import org.vigil.api.problem.Fault;
import org.vigil.api.problem.Problems;
import org.vigil.core.command.CommandDesk;
import org.vigil.core.command.CommandLine;
import org.vigil.core.command.CommandReader;
import org.vigil.core.command.Sender;
import org.vigil.core.log.EventLog;

/** Takes in files of commands, one a line. */
@RestController
class ImportController {
    private static final Duration LATER = Duration.ofSeconds(10);
    private static final int ONE_AFTER_THE_OTHER = 1;

    private final CommandReader reader;
    private final CommandDesk desk;
    private final EventLog log;
    private final Problems problems;
    private final Semaphore recordings = new Semaphore(ImportLimits.RECORDED_AT_ONCE);
    private final Semaphore rehearsals = new Semaphore(ImportLimits.REHEARSED_AT_ONCE);
    private volatile boolean closing;

    ImportController(CommandReader reader, CommandDesk desk, EventLog log, Problems problems) {
        this.reader = reader;
        this.desk = desk;
        this.log = log;
        this.problems = problems;
    }

    /**
     * Takes in a file of commands, one JSON object a line, in UTF-8: what is sent to the route of a command's name, under that
     * name and under a key of its own. The commands of one case are followed in the order of their lines, and wait behind one
     * that is refused. At first it is a dry run, which records nothing and lists every problem and warning with its line; sent
     * with {@code dryRun=false}, the file is recorded. Sent again by the same user, with what was wrong mended, only that is
     * recorded which was not before: a line is known by its key, wherever it stands. What analysts may not see
     * even for a moment has its embargo in the report itself.
     *
     * @param dryRun whether only to tell what would become of it
     */
    @PostMapping(
            path = BodyLimit.FILES,
            consumes = MediaType.APPLICATION_NDJSON_VALUE,
            produces = MediaType.APPLICATION_NDJSON_VALUE)
    @ResponseStatus(HttpStatus.OK)
    @Operation(summary = "Many commands at once, from a file; a dry run unless asked otherwise")
    @RequestBody(
            required = true,
            description =
                    "The file, a line each command: {\"command\": its name, \"key\": a key of its own, \"body\": what is sent to"
                            + " the route of that name}. Blank lines are left out, and count where lines are numbered.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_NDJSON_VALUE,
                            schema = @Schema(implementation = CommandLine.Sent.class)))
    @ApiResponse(
            responseCode = "200",
            description =
                    "How far it has come, while it is gone through; then what is wrong, in the order of the lines; then"
                            + " DONE, or STOPPED and why",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_NDJSON_VALUE,
                            schema = @Schema(implementation = ImportAnswer.class)))
    void take(
            Sender sender,
            @RequestParam(defaultValue = "true") boolean dryRun,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Semaphore turns = dryRun ? rehearsals : recordings;
        if (!turns.tryAcquire()) {
            throw Fault.TOO_MANY_IMPORTS.exception().retryAfter(LATER);
        }
        try {
            response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
            Report report = new Report(dryRun);
            Answers answers = new Answers(response.getOutputStream(), report);
            goThrough(sender, dryRun, request, report, answers);
            answers.end(dryRun ? null : lastPosition());
        } finally {
            turns.release();
        }
    }

    private void goThrough(Sender sender, boolean dryRun, HttpServletRequest request, Report report, Answers answers)
            throws IOException {
        Follower follower = dryRun ? new Rehearsing(desk.rehearsal(sender)) : new Recording(desk, sender);
        int width = dryRun ? ONE_AFTER_THE_OTHER : ImportLimits.KILOBYTES_UNDER_WAY;
        ImportRun run = new ImportRun(reader, follower, problems, dryRun, () -> closing, report);
        try (Lanes lanes = new Lanes(width, answers::progress)) {
            run.through(request.getInputStream(), lanes, answers::progress);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Fault.UNAVAILABLE.exception("This node is stopping.");
        }
    }

    /** Left out when the log can't be read now: what became of the lines is told all the same. */
    private @Nullable Long lastPosition() {
        try {
            return log.next() - 1;
        } catch (RuntimeException e) {
            if (!problems.of(e).isUnavailable()) {
                throw e;
            }
            return null;
        }
    }

    /** Lets files be stopped between two lines, before the web server stops waiting for them. */
    @EventListener
    void close(ContextClosedEvent closed) {
        closing = true;
    }
}
