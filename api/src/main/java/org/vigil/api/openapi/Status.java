package org.vigil.api.openapi;

import java.util.Locale;
import org.vigil.api.openapi.ProblemAnswers.Route;

/** The statuses of problems, and which operations can answer them. */
enum Status {
    BAD_REQUEST(
            400,
            "The request can't be read: a parameter, a header or a field of the body has no such form, or is not known."),
    UNAUTHORIZED(401, "Nobody is signed in, or the password is wrong."),
    FORBIDDEN(403, "This user's roles don't allow it."),
    NOT_FOUND(404, "There is no such thing, or there was none at the moment that was asked for."),
    NOT_ACCEPTABLE(406, "It can't be answered in a media type that the request accepts."),
    CONFLICT(409, "Something else changed it at the same time, or is under way."),
    PRECONDITION_FAILED(412, "The case has another version than `If-Match` says."),
    CONTENT_TOO_LARGE(413, "The body is too large."),
    UNSUPPORTED_MEDIA_TYPE(415, "The body is not of a media type that is read."),
    UNPROCESSABLE_CONTENT(
            422,
            "The body can be read, and can't be followed: what it asks for is refused, or the key was used with another"
                    + " body."),
    HEADERS_TOO_LARGE(431, "Path and headers are too large."),
    SERVICE_UNAVAILABLE(
            503,
            "Not now: the log is busy or out of reach, the outcome is unknown, or the view has not come so far yet."
                    + " Send it again, a command with the same `Idempotency-Key`.");

    private final int number;
    private final String when;

    Status(int number, String when) {
        this.number = number;
        this.when = when;
    }

    /** The number, as OpenAPI names an answer. */
    String code() {
        return Integer.toString(number);
    }

    /** When it is answered, in words. */
    String when() {
        return when;
    }

    /** Never false for an operation that can answer it. */
    boolean canOccur(Route route) {
        return switch (this) {
            // Unknown parameters are refused everywhere.
            case BAD_REQUEST, UNAUTHORIZED, FORBIDDEN, NOT_ACCEPTABLE, HEADERS_TOO_LARGE, SERVICE_UNAVAILABLE -> true;
            case NOT_FOUND -> route.path().contains("{") || route.hasBody() || route.takes("asOf");
            case CONFLICT -> route.changes();
            case PRECONDITION_FAILED -> route.takes("If-Match");
            case CONTENT_TOO_LARGE, UNSUPPORTED_MEDIA_TYPE, UNPROCESSABLE_CONTENT -> route.hasBody();
        };
    }

    /** The component that describes it: {@code NotFound}. */
    String component() {
        StringBuilder name = new StringBuilder();
        for (String word : name().split("_", -1)) {
            name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return name.toString();
    }
}
