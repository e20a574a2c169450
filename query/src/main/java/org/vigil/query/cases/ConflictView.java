package org.vigil.query.cases;

import java.util.List;
import java.util.Objects;
import org.vigil.core.casefile.CaseFile;
import org.vigil.core.casefile.Conflict;
import org.vigil.core.casefile.ReportStatus;
import org.vigil.core.casefile.Words;
import org.vigil.core.vocabulary.PopulationId;
import org.vigil.core.vocabulary.ReportId;

/**
 * Reports that tell the same of the same people in ways that can't all be right: other numbers, other fates, or other days
 * of an act, if it is one.
 *
 * @param about the populations of which they tell
 * @param reports in the order of recording
 */
public record ConflictView(List<PopulationId> about, List<Told> reports) {

    /**
     * One of the reports.
     *
     * @param report the report
     * @param status how it stands
     * @param words what it says, in words
     */
    public record Told(ReportId report, ReportStatus status, String words) {}

    static ConflictView of(CaseFile file, Conflict conflict) {
        return new ConflictView(
                conflict.about(),
                conflict.reports().stream()
                        .map(id -> new Told(
                                id,
                                file.status(id),
                                Words.of(
                                        Objects.requireNonNull(file.statements().get(id)), file)))
                        .toList());
    }
}
