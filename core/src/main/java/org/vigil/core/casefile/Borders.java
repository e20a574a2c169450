package org.vigil.core.casefile;

import java.util.Set;
import org.vigil.core.vocabulary.Act;
import org.vigil.core.vocabulary.CaseId;
import org.vigil.core.vocabulary.CountryCode;

/** Being kept out or sent back: forcible return, denial of asylum, denial of access. */
public final class Borders {

    private Borders() {}

    /** Commands that report of borders and access. */
    public sealed interface Command extends Incidents.Command {}

    /** What was reported of borders and access. */
    public sealed interface Event extends Incidents.Event {}

    /**
     * Reports that people were returned to a country by force.
     *
     * @param act REFOULEMENT or EXPULSION
     * @param from the country that returned them
     * @param to the country they were returned to
     */
    public record ReportReturn(CaseId caseId, NewReport report, Act act, CountryCode from, CountryCode to)
            implements Command {
        @Override
        public ReturnReported reported(Report report) {
            if (!Set.of(Act.REFOULEMENT, Act.EXPULSION).contains(act)) {
                throw Refusal.WRONG_ACT.of("act", "a return is REFOULEMENT or EXPULSION, not " + act);
            }
            if (from.equals(to)) {
                throw Refusal.RETURNED_TO_SAME_COUNTRY.of("to", to.text() + " is where they were returned from");
            }
            return new ReturnReported(report, act, from, to);
        }
    }

    /** A forcible return was reported; see {@link ReportReturn}. */
    public record ReturnReported(Report report, Act act, CountryCode from, CountryCode to) implements Event {
        @Override
        public String words(Telling telling) {
            return telling.was("returned by force from " + from.displayName() + " to " + to.displayName() + " ("
                    + act.words() + ")");
        }
    }
}
