package org.vigil.core.casefile;

import org.jspecify.annotations.Nullable;
import org.vigil.core.vocabulary.Act;
import org.vigil.core.vocabulary.ArbitraryDetention;
import org.vigil.core.vocabulary.CaseId;

/** Being held: arrest, detention, transfer, release. */
public final class Custody {

    private Custody() {}

    /** Commands that report of custody. */
    public sealed interface Command extends Incidents.Command {}

    /** What was reported of custody. */
    public sealed interface Event extends Incidents.Event {}

    /**
     * Reports that people were detained: the report says by whom, when, where.
     *
     * @param category of arbitrary detention, where the UN Working Group has found it to be one
     */
    public record ReportDetention(
            CaseId caseId, NewReport report, @Nullable ArbitraryDetention category) implements Command {
        /** Of no category that the Working Group has found. */
        public ReportDetention(CaseId caseId, NewReport report) {
            this(caseId, report, null);
        }

        @Override
        public DetentionReported reported(Report report) {
            return new DetentionReported(report, category);
        }
    }

    /** A detention was reported; see {@link ReportDetention}. */
    public record DetentionReported(Report report, @Nullable ArbitraryDetention category) implements Event {
        @Override
        public Act act() {
            return Act.DETENTION;
        }

        @Override
        public String words(Telling telling) {
            return telling.was("detained"
                    + (category == null ? "" : " (arbitrary detention of category " + category.name() + ")"));
        }
    }
}
