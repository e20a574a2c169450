package org.vigil.api.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Turns whatever went wrong into the problem that is answered, and writes it. */
@Component
public final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Supplier<UUID> ids;

    Problems(Supplier<UUID> ids) {
        this.ids = ids;
    }

    /** The problem of a failure; one that nothing knows is logged, under an id that the answer gives. */
    public ProblemException of(Throwable failure) {
        return known(failure)
                .or(() -> Optional.ofNullable(failure.getCause()).flatMap(Problems::known))
                .orElseGet(() -> internal(failure));
    }

    private static Optional<ProblemException> known(Throwable failure) {
        return switch (failure) {
            case ProblemException problem -> Optional.of(problem);
            case AuthenticationException unknown -> Optional.of(Fault.SIGN_IN.exception());
            case AccessDeniedException denied -> Optional.of(Fault.NOT_ALLOWED.exception());
            default -> CoreFaults.of(failure).or(() -> WebFaults.of(failure));
        };
    }

    private ProblemException internal(Throwable failure) {
        UUID id = ids.get();
        LOG.error("failure {}", id, failure);
        return Fault.INTERNAL.exception("Vigil's log holds more, under " + id + ".");
    }

    /** Writes a problem as the answer. */
    public void write(HttpServletRequest request, HttpServletResponse response, ProblemException problem)
            throws IOException {
        prepare(response, problem);
        response.getOutputStream().write(text(request, problem).getBytes(StandardCharsets.UTF_8));
    }

    static void prepare(HttpServletResponse response, ProblemException problem) {
        response.resetBuffer();
        response.setStatus(problem.problem().status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        problem.headers().forEach((name, values) -> response.setHeader(name, values.getFirst()));
    }

    static String text(HttpServletRequest request, ProblemException problem) {
        String path = request.getRequestURI();
        return JSON.writeValueAsString(
                path == null ? problem.problem() : problem.problem().withInstance(path));
    }
}
