package org.vigil.core.command;

import static org.vigil.core.command.Refused.REGISTERED;
import static org.vigil.core.command.Samples.CASE;
import static org.vigil.core.command.Samples.MYANMAR;
import static org.vigil.core.command.Samples.THAILAND;
import static org.vigil.core.command.Samples.entered;

import java.util.List;
import org.vigil.core.casefile.Borders.ReportReturn;
import org.vigil.core.casefile.Incidents;
import org.vigil.core.vocabulary.Act;

/** What can't be right about an incident, beside what can't be right about any report. */
final class IncidentsRefused {

    private IncidentsRefused() {}

    static List<Refused> all() {
        return List.of(
                refused(new ReportReturn(CASE, entered(), Act.DETENTION, THAILAND, MYANMAR), "act-does-not-fit", "act"),
                refused(
                        new ReportReturn(CASE, entered(), Act.EXPULSION, THAILAND, THAILAND),
                        "returned-to-same-country",
                        "to"));
    }

    private static Refused refused(Incidents.Command command, String code, String field) {
        return new Refused(REGISTERED, command, code, field);
    }
}
