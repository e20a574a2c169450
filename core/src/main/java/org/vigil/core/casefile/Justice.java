package org.vigil.core.casefile;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.core.vocabulary.Act;
import org.vigil.core.vocabulary.CaseId;
import org.vigil.core.vocabulary.Fate;
import org.vigil.core.vocabulary.Limits;
import org.vigil.core.vocabulary.Offence;
import org.vigil.core.vocabulary.Stage;
import org.vigil.core.vocabulary.Term;
import org.vigil.core.vocabulary.Text;

/**
 * Before the courts: charge, trial, hearing, sentence, appeal, stay, acquittal, execution. Of these HURIDOCS' acts have none
 * but the execution, that we know of.
 */
public final class Justice {

    private Justice() {}

    /** Commands that report of proceedings. */
    public sealed interface Command extends Incidents.Command {}

    /** What was reported of proceedings. */
    public sealed interface Event extends Incidents.Event {}

    /**
     * Reports that people are expected to be charged. Nothing of the kind has happened.
     *
     * @param charges with what; absent when that is not said
     */
    public record ReportExpectedCharge(
            CaseId caseId, NewReport report, @Nullable Text charges) implements Command {
        @Override
        public Stage stage() {
            return Stage.EXPECTED;
        }

        @Override
        public ExpectedChargeReported reported(Report report) {
            return new ExpectedChargeReported(report, charges);
        }
    }

    /** An expected charge was reported; see {@link ReportExpectedCharge}. */
    public record ExpectedChargeReported(
            Report report, @Nullable Text charges) implements Event {
        @Override
        public Stage stage() {
            return Stage.EXPECTED;
        }

        @Override
        public String words(Telling telling) {
            return telling.is(
                    "expected to be charged (with what is " + (charges == null ? "not said)" : "told in a note)"));
        }
    }

    /**
     * Reports that people were charged. More charges are another report.
     *
     * @param offences with what; empty when that is not said
     */
    public record ReportCharge(CaseId caseId, NewReport report, List<Offence> offences) implements Command {
        public ReportCharge {
            offences = Limits.list("offences", offences);
        }

        @Override
        public ChargeReported reported(Report report) {
            return new ChargeReported(report, offences);
        }
    }

    /** A charge was reported; see {@link ReportCharge}. */
    public record ChargeReported(Report report, List<Offence> offences) implements Event {
        public ChargeReported {
            offences = Limits.list("offences", offences);
        }

        @Override
        public String words(Telling telling) {
            return telling.was(
                    "charged" + (offences.isEmpty() ? " (with what is not said)" : JusticeWords.under(offences)));
        }
    }

    /**
     * Reports that charges against people were dropped.
     *
     * @param offences which charges; empty when it is all of them
     */
    public record ReportDroppedCharges(CaseId caseId, NewReport report, List<Offence> offences) implements Command {
        public ReportDroppedCharges {
            offences = Limits.list("offences", offences);
        }

        @Override
        public DroppedChargesReported reported(Report report) {
            return new DroppedChargesReported(report, offences);
        }
    }

    /** That charges were dropped was reported; see {@link ReportDroppedCharges}. */
    public record DroppedChargesReported(Report report, List<Offence> offences) implements Event {
        public DroppedChargesReported {
            offences = Limits.list("offences", offences);
        }

        @Override
        public String words(Telling telling) {
            String charges = offences.isEmpty() ? "all charges" : "charges" + JusticeWords.under(offences);
            return Telling.ofMany(report, charges + " against " + telling.who().words())
                    .was("dropped");
        }
    }

    /**
     * Reports that people are or will be tried.
     *
     * @param stage whether it has begun
     */
    public record ReportTrial(CaseId caseId, NewReport report, Stage stage) implements Command {
        @Override
        public TrialReported reported(Report report) {
            return new TrialReported(report, stage);
        }
    }

    /** A trial was reported; see {@link ReportTrial}. */
    public record TrialReported(Report report, Stage stage) implements Event {
        @Override
        public String words(Telling telling) {
            return telling.comes(stage, "put on trial");
        }
    }

    /** What a hearing is about. */
    public enum Purpose {
        REMAND,
        BAIL,
        EVIDENCE,
        VERDICT,
        APPEAL,
        EXTRADITION,
        ASYLUM,
        OTHER,
        NOT_SAID
    }

    /**
     * Reports that people were or will be heard by a court.
     *
     * @param stage whether it has taken place
     * @param purpose what it is about
     */
    public record ReportHearing(CaseId caseId, NewReport report, Stage stage, Purpose purpose) implements Command {
        @Override
        public HearingReported reported(Report report) {
            return new HearingReported(report, stage, purpose);
        }
    }

    /** A hearing was reported; see {@link ReportHearing}. */
    public record HearingReported(Report report, Stage stage, Purpose purpose) implements Event {
        @Override
        public String words(Telling telling) {
            return telling.comes(stage, "heard in court (purpose: " + Phrases.constant(purpose) + ")");
        }
    }

    /** Sorts of sentences. */
    public enum Penalty {
        PRISON,
        LIFE_IN_PRISON,
        DEATH,
        FINE,
        CORPORAL,
        OTHER
    }

