package org.vigil.api.command;

import java.util.regex.Pattern;
import org.vigil.api.problem.Fault;

/** A sender's key for a command: printable ASCII characters, none of them a blank. */
public final class IdempotencyKey {
    /** The header that gives it: sent again under it, it is the same command again. */
    public static final String HEADER = "Idempotency-Key";

    /** How many characters it has at most. */
    public static final int LONGEST = 64;

    private static final Pattern FORM = Pattern.compile("[!-~]+");

    private IdempotencyKey() {}

    /**
     * The key, if it is one.
     *
     * @param field the header or field that gives it
     * @param longest how many characters it may have
     */
    public static String require(String field, String key, int longest) {
        if (key.length() > longest || !FORM.matcher(key).matches()) {
            throw Fault.BAD_PARAMETER.exception(
                    field, "A key has 1 to " + longest + " printable ASCII characters without blanks, such as a UUID.");
        }
        return key;
    }
}
