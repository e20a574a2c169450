package org.vigil.core.command;

import static org.vigil.core.command.Followed.said;
import static org.vigil.core.command.Samples.CASE;
import static org.vigil.core.command.Samples.MYANMAR;
import static org.vigil.core.command.Samples.TEXT;
import static org.vigil.core.command.Samples.THAILAND;
import static org.vigil.core.command.Samples.accepted;
import static org.vigil.core.command.Samples.entered;

import java.util.List;
import java.util.Set;
import org.vigil.core.casefile.Borders;
import org.vigil.core.casefile.Custody;
import org.vigil.core.casefile.Harms;
import org.vigil.core.casefile.Justice;
import org.vigil.core.casefile.Whereabouts;
import org.vigil.core.vocabulary.Act;
import org.vigil.core.vocabulary.ArbitraryDetention;
import org.vigil.core.vocabulary.Fate;
import org.vigil.core.vocabulary.IllTreatment;
import org.vigil.core.vocabulary.Offence;
import org.vigil.core.vocabulary.Place;
import org.vigil.core.vocabulary.Stage;
import org.vigil.core.vocabulary.Term;

/** Incidents of all kinds, as they are reported and accepted. */
final class IncidentsFollowed {

    private static final Place PLACE = new Place(MYANMAR, null, TEXT);
    private static final List<Offence> OFFENCES = List.of(new Offence("66(d)", TEXT, null));

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
                        new Harms.IllTreatmentReported(accepted(), IllTreatment.TORTURE)),
                said(new Custody.ReportArrest(CASE, entered()), new Custody.ArrestReported(accepted())),
                said(
                        new Custody.ReportTransfer(CASE, entered(), PLACE, null),
                        new Custody.TransferReported(accepted(), PLACE, null)),
                said(
                        new Custody.ReportRelease(CASE, entered(), Custody.Terms.UNCONDITIONAL, null, THAILAND),
                        new Custody.ReleaseReported(accepted(), Custody.Terms.UNCONDITIONAL, null, THAILAND)),
                said(
                        new Justice.ReportCharge(CASE, entered(), OFFENCES),
                        new Justice.ChargeReported(accepted(), OFFENCES)),
                said(
                        new Justice.ReportDroppedCharges(CASE, entered(), OFFENCES),
                        new Justice.DroppedChargesReported(accepted(), OFFENCES)),
                said(
                        new Justice.ReportTrial(CASE, entered(), Stage.HAPPENED),
                        new Justice.TrialReported(accepted(), Stage.HAPPENED)),
                said(
                        new Justice.ReportHearing(CASE, entered(), Stage.EXPECTED, Justice.Purpose.REMAND),
                        new Justice.HearingReported(accepted(), Stage.EXPECTED, Justice.Purpose.REMAND)),
                said(
                        new Justice.ReportSentence(
                                CASE, entered(), Justice.Penalty.PRISON, new Term(null, 6, null), TEXT),
                        new Justice.SentenceReported(
                                accepted(), Justice.Penalty.PRISON, new Term(null, 6, null), TEXT)),
                said(
                        new Justice.ReportAppeal(
                                CASE, entered(), Justice.Appellant.PROSECUTION, Justice.AppealOutcome.PENDING),
                        new Justice.AppealReported(
                                accepted(), Justice.Appellant.PROSECUTION, Justice.AppealOutcome.PENDING)),
                said(
                        new Justice.ReportStay(CASE, entered(), Justice.Stayed.RETURN, Justice.StayedFor.INDEFINITE),
                        new Justice.StayReported(accepted(), Justice.Stayed.RETURN, Justice.StayedFor.INDEFINITE)),
                said(
                        new Justice.ReportAcquittal(CASE, entered(), List.of()),
                        new Justice.AcquittalReported(accepted(), List.of())),
                said(
                        new Justice.ReportExecution(CASE, entered(), Stage.SCHEDULED),
                        new Justice.ExecutionReported(accepted(), Stage.SCHEDULED)),
                said(
                        new Whereabouts.ReportDisappearance(
                                CASE, entered(), Whereabouts.DisappearanceStatus.CLARIFIED_BY_SOURCE),
                        new Whereabouts.DisappearanceReported(
                                accepted(), Whereabouts.DisappearanceStatus.CLARIFIED_BY_SOURCE)),
                said(
                        new Whereabouts.ReportSighting(CASE, entered(), null),
                        new Whereabouts.SightingReported(accepted(), null)),
                said(
                        new Whereabouts.ReportDeath(
                                CASE, entered(), Whereabouts.DeathCause.TORTURE, Whereabouts.Held.NOT_SAID),
                        new Whereabouts.DeathReported(
                                accepted(), Whereabouts.DeathCause.TORTURE, Whereabouts.Held.NOT_SAID)),
                said(
                        new Borders.ReportDenialOfAsylum(CASE, entered(), THAILAND),
                        new Borders.DenialOfAsylumReported(accepted(), THAILAND)),
                said(
                        new Borders.ReportDenialOfAccess(CASE, entered(), Set.of(Borders.Visitor.FAMILY)),
                        new Borders.DenialOfAccessReported(accepted(), Set.of(Borders.Visitor.FAMILY))),
                said(
                        new Harms.ReportThreat(CASE, entered(), Harms.ThreatMeans.ONLINE, false),
                        new Harms.ThreatReported(accepted(), Harms.ThreatMeans.ONLINE, false)),
                said(
                        new Harms.ReportSearch(CASE, entered(), Harms.Searched.WORKPLACE, TEXT),
                        new Harms.SearchReported(accepted(), Harms.Searched.WORKPLACE, TEXT)));
    }
}
