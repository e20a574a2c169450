package org.vigil.api.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.vigil.api.problem.Fault;
import org.vigil.api.problem.Problems;

/**
 * Keeps other sites' pages from acting as the user whose browser shows them (cross-site request forgery). Nothing is kept in
 * a session or a cookie, but a browser sends a password of HTTP Basic along by itself once it knows it. There is no form to
 * put a token into, and a script that calls the API has none; so this goes by what every browser says of where a request
 * comes from, and refuses the types of body that a form can send. Any other type makes a browser ask first (CORS), and it is
 * never told yes.
 */
final class OwnPages extends OncePerRequestFilter {
    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");
    private static final Set<String> FORM_TYPES =
            Set.of("application/x-www-form-urlencoded", "multipart/form-data", "text/plain");

    private final Problems problems;

    OwnPages(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isSafe(request) && !isFromOwnPage(request)) {
            problems.write(request, response, Fault.FOREIGN_PAGE.exception());
        } else if (isForm(request.getContentType())) {
            // Whatever the method: nothing behind this may read a body as parameters.
            problems.write(request, response, Fault.MEDIA_TYPE.exception());
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isSafe(HttpServletRequest request) {
        return SAFE_METHODS.contains(request.getMethod());
    }

    private static boolean isFromOwnPage(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return (site == null || OWN_SITES.contains(site)) && (origin == null || isOwn(origin, request));
    }

    // Without the scheme, which a proxy may have changed.
    private static boolean isOwn(String origin, HttpServletRequest request) {
        try {
            String authority = URI.create(origin).getRawAuthority();
            return authority != null && authority.equalsIgnoreCase(request.getHeader(HttpHeaders.HOST));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isForm(@Nullable String contentType) {
        if (contentType == null) {
            return false;
        }
        String type = contentType.split(";", 2)[0].strip().toLowerCase(java.util.Locale.ROOT);
        return FORM_TYPES.contains(type);
    }
}
