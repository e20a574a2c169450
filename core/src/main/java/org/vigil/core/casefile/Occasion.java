package org.vigil.core.casefile;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * On what occasion a command is decided: all that a decision needs beside the case and the command.
 *
 * @param today the day of recording, in the configured time zone
 * @param ids random identifiers for what is new
 */
public record Occasion(LocalDate today, Supplier<UUID> ids) {

    /** The day entered, or today; refuses one that is still to come, or of another century than any case. */
    LocalDate notAfterToday(@Nullable LocalDate entered, String field) {
        if (entered == null) {
            return today;
        }
        if (entered.isAfter(today)) {
            throw Refusal.KNOWN_IN_FUTURE.of(field, entered + " is still to come; today is " + today);
        }
        Days.refuseOutOfRange(entered, field);
        return entered;
    }
}
