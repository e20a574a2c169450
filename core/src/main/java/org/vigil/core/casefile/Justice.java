package org.vigil.core.casefile;

import org.jspecify.annotations.Nullable;
import org.vigil.core.vocabulary.CaseId;
import org.vigil.core.vocabulary.Stage;
import org.vigil.core.vocabulary.Text;

/** Before the courts: charge, trial, hearing, sentence, appeal, stay, acquittal, execution. */
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
}
