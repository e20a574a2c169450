package org.vigil.core.command;

import static org.vigil.core.command.Refused.REGISTERED;
import static org.vigil.core.command.Samples.CASE;
import static org.vigil.core.command.Samples.DAY;
import static org.vigil.core.command.Samples.GROUP;
import static org.vigil.core.command.Samples.MYANMAR;
import static org.vigil.core.command.Samples.TEXT;
import static org.vigil.core.command.Samples.THAILAND;
import static org.vigil.core.command.Samples.TOMORROW;
import static org.vigil.core.command.Samples.entered;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.vigil.core.casefile.Borders;
import org.vigil.core.casefile.Borders.ReportReturn;
import org.vigil.core.casefile.Custody;
import org.vigil.core.casefile.Custody.Terms;
import org.vigil.core.casefile.Incidents;
import org.vigil.core.casefile.Justice;
import org.vigil.core.casefile.Justice.Penalty;
import org.vigil.core.casefile.Justice.ReportSentence;
import org.vigil.core.casefile.NewReport;
import org.vigil.core.casefile.Whereabouts;
import org.vigil.core.vocabulary.Act;
import org.vigil.core.vocabulary.Fate;
import org.vigil.core.vocabulary.Place;
import org.vigil.core.vocabulary.Stage;
import org.vigil.core.vocabulary.Term;

/** What can't be right about an incident, beside what can't be right about any report. */
final class IncidentsRefused {

    private static final Place PLACE = new Place(MYANMAR, null, TEXT);

    private IncidentsRefused() {}

    static List<Refused> all() {
        return List.of(
                refused(new ReportReturn(CASE, entered(), Act.DETENTION, THAILAND, MYANMAR), "act-does-not-fit", "act"),
                refused(
                        new ReportReturn(CASE, entered(), Act.EXPULSION, THAILAND, THAILAND),
                        "returned-to-same-country",
                        "to"),
                refused(new Custody.ReportTransfer(CASE, entered(), null, null), "says-nothing", "to"),
                refused(new Custody.ReportTransfer(CASE, entered(), PLACE, PLACE), "transferred-to-same-place", "to"),
                refused(
                        new Custody.ReportRelease(CASE, entered(), Terms.UNCONDITIONAL, TEXT, null),
                        "contradicts-itself",
                        "conditions"),
                refused(
                        new ReportSentence(CASE, entered(), Penalty.PRISON, new Term(null, null, null), null),
                        "sentence-of-no-length",
                        "term"),
                refused(
                        new ReportSentence(CASE, entered(), Penalty.DEATH, new Term(1, null, null), null),
                        "contradicts-itself",
                        "term"),
                refused(new Whereabouts.ReportSighting(CASE, entered(), Fate.UNKNOWN), "says-nothing", "fate"),
                refused(new Borders.ReportDenialOfAccess(CASE, entered(), Set.of()), "says-nothing", "to"),
                ahead(report -> new Custody.ReportArrest(CASE, report)),
                ahead(report -> new Justice.ReportTrial(CASE, report, Stage.HAPPENED)),
                ahead(report -> new Justice.ReportExecution(CASE, report, Stage.HAPPENED)));
    }

    /** What has happened does not lie ahead. */
    private static Refused ahead(Function<NewReport, Incidents.Command> command) {
        return refused(
                command.apply(entered(List.of(GROUP), TOMORROW.toString(), DAY, "2014-08")),
                "happened-in-future",
                "report/happened/date");
    }

    private static Refused refused(Incidents.Command command, String code, String field) {
        return new Refused(REGISTERED, command, code, field);
    }
}
