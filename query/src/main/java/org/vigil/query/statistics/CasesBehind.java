package org.vigil.query.statistics;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.core.vocabulary.CaseId;

/**
 * A part of the cases behind a figure.
 *
 * @param cases in the order of their identifiers
 * @param next the case behind which the next page begins; absent on the last one
 */
public record CasesBehind(List<CaseId> cases, @Nullable CaseId next) {
    public CasesBehind {
        cases = List.copyOf(cases);
    }
}
