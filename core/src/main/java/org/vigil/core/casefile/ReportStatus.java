package org.vigil.core.casefile;

import java.util.Optional;
import org.vigil.core.casefile.Reviews.ReportAdopted;
import org.vigil.core.vocabulary.ReportId;

/** How a report stands among all that was recorded since. Whatever it is, the report stays on record. */
public enum ReportStatus {
    /** It counts, beside all others. */
    CURRENT,
    /** It counts, and the organisation goes by it. */
    ADOPTED,
    /** Another was adopted over it. */
    OVERRULED,
    /** Another corrects it. */
    CORRECTED,
    /** It was withdrawn. */
    RETRACTED;

    /** Whether totals, findings and figures rest on it. */
    public boolean counts() {
        return this == CURRENT || this == ADOPTED;
    }

    static ReportStatus of(CaseFile state, ReportId id) {
        Review review = state.reviews().get(id);
        if (review == null) {
            return CURRENT;
        }
        if (!review.retractions().isEmpty()) {
            return RETRACTED;
        }
        if (isCorrected(state, review)) {
            return CORRECTED;
        }
        return decision(state, id)
                .map(decision -> decision.report().equals(id) ? ADOPTED : OVERRULED)
                .orElse(CURRENT);
    }

    /** The decision on a report that holds: the last one, as long as the report that it adopts stands. */
    static Optional<ReportAdopted> decision(CaseFile state, ReportId id) {
        // Of those of one day the one recorded last counts.
        return state.review(id).decisions().stream()
                .filter(decision -> !isWithdrawn(state.review(decision.report()), state))
                .reduce((a, b) -> b.known().isBefore(a.known()) ? a : b);
    }

    private static boolean isWithdrawn(Review review, CaseFile state) {
        return !review.retractions().isEmpty() || isCorrected(state, review);
    }

    // What a correction had corrected counts again when the correction is retracted.
    private static boolean isCorrected(CaseFile state, Review review) {
        return review.corrections().stream()
                .anyMatch(other -> state.review(other).retractions().isEmpty());
    }
}
