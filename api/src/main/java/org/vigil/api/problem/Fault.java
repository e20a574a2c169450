package org.vigil.api.problem;

import org.jspecify.annotations.Nullable;

/** The kinds of problem that the way in itself finds; those of a command are {@code core.casefile.Refusal}'s. */
public enum Fault {
    BAD_REQUEST(400, "bad-request", "The request can't be read", "Send a well-formed HTTP request."),
    BAD_PARAMETER(400, "bad-parameter", "A parameter has no such value", "Correct the parameter."),
    UNKNOWN_PARAMETER(400, "unknown-parameter", "The operation has no such parameter", "Leave the parameter out."),
    REPEATED_PARAMETER(400, "repeated-parameter", "A parameter is given twice", "Give the parameter once."),
    POSITION_AHEAD(400, "position-ahead", "The log has not come to this position", "Give a position of this log."),
    SIGN_IN(
            401,
            "sign-in-required",
            "Nobody is signed in, or the password is wrong",
            "Sign in with HTTP Basic: the log says with which users."),
    NOT_ALLOWED(403, "not-allowed", "This user may not do this", "Sign in as a user whose role may."),
    FOREIGN_PAGE(
            403, "foreign-page", "Another site's page sent this", "Send it from Vigil's own pages, or no browser."),
    NOT_FOUND(404, "not-found", "There is nothing at this address", "Check the path against the API's description."),
    NO_SUCH_COMMAND(404, "no-such-command", "There is no such command", "The API's description names them all."),
    NO_SUCH_CASE(404, "no-such-case", "There is no such case", "Check its id, and the moment that is asked about."),
    NO_SUCH_PROJECTION(
            404, "no-such-projection", "There is no such projection", "GET /api/projections names them all."),
    METHOD(405, "method-not-allowed", "This address does not take this method", "Use a method that Allow names."),
    NOT_ACCEPTABLE(406, "not-acceptable", "There is no answer of the type asked for", "Accept another type."),
    REBUILD_RUNNING(409, "rebuild-running", "The projection is being rebuilt", "Wait until that is done."),
    BODY_TOO_LARGE(413, "body-too-large", "The body is too large", "Send a smaller one: text, no attachments."),
    EVENT_TOO_LARGE(
            413,
            "event-too-large",
            "What would be recorded is too large",
            "Shorten it, or split the command into several."),
    LINE_TOO_LONG(413, "line-too-long", "A line of the file is too long", "Give each command a line of its own."),
    TOO_MANY_LINES(
            413, "too-many-lines", "The file has too many lines", "Send what is behind this line as another file."),
    MEDIA_TYPE(
            415,
            "unsupported-media-type",
            "The body is not of a type taken here",
            "Send application/json; to /api/imports, application/x-ndjson."),
    LINE_CHANGED(
            422,
            "line-changed",
            "The line was recorded before, with another content",
            "Put it back as it was, or leave it out; what it got wrong is corrected by a command of its own."),
    KEY_TWICE(422, "key-twice", "Two lines have one key", "Give each line a key of its own."),
    TOO_MANY_PROBLEMS(
            422, "too-many-problems", "The file has too many problems", "Mend these, and send the file again."),
    CASE_NOT_TOLD(
            422,
            "case-not-told",
            "Of which case a line speaks can't be told",
            "Mend the line, and send the file again: what stands behind it was left alone, since it may wait for this."),
    PERSON_ID_TAKEN(
            422,
            "person-id-taken",
            "A person's id names something else",
            "Leave the person's id out: the system gives one."),
    PERSON_ERASED(422, "person-erased", "A person named here was erased", "Leave the person out."),
    HEADERS_TOO_LARGE(431, "headers-too-large", "Path and headers are too large", "Send fewer, or shorter, ones."),
    INTERNAL(500, "internal", "Something is wrong with Vigil itself", "Tell who runs it, with what `detail` says."),
    UNAVAILABLE(503, "unavailable", "Vigil can't do this now", "Try again later."),
    BUSY(503, "busy", "Too much is waiting to be recorded", "Try again after the time that Retry-After gives."),
    TOO_MANY_FIGURES(
            503,
            "too-many-figures",
            "Too many figures are being made",
            "Try again after the time that Retry-After gives."),
    TOO_MANY_IMPORTS(
            503,
            "too-many-imports",
            "Too many files are being taken in",
            "Try again after the time that Retry-After gives."),
    TOO_MANY_SIGN_INS(
            503,
            "too-many-sign-ins",
            "Too many passwords are being checked",
            "Try again after the time that Retry-After gives."),
    OUTCOME_UNKNOWN(
            503,
            "outcome-unknown",
            "Whether it was recorded is not known yet",
            "Send it again with the same Idempotency-Key: it is recorded once."),
    NOT_YET(
            503,
            "position-not-reached",
            "The view has not come to this position",
            "Ask again, or about an earlier position."),
    VIEW_BEHIND(
            503,
            "view-behind",
            "The view of this case is behind",
            "An event of the case could not be shown yet: ask who runs Vigil, or ask without Vigil-Position.");

    private final int status;
    private final String code;
    private final String title;
    private final String remedy;

    Fault(int status, String code, String title, String remedy) {
        this.status = status;
        this.code = code;
        this.title = title;
        this.remedy = remedy;
    }

    int status() {
        return status;
    }

    /** The problem, to be thrown. */
    public ProblemException exception() {
        return exception(null, null);
    }

    /**
     * The problem, to be thrown.
     *
     * @param detail what is wrong this time; without personal values and without internals
     */
    public ProblemException exception(String detail) {
        return exception(null, detail);
    }

    /**
     * The problem, to be thrown.
     *
     * @param field the parameter, header or path in the body at fault
     * @param detail what is wrong this time; without personal values and without internals
     */
    public ProblemException exception(@Nullable String field, @Nullable String detail) {
        return new ProblemException(Problem.of(status, code, title)
                .withField(field)
                .withDetail(detail)
                .withRemedy(remedy));
    }
}
