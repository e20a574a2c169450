package org.vigil.core.casefile;

import org.jspecify.annotations.Nullable;
import org.vigil.core.vocabulary.Act;
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

    /** Where the UN Working Group on Enforced or Involuntary Disappearances stands with a disappearance. */
    public enum DisappearanceStatus {
        OUTSTANDING,
        CLARIFIED_BY_GOVERNMENT,
        CLARIFIED_BY_SOURCE,
        DISCONTINUED,
        CLOSED
    }

    /**
     * Reports that people were made to disappear.
     *
     * @param status where the UN Working Group stands with it, once it has it; another report tells when that has changed
     */
    public record ReportDisappearance(
            CaseId caseId, NewReport report, @Nullable DisappearanceStatus status) implements Command {
        @Override
        public DisappearanceReported reported(Report report) {
            return new DisappearanceReported(report, status);
        }
    }

    /** A disappearance was reported; see {@link ReportDisappearance}. */
    public record DisappearanceReported(
            Report report, @Nullable DisappearanceStatus status) implements Event {
        @Override
        public Act act() {
            return Act.DISAPPEARANCE;
        }

        @Override
        public String words(Telling telling) {
            return telling.was("made to disappear"
                    + (status == null ? "" : " (for the UN Working Group: " + Phrases.constant(status) + ")"));
        }
    }

    /**
     * Reports that people were seen: the report says when and where.
     *
     * @param fate how they were seen to be, if it is said; never UNKNOWN
     */
    public record ReportSighting(
            CaseId caseId, NewReport report, @Nullable Fate fate) implements Command {
        @Override
        public SightingReported reported(Report report) {
            if (fate == Fate.UNKNOWN) {
                throw Refusal.SAYS_NOTHING.of("fate", "how they were seen to be is left out where it is not known");
            }
            return new SightingReported(report, fate);
        }
    }

    /** A sighting was reported; see {@link ReportSighting}. */
    public record SightingReported(Report report, @Nullable Fate fate) implements Event {
        @Override
        public String words(Telling telling) {
            return telling.was("seen" + (fate == null ? "" : " (" + Phrases.constant(fate) + ")"));
        }
    }

    /** Of what people died. UNKNOWN is something that a source says. */
    public enum DeathCause {
        KILLED,
        TORTURE,
        DENIAL_OF_CARE,
        ILLNESS,
        SUICIDE,
        ACCIDENT,
        UNKNOWN,
        NOT_SAID
    }

    /** Whether people were held when they died. */
    public enum Held {
        IN_CUSTODY,
        NOT_IN_CUSTODY,
        NOT_SAID
    }

    /**
     * Reports that people died. It is counted as a death in custody if it was one, else by its cause where HURIDOCS has a
     * code for that.
     *
     * @param cause of what
     * @param held whether they were in custody
     */
    public record ReportDeath(CaseId caseId, NewReport report, DeathCause cause, Held held) implements Command {
        @Override
        public DeathReported reported(Report report) {
            return new DeathReported(report, cause, held);
        }
    }

    /** A death was reported; see {@link ReportDeath}. */
    public record DeathReported(Report report, DeathCause cause, Held held) implements Event {
        @Override
        public @Nullable Act act() {
            if (held == Held.IN_CUSTODY) {
                return Act.DEATH_IN_CUSTODY;
            }
            return switch (cause) {
                case TORTURE -> Act.DEATH_BY_TORTURE;
                case DENIAL_OF_CARE -> Act.DEATH_BY_DENIAL_OF_CARE;
                case UNKNOWN -> Act.DEATH_OF_UNKNOWN_CAUSE;
                case KILLED, ILLNESS, SUICIDE, ACCIDENT, NOT_SAID -> null;
            };
        }

        @Override
        public String words(Telling telling) {
            return telling.is("dead (cause: " + Phrases.constant(cause)
                    + switch (held) {
                        case IN_CUSTODY -> ", in custody)";
                        case NOT_IN_CUSTODY -> ", not in custody)";
                        case NOT_SAID -> ")";
                    });
        }

        @Override
        public Fate fate() {
            return Fate.DEAD;
        }
    }
}
