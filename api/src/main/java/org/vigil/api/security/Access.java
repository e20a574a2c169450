package org.vigil.api.security;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.vigil.api.security.Role.ANALYST;
import static org.vigil.api.security.Role.AUDITOR;
import static org.vigil.api.security.Role.STAFF;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * Who may what. The first rule that fits decides; what no rule fits is there for nobody. Beside these only
 * {@code GET /actuator/health} is answered, to anybody.
 */
final class Access {
    static final List<Rule> RULES = List.of(
            rule(POST, "/api/commands/**", STAFF),
            rule(POST, "/api/imports", STAFF),
            rule(GET, "/api/cases/{id}/history", STAFF, AUDITOR),
            rule(GET, "/api/cases/**", STAFF, AUDITOR, ANALYST),
            rule(GET, "/api/deadlines", STAFF, AUDITOR),
            rule(GET, "/api/statistics/**", STAFF, AUDITOR, ANALYST),
            rule(GET, "/api/log", AUDITOR),
            rule(GET, "/api/projections", STAFF, AUDITOR),
            rule(POST, "/api/projections/{name}/rebuild", STAFF, AUDITOR),
            rule(POST, "/api/projections/{name}/retry-parked", STAFF, AUDITOR),
            rule(GET, "/v3/api-docs/**", STAFF, AUDITOR, ANALYST),
            rule(GET, "/swagger-ui/**", STAFF, AUDITOR, ANALYST),
            rule(GET, "/swagger-ui.html", STAFF, AUDITOR, ANALYST),
            rule(GET, "/", STAFF, AUDITOR, ANALYST));

    private Access() {}

    /** The rule for a request, if there is what it asks for. */
    static Optional<Rule> of(HttpServletRequest request) {
        return RULES.stream()
                .filter(rule -> rule.methods().contains(request.getMethod())
                        && rule.path().matches(request))
                .findFirst();
    }

    /** The methods that the request's path takes; none if there is nothing at it. */
    static List<String> methods(HttpServletRequest request) {
        return RULES.stream()
                .filter(rule -> rule.path().matches(request))
                .flatMap(rule -> rule.methods().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static Rule rule(HttpMethod method, String pattern, Role... roles) {
        return new Rule(method, pattern, PathPatternRequestMatcher.pathPattern(pattern), Set.of(roles));
    }

    /**
     * A line of the table.
     *
     * @param method GET stands for HEAD too
     * @param roles of which one is needed
     */
    record Rule(HttpMethod method, String pattern, PathPatternRequestMatcher path, Set<Role> roles) {
        private List<String> methods() {
            return method.equals(GET) ? List.of("GET", "HEAD") : List.of(method.name());
        }
    }
}
