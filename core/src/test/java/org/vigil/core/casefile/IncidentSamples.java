package org.vigil.core.casefile;

import static org.vigil.core.casefile.EventSamples.CHINA;
import static org.vigil.core.casefile.EventSamples.NORTH_KOREA;
import static org.vigil.core.casefile.EventSamples.TEXT;
import static org.vigil.core.casefile.EventSamples.report;

import java.util.List;
import java.util.Set;
import org.vigil.core.vocabulary.Act;
import org.vigil.core.vocabulary.ArbitraryDetention;
import org.vigil.core.vocabulary.Fate;
import org.vigil.core.vocabulary.IllTreatment;
import org.vigil.core.vocabulary.Offence;
import org.vigil.core.vocabulary.Place;
import org.vigil.core.vocabulary.Stage;
import org.vigil.core.vocabulary.SubdivisionCode;
import org.vigil.core.vocabulary.Term;

/** One incident of each kind with something in every field. */
final class IncidentSamples {

    private IncidentSamples() {}

    static List<Event> all() {
        return List.of(
                new Custody.DetentionReported(report(3), ArbitraryDetention.II),
                new Borders.ReturnReported(report(4), Act.REFOULEMENT, CHINA, NORTH_KOREA),
                new Justice.ExpectedChargeReported(report(5), TEXT),
                new Whereabouts.FateReported(report(6), Fate.UNKNOWN),
                new Harms.IllTreatmentReported(report(11), IllTreatment.BEATING),
                new Custody.ArrestReported(report(12)),
                new Custody.TransferReported(
                        report(13),
                        new Place(CHINA, SubdivisionCode.parse("CN-SD"), TEXT),
                        new Place(CHINA, SubdivisionCode.parse("CN-YN"), null)),
                new Custody.ReleaseReported(report(14), Custody.Terms.ON_BAIL, TEXT, NORTH_KOREA),
                new Justice.ChargeReported(
                        report(15), List.of(new Offence("66(d)", TEXT, TEXT), new Offence("13/1", null, null))),
                new Justice.DroppedChargesReported(
                        report(16), List.of(new Offence("66(d)", TEXT, TEXT), new Offence("13/1", null, null))),
                new Justice.TrialReported(report(17), Stage.SCHEDULED),
                new Justice.HearingReported(report(18), Stage.HAPPENED, Justice.Purpose.BAIL),
                new Justice.SentenceReported(report(19), Justice.Penalty.PRISON, new Term(1, 6, 10), TEXT),
                new Justice.AppealReported(report(20), Justice.Appellant.DEFENCE, Justice.AppealOutcome.DISMISSED),
                new Justice.StayReported(report(21), Justice.Stayed.EXECUTION, Justice.StayedFor.TEMPORARY),
                new Justice.AcquittalReported(
                        report(22), List.of(new Offence("66(d)", TEXT, TEXT), new Offence("13/1", null, null))),
                new Justice.ExecutionReported(report(23), Stage.HAPPENED),
                new Whereabouts.DisappearanceReported(report(24), Whereabouts.DisappearanceStatus.OUTSTANDING),
                new Whereabouts.SightingReported(report(25), Fate.DETAINED),
                new Whereabouts.DeathReported(report(26), Whereabouts.DeathCause.ILLNESS, Whereabouts.Held.IN_CUSTODY),
                new Borders.DenialOfAsylumReported(report(27), CHINA),
                new Borders.DenialOfAccessReported(report(28), Set.of(Borders.Visitor.UNHCR, Borders.Visitor.LAWYER)),
                new Harms.ThreatReported(report(29), Harms.Means.TELEPHONE, true),
                new Harms.SearchReported(report(30), Harms.Searched.HOME, TEXT));
    }
}
