package org.vigil.core.casefile;

import static org.vigil.core.casefile.EventSamples.CHINA;
import static org.vigil.core.casefile.EventSamples.NORTH_KOREA;
import static org.vigil.core.casefile.EventSamples.TEXT;
import static org.vigil.core.casefile.EventSamples.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.vigil.core.vocabulary.Act;
import org.vigil.core.vocabulary.ArbitraryDetention;
import org.vigil.core.vocabulary.CaseId;
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

    /** What comes of them. */
    static List<Event> all() {
        List<Incidents.Command> commands = commands(Given.CASE, Given.report(List.of(), null, null));
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < commands.size(); i++) {
            // Reports between these two series are those of other samples.
            events.add(commands.get(i).reported(report(i < 4 ? 3 + i : 7 + i)));
        }
        return events;
    }

    /** A command of each kind with something in every field. */
    static List<Incidents.Command> commands(CaseId caseId, NewReport report) {
        return List.of(
                new Custody.ReportDetention(caseId, report, ArbitraryDetention.II),
                new Borders.ReportReturn(caseId, report, Act.REFOULEMENT, CHINA, NORTH_KOREA),
                new Justice.ReportExpectedCharge(caseId, report, TEXT),
                new Whereabouts.ReportFate(caseId, report, Fate.UNKNOWN),
                new Harms.ReportIllTreatment(caseId, report, IllTreatment.BEATING),
                new Custody.ReportArrest(caseId, report),
                new Custody.ReportTransfer(
                        caseId,
                        report,
                        new Place(CHINA, SubdivisionCode.parse("CN-SD"), TEXT),
                        new Place(CHINA, SubdivisionCode.parse("CN-YN"), null)),
                new Custody.ReportRelease(caseId, report, Custody.Terms.ON_BAIL, TEXT, NORTH_KOREA),
                new Justice.ReportCharge(
                        caseId, report, List.of(new Offence("66(d)", TEXT, TEXT), new Offence("13/1", null, null))),
                new Justice.ReportDroppedCharges(
                        caseId, report, List.of(new Offence("66(d)", TEXT, TEXT), new Offence("13/1", null, null))),
                new Justice.ReportTrial(caseId, report, Stage.SCHEDULED),
                new Justice.ReportHearing(caseId, report, Stage.HAPPENED, Justice.Purpose.BAIL),
                new Justice.ReportSentence(caseId, report, Justice.Penalty.PRISON, new Term(1, 6, 10), TEXT),
                new Justice.ReportAppeal(caseId, report, Justice.Appellant.DEFENCE, Justice.AppealOutcome.DISMISSED),
                new Justice.ReportStay(caseId, report, Justice.Stayed.EXECUTION, Justice.StayedFor.TEMPORARY),
                new Justice.ReportAcquittal(
                        caseId, report, List.of(new Offence("66(d)", TEXT, TEXT), new Offence("13/1", null, null))),
                new Justice.ReportExecution(caseId, report, Stage.HAPPENED),
                new Whereabouts.ReportDisappearance(caseId, report, Whereabouts.DisappearanceStatus.OUTSTANDING),
                new Whereabouts.ReportSighting(caseId, report, Fate.DETAINED),
                new Whereabouts.ReportDeath(
                        caseId, report, Whereabouts.DeathCause.ILLNESS, Whereabouts.Held.IN_CUSTODY),
                new Borders.ReportDenialOfAsylum(caseId, report, CHINA),
                new Borders.ReportDenialOfAccess(caseId, report, Set.of(Borders.Visitor.UNHCR, Borders.Visitor.LAWYER)),
                new Harms.ReportThreat(caseId, report, Harms.ThreatMeans.TELEPHONE, true),
                new Harms.ReportSearch(caseId, report, Harms.Searched.HOME, TEXT));
    }
}
