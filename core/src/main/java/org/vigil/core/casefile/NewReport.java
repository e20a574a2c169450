package org.vigil.core.casefile;

import static java.util.Objects.requireNonNullElse;
import static java.util.Objects.requireNonNullElseGet;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigil.core.casefile.Embargoes.NewEmbargo;
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
 * A report as it is entered: like {@link Report}, but its id may be left to the system and its day known defaults to the
 * day of recording; and it may be entered under an embargo, under which it is from the start.
 *
 * @param id a random UUID, by which others refer to it; made when absent
 * @param about the populations that it is about
 * @param happened when it happened, if it is of something that happens
 * @param known the day on which it became known; today when absent
 * @param where where it happened; not said when absent
 * @param by who did it
 * @param source according to whom
 * @param grade Admiralty code; absent until somebody has graded it
 * @param confidence how sure the recorder is; absent until somebody has judged it
 * @param hedges reservations of the source on the statement as a whole
 * @param note whatever else is to be said
 * @param corrects the report whose place it takes: that one stays on record, and counts no more
 * @param embargo who has to agree before it may be published; absent if it may be
 */
public record NewReport(
        @Nullable ReportId id,
        List<PopulationId> about,
        @Nullable Happened happened,
        @Nullable LocalDate known,
        @Nullable Where where,
        List<Actor> by,
        Source source,
        @Nullable Grade grade,
        @Nullable Confidence confidence,
        Set<Hedge> hedges,
        @Nullable Text note,
        @Nullable ReportId corrects,
        @Nullable NewEmbargo embargo) {

    public NewReport {
        about = Limits.list("about", about);
        by = Limits.list("by", by);
        hedges = Limits.set("hedges", hedges);
    }

    /** One that corrects no other, and may be published. */
    public NewReport(
            @Nullable ReportId id,
            List<PopulationId> about,
            @Nullable Happened happened,
            @Nullable LocalDate known,
            @Nullable Where where,
            List<Actor> by,
            Source source,
            @Nullable Grade grade,
            @Nullable Confidence confidence,
            Set<Hedge> hedges,
            @Nullable Text note) {
        this(id, about, happened, known, where, by, source, grade, confidence, hedges, note, null, null);
    }

    /**
     * The report, if nothing in it is certain to be wrong.
     *
     * @param state the case
     * @param occasion the day of recording
     * @param expected whether it tells of something expected, which may lie ahead
     * @throws CommandRefused when it is about a population that is not registered, repeats another report's id, corrects one
     *     that is not on record or was withdrawn or corrected already, was known
     *     or happened or its source was published in the future or centuries ago, or was known before it can have happened
     */
    Report accept(CaseFile state, Occasion occasion, boolean expected) {
        for (int i = 0; i < about.size(); i++) {
            state.requirePopulation(about.get(i), "report/about/" + i);
        }
        Days.refuseUnpublished(source, occasion.today());
        LocalDate day = occasion.notAfterToday(known, "report/known");
        if (id != null && state.statements().containsKey(id)) {
            throw Refusal.REPORT_EXISTS.of("report/id", "another report of this case has the id " + id);
        }
        if (corrects != null) {
            state.requireStanding(corrects, "report/corrects");
        }
        if (happened != null) {
            Days.refuseOutOfRange(happened.date(), "report/happened/date");
            if (!expected) {
                Days.refuseFuture(happened.date(), day, occasion.today());
            }
        }
        return new Report(
                requireNonNullElseGet(id, () -> new ReportId(occasion.ids().get())),
                Set.copyOf(about),
                happened,
                day,
                requireNonNullElse(where, Where.NOT_SAID),
                by,
                source,
                grade,
                confidence,
                hedges,
                note,
                corrects);
    }

    /** The same report, about these populations when nothing is said of whom it is about. */
    NewReport about(PopulationId... populations) {
        return about.isEmpty()
                ? new NewReport(
                        id,
                        List.of(populations),
                        happened,
                        known,
                        where,
                        by,
                        source,
                        grade,
                        confidence,
                        hedges,
                        note,
                        corrects,
                        embargo)
                : this;
    }
}
