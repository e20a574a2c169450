package org.vigil.core.casefile;

import org.vigil.core.vocabulary.CaseId;
import org.vigil.core.vocabulary.Fate;

/** Where people are: disappearance, sighting, fate, death. */
public final class Whereabouts {

    private Whereabouts() {}

    /** Commands that report of whereabouts. */
    public sealed interface Command extends Incidents.Command {}

    /** What was reported of whereabouts. */
    public sealed interface Event extends Incidents.Event {}

    /**
     * Reports what is known of where people are.
     *
     * @param fate UNKNOWN when the source says that it is not known
     */
    public record ReportFate(CaseId caseId, NewReport report, Fate fate) implements Command {
        @Override
        public FateReported reported(Report report) {
            return new FateReported(report, fate);
        }
    }

    /** What is known of where people are was reported; see {@link ReportFate}. */
    public record FateReported(Report report, Fate fate) implements Event {
        @Override
        public String words(Telling telling) {
            return switch (fate) {
                case UNKNOWN ->
                    Telling.of(report, "the fate of " + telling.who().words()).is("unknown");
                case DETAINED -> telling.is("in detention");
                case AT_LIBERTY -> telling.is("at liberty");
                case IN_HIDING -> telling.is("in hiding");
                case DEAD -> telling.is("dead");
            };
        }
    }
}
