package org.vigil.core.casefile;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.vigil.core.vocabulary.CaseId;
import org.vigil.core.vocabulary.Limits;
import org.vigil.core.vocabulary.PersonName;
import org.vigil.core.vocabulary.ReportId;
import org.vigil.core.vocabulary.Source;
import org.vigil.core.vocabulary.Text;

/**
 * What is said and decided of reports after they were recorded: that others confirm or dispute one, that it was withdrawn,
 * and by which of several the organisation goes. A report that is not repeated later is none of these, and one is
 * corrected by another that says so, in {@link NewReport#corrects}.
 */
public final class Reviews {

    private Reviews() {}

    /** Commands on reports. */
    public sealed interface Command extends org.vigil.core.casefile.Command {

        /** The report that is spoken of. */
        ReportId report();

        /** The day on which it became known, or was decided. */
        @Nullable
        LocalDate known();
    }

    /** What was said or decided of a report. */
    public sealed interface Event extends org.vigil.core.casefile.Event {

        /** The report that is spoken of. */
        ReportId report();

        /** The other reports that it names. */
        default Set<ReportId> others() {
            return Set.of();
        }

        @Override
        LocalDate known();
    }

    /**
     * Records that somebody confirms a report.
     *
     * @param report the report that is confirmed
     * @param known the day on which that became known; today when absent
     * @param source who confirms it
     * @param by a report of this case that confirms it, if it is one
     * @param why in words
     */
    public record CorroborateReport(
            CaseId caseId,
            ReportId report,
            @Nullable LocalDate known,
            Source source,
            @Nullable ReportId by,
            @Nullable Text why)
            implements Command {}

    /** A report was confirmed; see {@link CorroborateReport}. */
    public record ReportCorroborated(
            ReportId report,
            LocalDate known,
            Source source,
            @Nullable ReportId by,
            @Nullable Text why) implements Event {
        @Override
        public Set<ReportId> others() {
            return by == null ? Set.of() : Set.of(by);
        }
    }

    /**
     * Records that somebody disputes a report. It goes on counting, until it is retracted or corrected, or another is
     * adopted over it.
     *
     * @param report the report that is disputed
     * @param known the day on which that became known; today when absent
     * @param source who disputes it
     * @param why in words
     */
    public record DisputeReport(
            CaseId caseId, ReportId report, @Nullable LocalDate known, Source source, Text why) implements Command {}

    /** A report was disputed; see {@link DisputeReport}. */
    public record ReportDisputed(ReportId report, LocalDate known, Source source, Text why) implements Event {}

    /**
     * Records that a report was withdrawn. It stays on record, and counts no more; what it had corrected counts again.
     *
     * @param report the report that is withdrawn
     * @param known the day on which that became known; today when absent
     * @param source who withdrew it
     * @param why in words
     */
    public record RetractReport(
            CaseId caseId, ReportId report, @Nullable LocalDate known, Source source, Text why) implements Command {}

    /** A report was withdrawn; see {@link RetractReport}. */
    public record ReportRetracted(ReportId report, LocalDate known, Source source, Text why) implements Event {}

    /**
     * Decides by which of several reports of one fact the organisation goes. The others stay on record beside it, and count
     * no more. A later decision takes the place of this one as far as it names the same reports; and it falls when the
     * report that was adopted is retracted or corrected.
     *
     * @param report the report that is adopted
     * @param over the reports over which it is; none where a count is adopted over the one with which a population was
     *     registered
     * @param known day of the decision; today when absent
     * @param decidedBy who decided
     * @param why in words
     */
    public record AdoptReport(
            CaseId caseId,
            ReportId report,
            List<ReportId> over,
            @Nullable LocalDate known,
            PersonName decidedBy,
            Text why)
            implements Command {
        public AdoptReport {
            over = Limits.list("over", over);
        }
    }

    /** A report was adopted; see {@link AdoptReport}. */
    public record ReportAdopted(ReportId report, Set<ReportId> over, LocalDate known, PersonName decidedBy, Text why)
            implements Event {
        public ReportAdopted {
            over = Limits.set("over", over);
        }

        @Override
        public Set<ReportId> others() {
            return over;
        }
    }

