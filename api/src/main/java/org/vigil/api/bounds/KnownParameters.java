package org.vigil.api.bounds;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.vigil.api.problem.Fault;

/**
 * Takes only the query parameters that an operation declares, once each unless it takes several, without control characters
 * and of bounded length: a filter that is misspelt is an error, not a longer list.
 */
final class KnownParameters implements HandlerInterceptor {
    /** How many characters a value may have. */
    static final int MAX_LENGTH = 1_000;

    private static final String OURS = "org.vigil.";

    private final Map<Method, Map<String, Boolean>> declared = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && method.getBeanType().getName().startsWith(OURS)) {
            Map<String, Boolean> known = declared.computeIfAbsent(method.getMethod(), unused -> parametersOf(method));
            parameters(request).forEach((name, values) -> require(known, name, values));
        }
        return true;
    }

    private static Map<String, String[]> parameters(HttpServletRequest request) {
        try {
            return request.getParameterMap();
        } catch (IllegalStateException e) {
            // Tomcat's, for what it can't decode and for more parameters than it takes.
            throw Fault.BAD_REQUEST.exception("The query can't be read, or has too many parameters.");
        }
    }

    private static void require(Map<String, Boolean> known, String name, String[] values) {
        Boolean several = known.get(name);
        if (several == null) {
            throw Fault.UNKNOWN_PARAMETER.exception(
                    shown(name),
                    "It takes: "
                            + String.join(", ", known.keySet().stream().sorted().toList()));
        }
        if (values.length > 1 && !several) {
            throw Fault.REPEATED_PARAMETER.exception(name, name + " is given " + values.length + " times.");
        }
        for (String value : values) {
            if (value.isBlank()) {
                throw Fault.BAD_PARAMETER.exception(name, name + " is blank; leave it out to ask without it.");
            }
            if (value.length() > MAX_LENGTH || value.chars().anyMatch(Character::isISOControl)) {
                throw Fault.BAD_PARAMETER.exception(
                        name, name + " has a control character, or more than " + MAX_LENGTH + " characters.");
            }
        }
    }

    // What was sent is repeated only where it can do no harm.
    private static String shown(String name) {
        return name.matches("[A-Za-z0-9._-]{1,40}") ? name : "a name that none has";
    }

    /** The declared parameters, and whether each may be given several times. */
    private static Map<String, Boolean> parametersOf(HandlerMethod method) {
        Map<String, Boolean> names = new HashMap<>();
        for (MethodParameter parameter : method.getMethodParameters()) {
            MergedAnnotations.from(parameter.getParameter())
                    .get(RequestParam.class)
                    .synthesize(found -> found.isPresent())
                    .ifPresent(annotation -> names.put(
                            annotation.name().isEmpty()
                                    ? parameter.getParameter().getName()
                                    : annotation.name(),
                            parameter.getParameterType().isArray()
                                    || Collection.class.isAssignableFrom(parameter.getParameterType())));
        }
        return names;
    }
}
