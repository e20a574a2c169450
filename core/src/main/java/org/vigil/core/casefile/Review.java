package org.vigil.core.casefile;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
 * @param embargoes those that were placed and lifted
 */
public record Review(
        List<ReportId> corrections,
        List<ReportCorroborated> corroborations,
        List<ReportDisputed> disputes,
        List<ReportRetracted> retractions,
        List<ReportAdopted> decisions,
        List<Embargoes.Event> embargoes) {

    /** Nothing was said of it. */
    static final Review NONE = new Review(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    public Review {
        corrections = List.copyOf(corrections);
        corroborations = List.copyOf(corroborations);
        disputes = List.copyOf(disputes);
        retractions = List.copyOf(retractions);
        decisions = List.copyOf(decisions);
        embargoes = List.copyOf(embargoes);
    }

    /** The embargo under which it is; null for none. */
    @Nullable
    EmbargoPlaced embargo() {
        return !embargoes.isEmpty() && embargoes.getLast() instanceof EmbargoPlaced placed ? placed : null;
    }

    Review correctedBy(ReportId other) {
        return new Review(and(corrections, other), corroborations, disputes, retractions, decisions, embargoes);
    }

    Review with(Reviews.Event event) {
        return switch (event) {
            case ReportCorroborated e ->
                new Review(corrections, and(corroborations, e), disputes, retractions, decisions, embargoes);
            case ReportDisputed e ->
                new Review(corrections, corroborations, and(disputes, e), retractions, decisions, embargoes);
            case ReportRetracted e ->
                new Review(corrections, corroborations, disputes, and(retractions, e), decisions, embargoes);
            case ReportAdopted e ->
                new Review(corrections, corroborations, disputes, retractions, and(decisions, e), embargoes);
        };
    }

    Review with(Embargoes.Event event) {
        return new Review(corrections, corroborations, disputes, retractions, decisions, and(embargoes, event));
    }

    private static <T> List<T> and(List<T> list, T more) {
        List<T> longer = new ArrayList<>(list);
        longer.add(more);
        return longer;
    }
}
