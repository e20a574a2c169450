package org.vigil.core.casefile;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigil.core.vocabulary.Act;
import org.vigil.core.vocabulary.CaseId;
import org.vigil.core.vocabulary.CountryCode;
import org.vigil.core.vocabulary.Fate;
import org.vigil.core.vocabulary.Text;

/** What is said to have befallen people, and what is expected to. What all of it shares is in the {@link Report}. */
public final class Incidents {

    private Incidents() {}

    /** Commands that report an incident. */
    public sealed interface Command extends org.vigil.core.casefile.Command {

        /** Who says what of whom. */
        NewReport report();
    }

    /** Incidents that were reported. */
    public sealed interface Event extends Statement {

        /** The act, in HURIDOCS' words; absent where those have none for it. */
        default @Nullable Act act() {
            return null;
        }
    }

    /** Reports that people were detained: the report says by whom, when, where. */
    public record ReportDetention(CaseId caseId, NewReport report) implements Command {}

    /** A detention was reported. */
    public record DetentionReported(Report report) implements Event {
        @Override
        public Act act() {
            return Act.DETENTION;
        }
    }

    /**
     * Reports that people were returned to a country by force.
     *
     * @param act REFOULEMENT or EXPULSION
     * @param from the country that returned them
     * @param to the country they were returned to
     */
    public record ReportReturn(CaseId caseId, NewReport report, Act act, CountryCode from, CountryCode to)
            implements Command {}

    /** A forcible return was reported; see {@link ReportReturn}. */
    public record ReturnReported(Report report, Act act, CountryCode from, CountryCode to) implements Event {}

    /**
     * Reports that people are expected to be charged. Nothing of the kind has happened.
     *
     * @param charges with what; absent when that is not said
     */
    public record ReportExpectedCharge(
            CaseId caseId, NewReport report, @Nullable Text charges) implements Command {}

    /** An expected charge was reported; see {@link ReportExpectedCharge}. */
    public record ExpectedChargeReported(
            Report report, @Nullable Text charges) implements Event {}

    /**
     * Reports what is known of where people are.
     *
     * @param fate UNKNOWN when the source says that it is not known
     */
    public record ReportFate(CaseId caseId, NewReport report, Fate fate) implements Command {}

    /** What is known of where people are was reported; see {@link ReportFate}. */
    public record FateReported(Report report, Fate fate) implements Event {}

    static List<org.vigil.core.casefile.Event> decide(CaseFile state, Command command, Occasion occasion) {
        if (command.report().about().isEmpty()) {
            throw Refusal.NOBODY.of("report/about", "the report is about nobody");
        }
        boolean expected = command instanceof ReportExpectedCharge;
        Report report = command.report().accept(state, occasion, expected);
        return List.of(
                switch (command) {
                    case ReportDetention c -> new DetentionReported(report);
                    case ReportReturn c -> returned(c, report);
                    case ReportExpectedCharge c -> new ExpectedChargeReported(report, c.charges());
                    case ReportFate c -> new FateReported(report, c.fate());
                });
    }

    private static Event returned(ReportReturn command, Report report) {
        if (!Set.of(Act.REFOULEMENT, Act.EXPULSION).contains(command.act())) {
            throw Refusal.WRONG_ACT.of("act", "a return is REFOULEMENT or EXPULSION, not " + command.act());
        }
        if (command.from().equals(command.to())) {
            throw Refusal.RETURNED_TO_SAME_COUNTRY.of("to", command.to().text() + " is where they were returned from");
        }
        return new ReturnReported(report, command.act(), command.from(), command.to());
    }

    static String words(Event event, CaseFile state) {
        Telling telling = Telling.of(event.report(), state);
        return switch (event) {
            case DetentionReported e -> telling.was("detained");
            case ReturnReported e ->
                telling.was("returned by force from " + e.from().displayName() + " to " + e.to().displayName() + " ("
                        + e.act().words() + ")");
            case ExpectedChargeReported e ->
                telling.is("expected to be charged (with what is "
                        + (e.charges() == null ? "not said)" : "told in a note)"));
            case FateReported e ->
                switch (e.fate()) {
                    case UNKNOWN ->
                        Telling.of(e.report(), "the fate of " + telling.who().words())
                                .is("unknown");
                    case DETAINED -> telling.is("in detention");
                    case AT_LIBERTY -> telling.is("at liberty");
                    case IN_HIDING -> telling.is("in hiding");
                    case DEAD -> telling.is("dead");
                };
        };
    }
}
