package org.vigil.api.problem;

import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Ends a request with a problem as its answer. */
@SuppressWarnings("serial") // thrown within one process
public final class ProblemException extends RuntimeException {
    private final Problem problem;
    private final HttpHeaders headers = new HttpHeaders();

    ProblemException(Problem problem) {
        super(problem.code() + ": " + problem.detail(), null, false, false);
        this.problem = problem;
    }

    /** What is answered. */
    public Problem problem() {
        return problem;
    }

    /** Whether Vigil can't now, so that the same would come of anything else sent at this time. */
    public boolean isUnavailable() {
        return problem.status() == HttpStatus.SERVICE_UNAVAILABLE.value();
    }

    HttpHeaders headers() {
        return headers;
    }

    /** Adds a header to the answer. */
    public ProblemException header(String name, String value) {
        headers.set(name, value);
        return this;
    }

    /** Tells the caller after which time to try again: whole seconds, 1 at least. */
    public ProblemException retryAfter(Duration time) {
        return header(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, time.toSeconds())));
    }
}
