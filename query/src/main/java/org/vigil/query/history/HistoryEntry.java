package org.vigil.query.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.core.casefile.Event;

/**
 * One event of a case's audit trail. Why it was done is data of the event, such as a closing's reason.
 *
 * @param position its position in the log
 * @param at when it was recorded
 * @param version its sequence in the case
 * @param eventId its identifier
 * @param event its stable name
 * @param user who recorded it
 * @param roles the roles that this user had then
 * @param command name of the command that led to it
 * @param commandId identifier of that command
 * @param known day on which it became known or took effect; absent where it has none
 * @param words what happened, in words
 * @param what what happened
 * @param changes what it changed in the case
 */
public record HistoryEntry(
        long position,
        Instant at,
        long version,
        String eventId,
        String event,
        @Nullable String user,
        List<String> roles,
        @Nullable String command,
        @Nullable String commandId,
        @Nullable LocalDate known,
        String words,
        Event what,
        List<FieldChange> changes) {
    public HistoryEntry {
        roles = List.copyOf(roles);
        changes = List.copyOf(changes);
    }
}
