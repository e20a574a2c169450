package org.vigil.core.casefile;

import org.jspecify.annotations.Nullable;
import org.vigil.core.vocabulary.Act;
import org.vigil.core.vocabulary.ArbitraryDetention;
import org.vigil.core.vocabulary.CaseId;
import org.vigil.core.vocabulary.CountryCode;
import org.vigil.core.vocabulary.Fate;
import org.vigil.core.vocabulary.Place;
import org.vigil.core.vocabulary.Text;

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

    /** Reports that people were arrested: the report says by whom, when, where. */
    public record ReportArrest(CaseId caseId, NewReport report) implements Command {
        @Override
        public ArrestReported reported(Report report) {
            return new ArrestReported(report);
        }
    }

    /** An arrest was reported; see {@link ReportArrest}. */
    public record ArrestReported(Report report) implements Event {
        @Override
        public Act act() {
            return Act.ARREST;
        }

        @Override
        public String words(Telling telling) {
            return telling.was("arrested");
        }
    }

    /**
     * Reports that people who are held were taken from one place to another. HURIDOCS has no code for it that we know of.
     *
     * @param from where they had been held, if it is said
     * @param to where they were taken, if it is said; at least one of the two is
     */
    public record ReportTransfer(
            CaseId caseId,
            NewReport report,
            @Nullable Place from,
            @Nullable Place to) implements Command {
        @Override
        public TransferReported reported(Report report) {
            if (from == null && to == null) {
                throw Refusal.SAYS_NOTHING.of("to", "neither from where nor to where is said");
            }
            if (from != null && from.equals(to)) {
                throw Refusal.TRANSFERRED_TO_SAME_PLACE.of("to", "this is where they were taken from");
            }
            return new TransferReported(report, from, to);
        }
    }

    /** A transfer was reported; see {@link ReportTransfer}. */
    public record TransferReported(
            Report report, @Nullable Place from, @Nullable Place to) implements Event {
        @Override
        public String words(Telling telling) {
            return telling.was("transferred"
                    + (from == null ? "" : " from " + ReportWords.place(from))
                    + (to == null ? "" : " to " + ReportWords.place(to)));
        }
    }

    /** On what terms people are released. */
    public enum Terms {
        UNCONDITIONAL,
        CONDITIONAL,
        ON_BAIL,
        PARDONED,
        SENTENCE_SERVED,
        NOT_SAID
    }

    /**
     * Reports that people were released. HURIDOCS has no code for it that we know of.
     *
     * @param terms on what terms
     * @param conditions what is asked of them, if anything is
     * @param to the country to which they were let go, if they had to leave
     */
    public record ReportRelease(
            CaseId caseId,
            NewReport report,
            Terms terms,
            @Nullable Text conditions,
            @Nullable CountryCode to) implements Command {
        @Override
        public ReleaseReported reported(Report report) {
            if (terms == Terms.UNCONDITIONAL && conditions != null) {
                throw Refusal.CONTRADICTS_ITSELF.of("conditions", "an unconditional release has no conditions");
            }
            return new ReleaseReported(report, terms, conditions, to);
        }
    }

    /** A release was reported; see {@link ReportRelease}. */
    public record ReleaseReported(
            Report report,
            Terms terms,
            @Nullable Text conditions,
            @Nullable CountryCode to) implements Event {
        @Override
        public Fate fate() {
            return Fate.AT_LIBERTY;
        }

        @Override
        public String words(Telling telling) {
            return telling.was("released"
                    + switch (terms) {
                        case UNCONDITIONAL -> " unconditionally";
                        case CONDITIONAL -> " on conditions";
                        case ON_BAIL -> " on bail";
                        case PARDONED -> " by pardon";
                        case SENTENCE_SERVED -> " after serving the sentence";
                        case NOT_SAID -> " (on what terms is not said)";
                    }
                    + (conditions == null ? "" : " (the conditions are told in a note)")
                    + (to == null ? "" : " to " + to.displayName()));
        }
    }
}
