package org.vigil.core.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.core.vocabulary.CaseId;
import org.vigil.core.vocabulary.PersonName;
import org.vigil.core.vocabulary.ReportId;
import org.vigil.core.vocabulary.Text;

/**
 * Facts that are known and may not be published until somebody agrees. One under embargo is in the case for staff and
 * auditors, and is shown to nobody else in whatever form, of no earlier moment either: see {@link Published}.
 */
public final class Embargoes {

    private Embargoes() {}

    /** Commands on embargoes. */
    public sealed interface Command extends org.vigil.core.casefile.Command {

        /** The report under embargo. */
        ReportId report();
    }

    /** An embargo that was placed or lifted. */
    public sealed interface Event extends org.vigil.core.casefile.Event {

        /** The report under embargo. */
        ReportId report();

        @Override
        LocalDate known();
    }

    /**
     * The embargo under which a report is entered, as {@link PlaceEmbargo} would place it.
     *
     * @param consentOf who has to agree before the report may be published
     * @param why in words
     */
    public record NewEmbargo(PersonName consentOf, Text why) {}

    /**
     * Places an embargo on a report that is on record, and on every other that corrects it. It holds at once, whatever its day.
     *
     * @param report the report that must not be published
     * @param known day of the decision; today when absent
     * @param consentOf who has to agree before it may be
     * @param why in words
     */
    public record PlaceEmbargo(
            CaseId caseId, ReportId report, @Nullable LocalDate known, PersonName consentOf, Text why)
            implements Command {}

    /** An embargo was placed; see {@link PlaceEmbargo}. */
    public record EmbargoPlaced(ReportId report, LocalDate known, PersonName consentOf, Text why) implements Event {}

    /**
     * Lifts the embargo on a report. What it said is then shown of every moment since it was recorded.
     *
     * @param report the report under embargo
     * @param known day of the agreement; today when absent
     * @param by who agreed
     * @param why in words
     */
    public record LiftEmbargo(
            CaseId caseId, ReportId report, @Nullable LocalDate known, PersonName by, Text why) implements Command {}

    /** An embargo was lifted; see {@link LiftEmbargo}. */
    public record EmbargoLifted(ReportId report, LocalDate known, PersonName by, Text why) implements Event {}

    static List<org.vigil.core.casefile.Event> decide(CaseFile state, Command command, Occasion occasion) {
        Statement statement = state.requireStatement(command.report(), "report");
        EmbargoPlaced embargo = state.review(command.report()).embargo();
        return List.of(
                switch (command) {
                    case PlaceEmbargo c -> {
                        if (embargo != null) {
                            throw Refusal.UNDER_EMBARGO.of(
                                    "report",
                                    "the report " + c.report() + " is under embargo since " + embargo.known());
                        }
                        LocalDate day = Reviews.day(statement, c.known(), occasion);
                        yield new EmbargoPlaced(c.report(), day, c.consentOf(), c.why());
                    }
                    case LiftEmbargo c -> {
                        if (embargo == null) {
                            throw Refusal.NOT_UNDER_EMBARGO.of(
                                    "report", "the report " + c.report() + " is under no embargo");
                        }
                        LocalDate day = Reviews.day(statement, c.known(), occasion);
                        yield new EmbargoLifted(c.report(), day, c.by(), c.why());
                    }
                });
    }

    /**
     * What a command that says something leads to, with the embargo under which it is said. The embargo comes first: at no
     * position is the report there without it.
     *
     * @param embargo under which it is said; null for none
     * @param said what it leads to, whether it may be published or not
     * @param today day of the decision
     */
    static List<org.vigil.core.casefile.Event> ahead(
            @Nullable NewEmbargo embargo, List<org.vigil.core.casefile.Event> said, LocalDate today) {
        if (embargo == null) {
            return said;
        }
        List<org.vigil.core.casefile.Event> events = new ArrayList<>();
        for (org.vigil.core.casefile.Event event : said) {
            if (event instanceof Statement statement) {
                events.add(new EmbargoPlaced(statement.report().id(), today, embargo.consentOf(), embargo.why()));
            }
            events.add(event);
        }
        return events;
    }

    static String words(Event event, CaseFile state) {
        boolean isNext = event instanceof EmbargoPlaced && !state.statements().containsKey(event.report());
        String what = isNext ? "The report that comes next" : ReviewWords.report(event.report(), state);
        return switch (event) {
            case EmbargoPlaced e ->
                what + " was placed under embargo on " + e.known()
                        + ", until a named person agrees to its publication.";
            case EmbargoLifted e ->
                "The embargo was lifted on " + e.known() + ", as a named person agreed, from "
                        + what.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + what.substring(1) + ".";
        };
    }
}
