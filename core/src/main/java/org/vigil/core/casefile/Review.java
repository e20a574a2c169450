package org.vigil.core.casefile;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.core.casefile.Embargoes.EmbargoLifted;
import org.vigil.core.casefile.Embargoes.EmbargoPlaced;
import org.vigil.core.casefile.Reviews.ReportAdopted;
import org.vigil.core.casefile.Reviews.ReportCorroborated;
import org.vigil.core.casefile.Reviews.ReportDisputed;
import org.vigil.core.casefile.Reviews.ReportRetracted;
import org.vigil.core.vocabulary.ReportId;

/**
 * All that was said and decided of one report since it was recorded, each in the order of recording. What follows from it
 * is the report's {@linkplain CaseFile#status status}.
 *
 * @param corrections reports that correct it
 * @param corroborations by whom it is confirmed
 * @param disputes by whom it is disputed
 * @param retractions how it was withdrawn
 * @param decisions those that name it, as the report adopted or as one over which another is
 * @param embargo the one under which it is; absent for none
 */
public record Review(
        List<ReportId> corrections,
        List<ReportCorroborated> corroborations,
        List<ReportDisputed> disputes,
        List<ReportRetracted> retractions,
        List<ReportAdopted> decisions,
        @Nullable EmbargoPlaced embargo) {

    /** Nothing was said of it. */
    static final Review NONE = new Review(List.of(), List.of(), List.of(), List.of(), List.of(), null);

    public Review {
        corrections = List.copyOf(corrections);
        corroborations = List.copyOf(corroborations);
        disputes = List.copyOf(disputes);
        retractions = List.copyOf(retractions);
        decisions = List.copyOf(decisions);
    }

    Review correctedBy(ReportId other) {
        return new Review(and(corrections, other), corroborations, disputes, retractions, decisions, embargo);
    }

    Review with(Reviews.Event event) {
        return switch (event) {
            case ReportCorroborated e ->
                new Review(corrections, and(corroborations, e), disputes, retractions, decisions, embargo);
            case ReportDisputed e ->
                new Review(corrections, corroborations, and(disputes, e), retractions, decisions, embargo);
            case ReportRetracted e ->
                new Review(corrections, corroborations, disputes, and(retractions, e), decisions, embargo);
            case ReportAdopted e ->
                new Review(corrections, corroborations, disputes, retractions, and(decisions, e), embargo);
        };
    }

    Review with(Embargoes.Event event) {
        return switch (event) {
            case EmbargoPlaced e -> new Review(corrections, corroborations, disputes, retractions, decisions, e);
            case EmbargoLifted e -> new Review(corrections, corroborations, disputes, retractions, decisions, null);
        };
    }

    private static <T> List<T> and(List<T> list, T more) {
        List<T> longer = new ArrayList<>(list);
        longer.add(more);
        return longer;
    }
}
