package org.vigil.api.log;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.vigil.api.problem.Fault;
import org.vigil.api.projections.Positions;
import org.vigil.core.log.Commit;
import org.vigil.core.log.EventLog;
import tools.jackson.databind.json.JsonMapper;

/** The log as it is stored, for auditors. */
@RestController
class LogController {
    /** How many events an answer has, unless the request says. */
    static final int DEFAULT_EVENTS = 1_000;

    /** The most events that an answer may have. */
    static final int MAX_EVENTS = 10_000;

    private static final int COMMITS_AT_ONCE = 64;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final EventLog log;

    LogController(EventLog log) {
        this.log = log;
    }

    /**
     * Streams the events from a position, one a line. The answer's header names the position of the log's last event when the
     * answer began; it is left out when there is none.
     */
    @GetMapping(path = "/api/log", produces = MediaType.APPLICATION_NDJSON_VALUE)
    @ResponseStatus(HttpStatus.OK)
    @Operation(summary = "The log's events from a position, one JSON object a line")
    @ApiResponse(
            responseCode = "200",
            description = "Events in the order of their positions; none if the log ends before",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_NDJSON_VALUE,
                            schema = @Schema(implementation = LogLine.class)))
    void read(
            @RequestParam(defaultValue = "0") long from,
            @RequestParam(defaultValue = "" + DEFAULT_EVENTS) int limit,
            HttpServletResponse response)
            throws IOException {
        if (from < 0) {
            throw Fault.BAD_PARAMETER.exception("from", "from is a position: 0 or more.");
        }
        if (limit < 1 || limit > MAX_EVENTS) {
            throw Fault.BAD_PARAMETER.exception("limit", "limit is from 1 to " + MAX_EVENTS + ".");
        }
        long next = log.next();
        long end = next - from > limit ? from + limit : next;
        // Read before the answer begins, so that a store that is away is a problem and no torn answer.
        List<Commit> page = page(from, end);
        response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
        Positions.tell(response, next - 1);
        OutputStream out = new BufferedOutputStream(response.getOutputStream());
        long position = from;
        while (!page.isEmpty()) {
            for (Commit commit : page) {
                write(commit, position, end, out);
                position = commit.next();
            }
            page = page(position, end);
        }
        out.flush();
    }

    private List<Commit> page(long position, long end) {
        return position < end ? log.read(position, COMMITS_AT_ONCE) : List.of();
    }

    private static void write(Commit commit, long from, long end, OutputStream out) throws IOException {
        for (long position = Math.max(from, commit.position()); position < Math.min(end, commit.next()); position++) {
            out.write(JSON.writeValueAsBytes(LogLine.of(commit, position)));
            out.write('\n');
        }
    }
}
