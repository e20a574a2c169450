package org.vigil.query.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigil.core.casefile.Names.AliasKind;
import org.vigil.core.casefile.Populations.Basis;
import org.vigil.core.casefile.Populations.Kind;
import org.vigil.core.casefile.Populations.Profile;
import org.vigil.core.casefile.ReportStatus;
import org.vigil.core.vocabulary.ActionId;
import org.vigil.core.vocabulary.Count;
import org.vigil.core.vocabulary.Fate;
import org.vigil.core.vocabulary.Grade;
import org.vigil.core.vocabulary.Hedge;
import org.vigil.core.vocabulary.Outcome;
import org.vigil.core.vocabulary.PersonName;
import org.vigil.core.vocabulary.PopulationId;
import org.vigil.core.vocabulary.ReportId;
import org.vigil.core.vocabulary.Source;
import org.vigil.core.vocabulary.Text;
import org.vigil.core.vocabulary.UaNumber;

/**
 * A population of a case, with its parts inside.
 *
 * @param words who they are, in words, made from the data below
 * @param within who says that it is a part of the population that it stands in; absent for one that stands in none
 * @param profile what was said of its people when it was registered, with all hedges
 * @param aliases other names of one person, those found to be wrong among them
 * @param counts every count that is on record, the registered one first
 * @param fate what was adopted, or else last reported, of where they are
 * @param outcomes what actions achieved for it, as judged at their closing
 * @param relations how it is said to stand to other populations
 * @param parts populations inside it, in the order of registration
 */
public record PopulationView(
        PopulationId id,
        String words,
        @Nullable Basis within,
        Profile profile,
        List<AliasView> aliases,
        List<CountView> counts,
        FateView fate,
        List<OutcomeView> outcomes,
        List<RelationView> relations,
        List<PopulationView> parts) {

    /**
     * Another name of the person.
     *
     * @param kind what sort of name it is; absent for one that was given for a wrong one
     * @param report the report that gives it
     * @param source according to whom
     * @param known the day on which it became known
     * @param wrong the report that says it is wrong; absent while none does
     */
    public record AliasView(
            PersonName name,
            @Nullable AliasKind kind,
            ReportId report,
            Source source,
            @Nullable Grade grade,
            Set<Hedge> hedges,
            LocalDate known,
            @Nullable ReportId wrong) {}

    /**
     * A count that somebody gives.
     *
     * @param report the report that gives it; absent for the count that the population was registered with
     * @param source according to whom
     * @param known the day on which it became known
     * @param status how the report stands
     */
    public record CountView(
            Count count,
            @Nullable ReportId report,
            @Nullable Source source,
            @Nullable Grade grade,
            Set<Hedge> hedges,
            @Nullable LocalDate known,
            @Nullable ReportStatus status) {}

    /**
     * What was last reported of where people are. That nobody has reported anything and that a source says it is not
     * known are two things: NO_DATA, and REPORTED as UNKNOWN.
     *
     * @param fate absent where there are no data
     * @param report the report that says so
     * @param known the day on which that became known
     */
    public record FateView(
            Told told,
            @Nullable Fate fate,
            @Nullable ReportId report,
            Set<Hedge> hedges,
            @Nullable LocalDate known) {
        static final FateView NO_DATA = new FateView(Told.NO_DATA, null, null, Set.of(), null);
    }

    /** Whether anything was reported. */
    public enum Told {
        NO_DATA,
        REPORTED
    }

    /** What an action achieved for the population. */
    public record OutcomeView(
            ActionId action,
            UaNumber number,
            Outcome outcome,
            @Nullable Text note,
            LocalDate closed) {}

    /**
     * How the population is said to stand to another.
     *
     * @param kind PART_OF: it is a part of the other
     * @param status how the report stands
     */
    public record RelationView(Kind kind, PopulationId other, Basis basis, ReportId report, ReportStatus status) {}
}
