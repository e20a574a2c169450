package org.vigil.core.command;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.core.casefile.Finding;
import org.vigil.core.vocabulary.CaseId;

/**
 * The answer to a command that was followed. A command that is sent again under its key gets the same one.
 *
 * @param caseId the case
 * @param version of the case after it: the sequence of its last event, from 0 on
 * @param position in the log, of the last event; a read that names it in {@code Vigil-Position} shows what was written
 * @param at when it was recorded
 * @param events what was recorded
 * @param notes where facts agree since then
 * @param warnings where facts disagree since then
 */
public record Receipt(
        CaseId caseId,
        long version,
        long position,
        Instant at,
        List<Recorded> events,
        List<Finding> notes,
        List<Finding> warnings) {

    public Receipt {
        events = List.copyOf(events);
        notes = List.copyOf(notes);
        warnings = List.copyOf(warnings);
    }

    /**
     * An event that was recorded.
     *
     * @param id the event's identifier
     * @param event its stable name
     * @param position in the log
     * @param about identifier of what it registered or reported: a report's, a population's or an action's
     * @param known the day on which it became known or took effect
     */
    public record Recorded(
            String id,
            String event,
            long position,
            @Nullable String about,
            @Nullable LocalDate known) {}
}
