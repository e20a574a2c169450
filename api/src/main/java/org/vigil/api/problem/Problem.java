package org.vigil.api.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * An error as it is answered: problem details (RFC 9457), as {@code application/problem+json}.
 *
 * @param type {@code /problems/} and the code
 * @param title what kind of problem it is; the same for each with this code
 * @param status the HTTP status
 * @param detail what is wrong this time; without personal values and without internals
 * @param instance the path that was asked for
 * @param code stable name of the kind
 * @param field the parameter, header or path in the body at fault
 * @param remedy what to do about it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        @Nullable String detail,
        @Nullable String instance,
        String code,
        @Nullable String field,
        @Nullable String remedy) {

    static Problem of(int status, String code, String title) {
        return new Problem("/problems/" + code, title, status, null, null, code, null, null);
    }

    Problem withDetail(@Nullable String newDetail) {
        return new Problem(type, title, status, newDetail, instance, code, field, remedy);
    }

    Problem withField(@Nullable String newField) {
        return new Problem(type, title, status, detail, instance, code, newField, remedy);
    }

    Problem withRemedy(@Nullable String newRemedy) {
        return new Problem(type, title, status, detail, instance, code, field, newRemedy);
    }

    Problem withInstance(String newInstance) {
        return new Problem(type, title, status, detail, newInstance, code, field, remedy);
    }
}
