package org.vigil.query.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigil.core.casefile.ReportStatus;
import org.vigil.core.vocabulary.Act;
import org.vigil.core.vocabulary.ActionId;
import org.vigil.core.vocabulary.CaseId;
import org.vigil.core.vocabulary.Happened;
import org.vigil.core.vocabulary.Hedge;
import org.vigil.core.vocabulary.PopulationId;
import org.vigil.core.vocabulary.ReportId;

/**
 * What happened in a case, ordered by when it happened: by the first day that it can have happened on, then by the last;
 * what has no date comes last, in the order of recording.
 *
 * @param version sequence of the case's last event at the moment asked about
 * @param position position of that event in the log
 * @param recorded when that event was recorded
 * @param on the day up to which it was known
 */
public record Timeline(CaseId id, long version, long position, Instant recorded, LocalDate on, List<Entry> entries) {

    /** What sort of thing an entry tells of. */
    public enum Kind {
        /** A source says that it happened, or how people fare. */
        INCIDENT,
        /** A source expects it. It has not happened. */
        EXPECTED,
        /** A source says something else of that time: a position, a fear. */
        CLAIM,
        /** An act on an urgent action, or on the case itself. */
        ACT,
        /** An appeal date that came while the action was open. Nobody recorded it: it is derived. */
        APPEAL_DATE_PASSED
    }

    /**
     * One entry.
     *
     * @param event stable name of the event that it comes from; absent for what is derived
     * @param earliest the first day on which it can have happened; absent where that is open or not said
     * @param latest the last such day
     * @param happened when, as the source tells it: EDTF, the source's phrase, whose the bounds are, where the year comes
     *     from; absent for acts, which have a day, and where no source says
     * @param hedges reservations of the source on the statement as a whole
     * @param act the act in HURIDOCS' words, for an incident that has one
     * @param populations those that it is about
     * @param report the report that says so
     * @param status how that report stands
     * @param action the urgent action
     * @param known the day on which it became known, or was done
     * @param position of the event in the log; of a derived entry, that of the act which set the appeal date
     * @param words what it is, in words
     */
    public record Entry(
            Kind kind,
            @Nullable String event,
            @Nullable LocalDate earliest,
            @Nullable LocalDate latest,
            @Nullable Happened happened,
            Set<Hedge> hedges,
            @Nullable Act act,
            Set<PopulationId> populations,
            @Nullable ReportId report,
            @Nullable ReportStatus status,
            @Nullable ActionId action,
            LocalDate known,
            long position,
            String words) {}
}
