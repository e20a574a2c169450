package org.vigil.core.command;

import static org.vigil.core.command.Followed.said;
import static org.vigil.core.command.Samples.CASE;
import static org.vigil.core.command.Samples.MYANMAR;
import static org.vigil.core.command.Samples.TEXT;
import static org.vigil.core.command.Samples.THAILAND;
import static org.vigil.core.command.Samples.accepted;
import static org.vigil.core.command.Samples.entered;

import java.util.List;
import org.vigil.core.casefile.Borders;
import org.vigil.core.casefile.Custody;
import org.vigil.core.casefile.Harms;
import org.vigil.core.casefile.Justice;
import org.vigil.core.casefile.Whereabouts;
import org.vigil.core.vocabulary.Act;
import org.vigil.core.vocabulary.ArbitraryDetention;
import org.vigil.core.vocabulary.Fate;
import org.vigil.core.vocabulary.IllTreatment;

/** Incidents of all kinds, as they are reported and accepted. */
final class IncidentsFollowed {

    private IncidentsFollowed() {}

    static List<Followed> all() {
        return List.of(
                said(
                        new Custody.ReportDetention(CASE, entered(), ArbitraryDetention.III),
                        new Custody.DetentionReported(accepted(), ArbitraryDetention.III)),
                said(
                        new Borders.ReportReturn(CASE, entered(), Act.REFOULEMENT, THAILAND, MYANMAR),
                        new Borders.ReturnReported(accepted(), Act.REFOULEMENT, THAILAND, MYANMAR)),
                said(
                        new Justice.ReportExpectedCharge(CASE, entered(), TEXT),
                        new Justice.ExpectedChargeReported(accepted(), TEXT)),
                said(
                        new Whereabouts.ReportFate(CASE, entered(), Fate.IN_HIDING),
                        new Whereabouts.FateReported(accepted(), Fate.IN_HIDING)),
                said(
                        new Harms.ReportIllTreatment(CASE, entered(), IllTreatment.TORTURE),
                        new Harms.IllTreatmentReported(accepted(), IllTreatment.TORTURE)));
    }
}
