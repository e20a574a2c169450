package org.vigil.api.command;

import java.util.regex.Pattern;
import org.vigil.api.problem.Fault;

/** A sender's key for a command: 1 to 64 printable ASCII characters, none of them a blank. */
final class IdempotencyKey {
    private static final Pattern FORM = Pattern.compile("[!-~]{1,64}");

    private IdempotencyKey() {}

    static String require(String key) {
        if (!FORM.matcher(key).matches()) {
            throw Fault.BAD_PARAMETER.exception(
                    CommandController.IDEMPOTENCY_KEY,
                    "A key has 1 to 64 printable ASCII characters without blanks, such as a UUID.");
        }
        return key;
    }
}
