package org.vigil.core.casefile;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.vigil.core.casefile.Closings.Closers;
import org.vigil.core.vocabulary.CaseId;
import org.vigil.core.vocabulary.UserId;

/**
 * On what occasion a command is decided: all that a decision needs beside the case and the command.
 *
 * @param today the day of recording, in the configured time zone
 * @param ids random identifiers for what is new
 * @param by who sent the command
 * @param closing by how many people an action is closed
 * @param exists whether there is a case of an id; once there is one, there always will be
 */
public record Occasion(LocalDate today, Supplier<UUID> ids, UserId by, Closers closing, Predicate<CaseId> exists) {

    private static final UserId NOBODY = new UserId("nobody");

    /** One on which it does not matter who sent the command, one person may close an action, and every case exists. */
    public Occasion(LocalDate today, Supplier<UUID> ids) {
        this(today, ids, NOBODY, Closers.ONE_PERSON, id -> true);
    }

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