    /**
     * Reports that people were sentenced.
     *
     * @param penalty to what
     * @param term for how long, for PRISON, if it is said
     * @param details whatever else is said of it, such as the amount of a fine
     */
    public record ReportSentence(
            CaseId caseId,
            NewReport report,
            Penalty penalty,
            @Nullable Term term,
            @Nullable Text details) implements Command {
        @Override
        public SentenceReported reported(Report report) {
            if (term != null && term.hasNoLength()) {
                throw Refusal.SENTENCE_OF_NO_LENGTH.of("term", "the term has neither years, months nor days");
            }
            if (term != null && penalty != Penalty.PRISON) {
                throw Refusal.CONTRADICTS_ITSELF.of("term", "only a sentence to PRISON has a term, not " + penalty);
            }
            return new SentenceReported(report, penalty, term, details);
        }
    }

    /** A sentence was reported; see {@link ReportSentence}. */
    public record SentenceReported(
            Report report,
            Penalty penalty,
            @Nullable Term term,
            @Nullable Text details) implements Event {
        @Override
        public String words(Telling telling) {
            return telling.was("sentenced to " + JusticeWords.penalty(penalty)
                    + (term == null ? "" : " for " + JusticeWords.term(term))
                    + (details == null ? "" : " (details are told in a note)"));
        }
    }

    /** Who appeals. */
    public enum Appellant {
        DEFENCE,
        PROSECUTION,
        OTHER,
        NOT_SAID
    }

    /** What came of an appeal. */
    public enum AppealOutcome {
        PENDING,
        ALLOWED,
        PARTLY_ALLOWED,
        DISMISSED,
        WITHDRAWN
    }

    /**
     * Reports an appeal against a judgment.
     *
     * @param appellant by whom
     * @param outcome what came of it so far
     */
    public record ReportAppeal(CaseId caseId, NewReport report, Appellant appellant, AppealOutcome outcome)
            implements Command {
        @Override
        public AppealReported reported(Report report) {
            return new AppealReported(report, appellant, outcome);
        }
    }

    /** An appeal was reported; see {@link ReportAppeal}. */
    public record AppealReported(Report report, Appellant appellant, AppealOutcome outcome) implements Event {
        @Override
        public String words(Telling telling) {
            Telling appeal = Telling.of(
                    report,
                    "an appeal" + JusticeWords.by(appellant) + " in the case of "
                            + telling.who().words());
            return outcome == AppealOutcome.PENDING ? appeal.is("pending") : appeal.was(Phrases.constant(outcome));
        }
    }

    /** What is stayed. */
    public enum Stayed {
        EXECUTION,
        RETURN
    }

    /** For how long something is stayed. */
    public enum StayedFor {
        TEMPORARY,
        INDEFINITE,
        NOT_SAID
    }

    /**
     * Reports that an execution or a return was stayed.
     *
     * @param of what was stayed
     * @param length for how long
     */
    public record ReportStay(CaseId caseId, NewReport report, Stayed of, StayedFor length) implements Command {
        @Override
        public StayReported reported(Report report) {
            return new StayReported(report, of, length);
        }
    }

    /** A stay was reported; see {@link ReportStay}. */
    public record StayReported(Report report, Stayed of, StayedFor length) implements Event {
        @Override
        public String words(Telling telling) {
            return Telling.of(
                            report,
                            "the " + Phrases.constant(of) + " of "
                                    + telling.who().words())
                    .was("stayed"
                            + switch (length) {
                                case TEMPORARY -> " temporarily";
                                case INDEFINITE -> " indefinitely";
                                case NOT_SAID -> " (for how long is not said)";
                            });
        }
    }

    /**
     * Reports that people were acquitted.
     *
     * @param offences of what; empty when it is all that they were charged with
     */
    public record ReportAcquittal(CaseId caseId, NewReport report, List<Offence> offences) implements Command {
        public ReportAcquittal {
            offences = Limits.list("offences", offences);
        }

        @Override
        public AcquittalReported reported(Report report) {
            return new AcquittalReported(report, offences);
        }
    }

    /** An acquittal was reported; see {@link ReportAcquittal}. */
    public record AcquittalReported(Report report, List<Offence> offences) implements Event {
        public AcquittalReported {
            offences = Limits.list("offences", offences);
        }

        @Override
        public String words(Telling telling) {
            return telling.was(
                    "acquitted of " + (offences.isEmpty() ? "all charges" : "charges" + JusticeWords.under(offences)));
        }
    }

    /**
     * Reports that people were or will be executed.
     *
     * @param stage whether it was done
     */
    public record ReportExecution(CaseId caseId, NewReport report, Stage stage) implements Command {
        @Override
        public ExecutionReported reported(Report report) {
            return new ExecutionReported(report, stage);
        }
    }

    /** An execution was reported; see {@link ReportExecution}. */
    public record ExecutionReported(Report report, Stage stage) implements Event {
        @Override
        public Act act() {
            return Act.CAPITAL_PUNISHMENT;
        }

        @Override
        public @Nullable Fate fate() {
            return stage == Stage.HAPPENED ? Fate.DEAD : null;
        }

        @Override
        public String words(Telling telling) {
            return telling.comes(stage, "executed");
        }
    }
}
