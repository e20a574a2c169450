package org.vigil.api.problem;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.vigil.core.vocabulary.InvalidValueException;

/** The problems of what Spring and Tomcat refuse. What a client sent is never repeated. */
final class WebFaults {
    private WebFaults() {}

    static Optional<ProblemException> of(Throwable failure) {
        return Optional.ofNullable(
                switch (failure) {
                    case HttpRequestMethodNotSupportedException method ->
                        Fault.METHOD.exception().header(HttpHeaders.ALLOW, names(method.getSupportedHttpMethods()));
                    case HttpMediaTypeNotAcceptableException type ->
                        Fault.NOT_ACCEPTABLE.exception(
                                "There is: " + MediaType.toString(type.getSupportedMediaTypes()));
                    case HttpMediaTypeNotSupportedException type ->
                        Fault.MEDIA_TYPE.exception("It takes: " + MediaType.toString(type.getSupportedMediaTypes()));
                    case MethodArgumentTypeMismatchException mismatch -> mismatch(mismatch);
                    case MissingServletRequestParameterException missing ->
                        Fault.BAD_PARAMETER.exception(
                                missing.getParameterName(), missing.getParameterName() + " is missing.");
                    case MissingRequestHeaderException missing ->
                        Fault.BAD_PARAMETER.exception(
                                missing.getHeaderName(), missing.getHeaderName() + " is missing.");
                    case HandlerMethodValidationException invalid -> Fault.BAD_PARAMETER.exception();
                    case HttpMessageNotReadableException unreadable ->
                        Fault.BAD_REQUEST.exception("The body can't be read.");
                    case RequestRejectedException rejected ->
                        Fault.BAD_REQUEST.exception("Path or headers hold what is never taken.");
                    case ErrorResponse error -> ofStatus(error.getStatusCode().value());
                    default -> null;
                });
    }

    private static ProblemException mismatch(MethodArgumentTypeMismatchException mismatch) {
        for (Throwable cause = mismatch.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidValueException invalid) {
                return CoreFaults.invalid(mismatch.getName(), invalid);
            }
        }
        return Fault.BAD_PARAMETER.exception(
                mismatch.getName(), mismatch.getName() + " is not " + described(mismatch.getRequiredType()) + ".");
    }

    /** The problem of a bare status, 400 or more. */
    static ProblemException ofStatus(int status) {
        return switch (status) {
            case 401 -> Fault.SIGN_IN.exception();
            case 403 -> Fault.NOT_ALLOWED.exception();
            case 404 -> Fault.NOT_FOUND.exception();
            case 405 -> Fault.METHOD.exception();
            case 406 -> Fault.NOT_ACCEPTABLE.exception();
            case 413 -> Fault.BODY_TOO_LARGE.exception();
            case 415 -> Fault.MEDIA_TYPE.exception();
            case 414, 431 -> Fault.HEADERS_TOO_LARGE.exception();
            case 500 -> Fault.INTERNAL.exception();
            case 503 -> Fault.UNAVAILABLE.exception();
            // 501 and 505 too: Tomcat's, for what a request has in it that this HTTP server does not do.
            default -> Fault.BAD_REQUEST.exception();
        };
    }

    private static String names(@Nullable Set<HttpMethod> methods) {
        return methods == null
                ? ""
                : methods.stream().map(HttpMethod::name).collect(Collectors.toCollection(TreeSet::new)).stream()
                        .collect(Collectors.joining(", "));
    }

    private static String described(@Nullable Class<?> type) {
        if (type == null) {
            return "of the right form";
        }
        if (type.isEnum()) {
            return "one of " + Arrays.toString(type.getEnumConstants());
        }
        if (type == LocalDate.class) {
            return "a day, as 2014-09-11";
        }
        boolean whole = type == long.class || type == int.class || type == Long.class || type == Integer.class;
        return whole ? "a whole number" : "of the right form";
    }
}
