package org.vigil.core.casefile;

import static org.vigil.core.casefile.EventSamples.CHINA;
import static org.vigil.core.casefile.EventSamples.NORTH_KOREA;
import static org.vigil.core.casefile.EventSamples.TEXT;
import static org.vigil.core.casefile.EventSamples.report;

import java.util.List;
import org.vigil.core.vocabulary.Act;
import org.vigil.core.vocabulary.ArbitraryDetention;
import org.vigil.core.vocabulary.Fate;
import org.vigil.core.vocabulary.IllTreatment;

/** One incident of each kind with something in every field. */
final class IncidentSamples {

    private IncidentSamples() {}

    static List<Event> all() {
        return List.of(
                new Custody.DetentionReported(report(3), ArbitraryDetention.II),
                new Borders.ReturnReported(report(4), Act.REFOULEMENT, CHINA, NORTH_KOREA),
                new Justice.ExpectedChargeReported(report(5), TEXT),
                new Whereabouts.FateReported(report(6), Fate.UNKNOWN),
                new Harms.IllTreatmentReported(report(11), IllTreatment.BEATING));
    }
}
