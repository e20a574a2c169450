package org.vigil.core.casefile;

import java.util.Set;
import org.vigil.core.vocabulary.Act;
import org.vigil.core.vocabulary.CaseId;
import org.vigil.core.vocabulary.CountryCode;
import org.vigil.core.vocabulary.Limits;

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

    /**
     * Reports that people were denied asylum.
     *
     * @param by the country that denied it
     */
    public record ReportDenialOfAsylum(CaseId caseId, NewReport report, CountryCode by) implements Command {
        @Override
        public DenialOfAsylumReported reported(Report report) {
            return new DenialOfAsylumReported(report, by);
        }
    }

    /** A denial of asylum was reported; see {@link ReportDenialOfAsylum}. */
    public record DenialOfAsylumReported(Report report, CountryCode by) implements Event {
        @Override
        public Act act() {
            return Act.DENIAL_OF_ASYLUM;
        }

        @Override
        public String words(Telling telling) {
            return telling.was("denied asylum in " + by.displayName());
        }
    }

    /** Those whom people who are held have a right to see, and who have a right to see them. */
    public enum Visitor {
        LAWYER,
        FAMILY,
        UNHCR,
        DOCTOR,
        CONSULATE
    }

    /**
     * Reports that people were denied access to others, and others to them. HURIDOCS has no code for it that we know of.
     *
     * @param to to whom; at least one
     */
    public record ReportDenialOfAccess(CaseId caseId, NewReport report, Set<Visitor> to) implements Command {
        public ReportDenialOfAccess {
            to = Limits.set("to", to);
        }

        @Override
        public DenialOfAccessReported reported(Report report) {
            if (to.isEmpty()) {
                throw Refusal.SAYS_NOTHING.of("to", "to whom access was denied is not said");
            }
            return new DenialOfAccessReported(report, to);
        }
    }

    /** A denial of access was reported; see {@link ReportDenialOfAccess}. */
    public record DenialOfAccessReported(Report report, Set<Visitor> to) implements Event {
        public DenialOfAccessReported {
            to = Limits.set("to", to);
        }

        @Override
        public String words(Telling telling) {
            return telling.was("denied access to "
                    + (to.isEmpty()
                            ? "somebody"
                            : Phrases.and(to.stream()
                                    .sorted()
                                    .map(DenialOfAccessReported::visitor)
                                    .toList())));
        }

        private static String visitor(Visitor visitor) {
            return switch (visitor) {
                case LAWYER -> "a lawyer";
                case FAMILY -> "their family";
                case UNHCR -> "UNHCR";
                case DOCTOR -> "a doctor";
                case CONSULATE -> "a consulate";
            };
        }
    }
}
