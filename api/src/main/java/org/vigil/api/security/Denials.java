package org.vigil.api.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.vigil.api.problem.Fault;
import org.vigil.api.problem.ProblemException;
import org.vigil.api.problem.Problems;

/**
 * Answers who is not let in: 401 whatever was asked for, to who is not signed in; to who is, 404 where there is nothing, 405
 * where there is something else, and 403 where it is for others.
 */
final class Denials implements AuthenticationEntryPoint, AccessDeniedHandler {
    private static final String CHALLENGE = "Basic realm=\"Vigil\", charset=\"UTF-8\"";

    private final Problems problems;

    Denials(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        ProblemException problem = failure instanceof NotChecked unchecked
                ? unchecked.problem()
                : Fault.SIGN_IN.exception().header(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
        problems.write(request, response, problem);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        problems.write(request, response, problem(request));
    }

    private static ProblemException problem(HttpServletRequest request) {
        if (Access.of(request).isPresent()) {
            return Fault.NOT_ALLOWED.exception();
        }
        List<String> methods = Access.methods(request);
        return methods.isEmpty()
                ? Fault.NOT_FOUND.exception()
                : Fault.METHOD.exception().header(HttpHeaders.ALLOW, String.join(", ", methods));
    }
}
