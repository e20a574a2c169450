package org.vigil.core.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigil.core.vocabulary.Actor;
import org.vigil.core.vocabulary.Confidence;
import org.vigil.core.vocabulary.Grade;
import org.vigil.core.vocabulary.Happened;
import org.vigil.core.vocabulary.Hedge;
import org.vigil.core.vocabulary.Limits;
import org.vigil.core.vocabulary.PopulationId;
import org.vigil.core.vocabulary.ReportId;
import org.vigil.core.vocabulary.Source;
import org.vigil.core.vocabulary.Text;
import org.vigil.core.vocabulary.Where;

/**
 * What all statements share: of whom, when, where, by whom, according to whom, how sure.
 *
 * @param id by which it is corroborated, disputed, corrected or adopted
 * @param about the populations that it is about
 * @param happened when it happened, if it is of something that happens
 * @param known the day on which it became known
 * @param where where it happened
 * @param by who did it
 * @param source according to whom
 * @param grade Admiralty code; absent until somebody has graded it
 * @param confidence how sure the recorder is; absent until somebody has judged it
 * @param hedges reservations of the source on the statement as a whole
 * @param note whatever else is to be said
 * @param corrects the report whose place it takes: that one stays on record, and counts no more
 */
public record Report(
        ReportId id,
        Set<PopulationId> about,
        @Nullable Happened happened,
        LocalDate known,
        Where where,
        List<Actor> by,
        Source source,
        @Nullable Grade grade,
        @Nullable Confidence confidence,
        Set<Hedge> hedges,
        @Nullable Text note,
        @Nullable ReportId corrects) {

    public Report {
        about = Limits.set("about", about);
        by = Limits.list("by", by);
        hedges = Limits.set("hedges", hedges);
    }

    /** One that corrects no other. */
    public Report(
            ReportId id,
            Set<PopulationId> about,
            @Nullable Happened happened,
            LocalDate known,
            Where where,
            List<Actor> by,
            Source source,
            @Nullable Grade grade,
            @Nullable Confidence confidence,
            Set<Hedge> hedges,
            @Nullable Text note) {
        this(id, about, happened, known, where, by, source, grade, confidence, hedges, note, null);
    }
}
