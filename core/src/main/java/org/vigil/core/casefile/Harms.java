package org.vigil.core.casefile;

import org.jspecify.annotations.Nullable;
import org.vigil.core.vocabulary.Act;
import org.vigil.core.vocabulary.CaseId;
import org.vigil.core.vocabulary.IllTreatment;
import org.vigil.core.vocabulary.Text;

/** Harm and pressure: ill-treatment, threat, search or raid. */
public final class Harms {

    private Harms() {}

    /** Commands that report of harm. */
    public sealed interface Command extends Incidents.Command {}

    /** What was reported of harm. */
    public sealed interface Event extends Incidents.Event {}

    /**
     * Reports that people were ill-treated. Harm that is only feared is a risk.
     *
     * @param kind of what sort it was; each sort is a report of its own, that can be disputed alone
     */
    public record ReportIllTreatment(CaseId caseId, NewReport report, IllTreatment kind) implements Command {
        @Override
        public IllTreatmentReported reported(Report report) {
            return new IllTreatmentReported(report, kind);
        }
    }

    /** Ill-treatment was reported; see {@link ReportIllTreatment}. */
    public record IllTreatmentReported(Report report, IllTreatment kind) implements Event {
        @Override
        public @Nullable Act act() {
            return switch (kind) {
                case TORTURE -> Act.TORTURE;
                case BEATING -> Act.PHYSICAL_ASSAULT;
                case RAPE -> Act.RAPE;
                case OTHER_SEXUAL_VIOLENCE -> Act.SEXUAL_VIOLENCE;
                case PSYCHOLOGICAL -> Act.PSYCHOLOGICAL_ASSAULT;
                case SOLITARY_CONFINEMENT, DENIAL_OF_MEDICAL_CARE, DENIAL_OF_FOOD, FORCED_LABOUR, OTHER -> null;
            };
        }

        @Override
        public String words(Telling telling) {
            return telling.was(
                    switch (kind) {
                        case TORTURE -> "tortured";
                        case BEATING -> "beaten";
                        case RAPE -> "raped";
                        case OTHER_SEXUAL_VIOLENCE -> "subjected to sexual violence";
                        case PSYCHOLOGICAL -> "ill-treated psychologically";
                        case SOLITARY_CONFINEMENT -> "held in solitary confinement";
                        case DENIAL_OF_MEDICAL_CARE -> "denied medical care";
                        case DENIAL_OF_FOOD -> "denied food";
                        case FORCED_LABOUR -> "made to do forced labour";
                        case OTHER -> "ill-treated in a way told in a note";
                    });
        }
    }

    /** By what means people are threatened. */
    public enum ThreatMeans {
        IN_PERSON,
        TELEPHONE,
        IN_WRITING,
        ONLINE,
        THROUGH_OTHERS,
        NOT_SAID
    }

    /**
     * Reports that people were threatened.
     *
     * @param means by what means
     * @param withDeath whether with death
     */
    public record ReportThreat(CaseId caseId, NewReport report, ThreatMeans means, boolean withDeath)
            implements Command {
        @Override
        public ThreatReported reported(Report report) {
            return new ThreatReported(report, means, withDeath);
        }
    }

    /** A threat was reported; see {@link ReportThreat}. */
    public record ThreatReported(Report report, ThreatMeans means, boolean withDeath) implements Event {
        @Override
        public Act act() {
            return withDeath ? Act.DEATH_THREAT : Act.THREAT;
        }

        @Override
        public String words(Telling telling) {
            return telling.was("threatened" + (withDeath ? " with death" : "")
                    + switch (means) {
                        case IN_PERSON -> " in person";
                        case TELEPHONE -> " by telephone";
                        case IN_WRITING -> " in writing";
                        case ONLINE -> " online";
                        case THROUGH_OTHERS -> " through others";
                        case NOT_SAID -> " (by what means is not said)";
                    });
        }
    }

    /** What is searched. */
    public enum Searched {
        HOME,
        WORKPLACE,
        ORGANISATION,
        PLACE_OF_WORSHIP,
        VEHICLE,
        OTHER,
        NOT_SAID
    }

    /**
     * Reports that a place of people's was searched or raided. HURIDOCS has no code for it that we know of.
     *
     * @param of what
     * @param seized what was taken away, if anything was
     */
    public record ReportSearch(
            CaseId caseId,
            NewReport report,
            Searched of,
            @Nullable Text seized) implements Command {
        @Override
        public SearchReported reported(Report report) {
            return new SearchReported(report, of, seized);
        }
    }

    /** A search or raid was reported; see {@link ReportSearch}. */
    public record SearchReported(
            Report report, Searched of, @Nullable Text seized) implements Event {
        @Override
        public String words(Telling telling) {
            return telling.was("searched or raided (" + Phrases.constant(of)
                    + (seized == null ? ")" : "; what was seized is told in a note)"));
        }
    }
}