    static List<org.vigil.core.casefile.Event> decide(CaseFile state, Command command, Occasion occasion) {
        Statement statement = state.requireStanding(command.report(), "report");
        LocalDate day = day(statement, command.known(), occasion);
        return List.of(
                switch (command) {
                    case CorroborateReport c -> {
                        if (c.by() != null) {
                            refuseItself(c.report(), c.by(), "by");
                            state.requireStanding(c.by(), "by");
                        }
                        yield new ReportCorroborated(c.report(), day, c.source(), c.by(), c.why());
                    }
                    case DisputeReport c -> new ReportDisputed(c.report(), day, c.source(), c.why());
                    case RetractReport c -> new ReportRetracted(c.report(), day, c.source(), c.why());
                    case AdoptReport c -> adopt(state, c, statement, day);
                });
    }

    /** The day entered, or today; refuses one on which the report was not known yet. */
    static LocalDate day(Statement statement, @Nullable LocalDate entered, Occasion occasion) {
        LocalDate day = occasion.notAfterToday(entered, "known");
        if (day.isBefore(statement.known())) {
            throw Refusal.BEFORE_REPORT.of(
                    "known", day + " is before the report became known, on " + statement.known());
        }
        return day;
    }

    private static Event adopt(CaseFile state, AdoptReport command, Statement adopted, LocalDate day) {
        for (int i = 0; i < command.over().size(); i++) {
            refuseItself(command.report(), command.over().get(i), "over/" + i);
            state.requireStanding(command.over().get(i), "over/" + i);
        }
        if (command.over().isEmpty() && !(adopted instanceof Populations.CountReported)) {
            throw Refusal.ADOPTED_OVER_NOTHING.of("over", "no report is named over which it is adopted");
        }
        refuseBesideAnother(state, command, adopted);
        Set<ReportId> over = Set.copyOf(command.over());
        ReportAdopted event = new ReportAdopted(command.report(), over, day, command.decidedBy(), command.why());
        List<ReportId> named = new ArrayList<>(command.over());
        named.add(command.report());
        if (named.stream().allMatch(id -> isDecided(state, id, event))) {
            throw Refusal.ADOPTED_ALREADY.of("report", "the organisation goes by it already");
        }
        return event;
    }

    /** Of one count, and of where people are, the organisation goes by one report. */
    private static void refuseBesideAnother(CaseFile state, AdoptReport command, Statement adopted) {
        Predicate<Statement> tellsTheSame = tellsTheSame(adopted, state);
        state.reviews().entrySet().stream()
                .filter(entry -> !entry.getValue().decisions().isEmpty())
                .map(Map.Entry::getKey)
                .filter(id -> state.status(id) == ReportStatus.ADOPTED)
                .filter(id -> !id.equals(command.report()) && !command.over().contains(id))
                .filter(id -> tellsTheSame.test(state.requireStatement(id, "over")))
                .findFirst()
                .ifPresent(id -> {
                    throw Refusal.ANOTHER_ADOPTED.of("over", "the report " + id + " is adopted on the same");
                });
    }

    private static Predicate<Statement> tellsTheSame(Statement one, CaseFile state) {
        return switch (one) {
            case Populations.CountReported a -> {
                Forest forest = Forest.of(state);
                yield other -> other instanceof Populations.CountReported b
                        && a.count().unit() == b.count().unit()
                        && forest.peopleOf(a.population()).equals(forest.peopleOf(b.population()));
            }
            case Incidents.Event a
            when a.fate() != null ->
                other -> other instanceof Incidents.Event b
                        && b.fate() != null
                        && a.report().about().stream().anyMatch(other.report().about()::contains);
            default -> other -> false;
        };
    }

    private static boolean isDecided(CaseFile state, ReportId id, ReportAdopted event) {
        return ReportStatus.decision(state, id)
                .filter(before ->
                        before.report().equals(event.report()) && !event.known().isBefore(before.known()))
                .isPresent();
    }

    private static void refuseItself(ReportId report, ReportId other, String field) {
        if (report.equals(other)) {
            throw Refusal.REPORT_OF_ITSELF.of(field, "the report " + report + " can't stand so to itself");
        }
    }

    static String words(Event event, CaseFile state) {
        String what = ReviewWords.report(event.report(), state);
        return switch (event) {
            case ReportCorroborated e ->
                what + " was confirmed"
                        + (e.by() == null ? "" : " by another report of this case")
                        + ReviewWords.from(e.source(), e.known());
            case ReportDisputed e -> what + " was disputed" + ReviewWords.from(e.source(), e.known());
            case ReportRetracted e -> what + " was withdrawn" + ReviewWords.from(e.source(), e.known());
            case ReportAdopted e ->
                what + " was adopted on " + e.known()
                        + requireNonNullElse(ReviewWords.over(e.over(), state), ", over the count as registered")
                        + ".";
        };
    }
}
