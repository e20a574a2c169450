package org.vigil.api.command;

import java.util.regex.Pattern;
import org.vigil.api.problem.Fault;

/** A sender's key for a command: 1 to 64 printable ASCII characters, none of them a blank. */
public final class IdempotencyKey {
    /** The header that gives it: sent again under it, it is the same command again. */
    public static final String HEADER = "Idempotency-Key";

    private static final Pattern FORM = Pattern.compile("[!-~]{1,64}");

    private IdempotencyKey() {}

    /**
     * The key, if it is one.
     *
     * @param field the header or field that gives it
     */
    public static String require(String field, String key) {
        if (!FORM.matcher(key).matches()) {
            throw Fault.BAD_PARAMETER.exception(
                    field, "A key has 1 to 64 printable ASCII characters without blanks, such as a UUID.");
        }
        return key;
    }
}
