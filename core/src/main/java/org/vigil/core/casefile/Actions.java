package org.vigil.core.casefile;

import static java.util.Objects.requireNonNullElse;
import static java.util.Objects.requireNonNullElseGet;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigil.core.vocabulary.ActionId;
import org.vigil.core.vocabulary.AiIndex;
import org.vigil.core.vocabulary.CaseId;
import org.vigil.core.vocabulary.CountryCode;
import org.vigil.core.vocabulary.Limits;
import org.vigil.core.vocabulary.Outcome;
import org.vigil.core.vocabulary.PersonName;
import org.vigil.core.vocabulary.PopulationId;
import org.vigil.core.vocabulary.Text;
import org.vigil.core.vocabulary.UaNumber;

/** Urgent actions of a case, from issue to closing and back. */
public final class Actions {

    private Actions() {}

    /** Why an action was closed. */
    public enum Reason {
        GOOD_NEWS,
        NO_FURTHER_ACTION_FOR_NOW,
        NO_LONGER_USEFUL,
        AT_THE_FAMILY_S_WISH,
        OTHER
    }

    /**
     * To whom appeals go.
     *
     * @param country whose official
     * @param name the official's name
     * @param office the office held
     */
    public record Target(
            CountryCode country,
            @Nullable PersonName name,
            @Nullable Text office) {}

    /** What the action achieved for one population. */
    public record Achieved(
            PopulationId population,
            Outcome outcome,
            @Nullable Text note) {}

    /** Commands on actions. */
    public sealed interface Command extends org.vigil.core.casefile.Command {}

    /** What was done with an action. */
    public sealed interface Event extends org.vigil.core.casefile.Event {

        /** Which action. */
        ActionId action();

        @Override
        LocalDate known();
    }

    /**
     * Issues an action.
     *
     * @param action a random UUID; made when absent
     * @param number its UA number, which no other case may have
     * @param index AI Index of its first document
     * @param known day of issue; today when absent
     * @param appealDate appeals are asked for before this day
     * @param countries whose authorities are appealed to
     * @param targets to whom appeals go
     */
    public record IssueAction(
            CaseId caseId,
            @Nullable ActionId action,
            UaNumber number,
            AiIndex index,
            @Nullable LocalDate known,
            LocalDate appealDate,
            Set<CountryCode> countries,
            List<Target> targets)
            implements Command {
        public IssueAction {
            countries = Limits.set("countries", countries);
            targets = Limits.list("targets", targets);
        }
    }

    /** An action was issued; see {@link IssueAction}. */
    public record ActionIssued(
            ActionId action,
            UaNumber number,
            AiIndex index,
            LocalDate known,
            LocalDate appealDate,
            Set<CountryCode> countries,
            List<Target> targets)
            implements Event {
        public ActionIssued {
            countries = Limits.set("countries", countries);
            targets = Limits.list("targets", targets);
        }
    }

    /**
     * Publishes further information on an action.
     *
     * @param index AI Index of the document
     * @param known day of publication; today when absent
     * @param summary what it adds, in words
     */
    public record PublishFurtherInformation(
            CaseId caseId,
            ActionId action,
            AiIndex index,
            @Nullable LocalDate known,
            @Nullable Text summary) implements Command {}

    /** Further information was published; see {@link PublishFurtherInformation}. */
    public record FurtherInformationPublished(
            ActionId action,
            AiIndex index,
            LocalDate known,
            @Nullable Text summary) implements Event {}

    /**
     * Closes an action.
     *
     * @param known day of closing; today when absent
     * @param reason why
     * @param explanation why, in words
     * @param campaignContinues whether the campaign on the theme goes on
     * @param outcomes what the action achieved, population by population
     */
    public record CloseAction(
            CaseId caseId,
            ActionId action,
            @Nullable LocalDate known,
            Reason reason,
            @Nullable Text explanation,
            boolean campaignContinues,
            List<Achieved> outcomes)
            implements Command {
        public CloseAction {
            outcomes = Limits.list("outcomes", outcomes);
        }
    }

    /** An action was closed; see {@link CloseAction}. */
    public record ActionClosed(
            ActionId action,
            LocalDate known,
            Reason reason,
            @Nullable Text explanation,
            boolean campaignContinues,
            List<Achieved> outcomes)
            implements Event {
        public ActionClosed {
            outcomes = Limits.list("outcomes", outcomes);
        }
    }

    /**
     * Reopens a closed action.
     *
     * @param known day of reopening; today when absent
     * @param appealDate a new one; may be left out while the old one is still to come on the day of reopening
     * @param reason why, in words
     */
    public record ReopenAction(
            CaseId caseId,
            ActionId action,
            @Nullable LocalDate known,
            @Nullable LocalDate appealDate,
            Text reason) implements Command {}

    /** An action was reopened; see {@link ReopenAction}. */
    public record ActionReopened(
            ActionId action, LocalDate known, @Nullable LocalDate appealDate, Text reason) implements Event {}

    static List<org.vigil.core.casefile.Event> decide(CaseFile state, Command command, Occasion occasion) {
        return List.of(
                switch (command) {
                    case IssueAction c -> issue(state, c, occasion);
                    case PublishFurtherInformation c -> {
                        Action action = issued(state, c.action());
                        yield new FurtherInformationPublished(
                                c.action(), c.index(), day(action, c.known(), occasion), c.summary());
                    }
                    case CloseAction c -> close(state, c, occasion);
                    case ReopenAction c -> reopen(state, c, occasion);
                });
    }

    private static Event issue(CaseFile state, IssueAction command, Occasion occasion) {
        ActionId id = requireNonNullElseGet(
                command.action(), () -> new ActionId(occasion.ids().get()));
        if (state.actions().containsKey(id)) {
            throw Refusal.ACTION_EXISTS.of("action", "the action " + id + " is issued already");
        }
        for (Action other : state.actions().values()) {
            if (other.number().equals(command.number())) {
                throw Refusal.UA_NUMBER_TAKEN.of(
                        "number", command.number().text() + " is the number of this case's action " + other.id());
            }
        }
        LocalDate day = occasion.notAfterToday(command.known(), "known");
        requireAfter(command.appealDate(), day);
        return new ActionIssued(
                id,
                command.number(),
                command.index(),
                day,
                command.appealDate(),
                command.countries(),
                command.targets());
    }

    private static Event close(CaseFile state, CloseAction command, Occasion occasion) {
        Action action = issued(state, command.action());
        if (action.closing() != null) {
            throw Refusal.ACTION_CLOSED.of("action", "the action " + command.action() + " is closed");
        }
        if (command.outcomes().isEmpty()) {
            throw Refusal.OUTCOME_MISSING.of("outcomes", "no outcome is given");
        }
        Set<PopulationId> seen = new HashSet<>();
        for (Achieved achieved : command.outcomes()) {
            // Until one is refused, so many were seen as stand before this one.
            String field = "outcomes/" + seen.size() + "/population";
            state.requirePopulation(achieved.population(), field);
            if (!seen.add(achieved.population())) {
                throw Refusal.OUTCOME_TWICE.of(field, "the population " + achieved.population() + " has two outcomes");
            }
        }
        return new ActionClosed(
                command.action(),
                day(action, command.known(), occasion),
                command.reason(),
                command.explanation(),
                command.campaignContinues(),
                command.outcomes());
    }

    private static Event reopen(CaseFile state, ReopenAction command, Occasion occasion) {
        Action action = issued(state, command.action());
        if (action.closing() == null) {
            throw Refusal.ACTION_NOT_CLOSED.of("action", "the action " + command.action() + " is not closed");
        }
        LocalDate day = day(action, command.known(), occasion);
        requireAfter(requireNonNullElse(command.appealDate(), action.appealDate()), day);
        return new ActionReopened(command.action(), day, command.appealDate(), command.reason());
    }

    private static Action issued(CaseFile state, ActionId id) {
        Action action = state.actions().get(id);
        if (action == null) {
            throw Refusal.ACTION_NOT_ISSUED.of("action", "no action " + id + " was issued in this case");
        }
        return action;
    }

    /** Acts on one action follow each other by day, so that its status on any day can be told from its acts. */
    private static LocalDate day(Action action, @Nullable LocalDate entered, Occasion occasion) {
        LocalDate day = occasion.notAfterToday(entered, "known");
        if (day.isBefore(action.lastAct())) {
            throw Refusal.ACT_OUT_OF_ORDER.of(
                    "known", day + " is before the last act on this action, of " + action.lastAct());
        }
        return day;
    }

    private static void requireAfter(LocalDate appealDate, LocalDate day) {
        Days.refuseOutOfRange(appealDate, "appealDate");
        if (!appealDate.isAfter(day)) {
            throw Refusal.APPEAL_DATE_PASSED.of("appealDate", appealDate + " is not after " + day);
        }
    }

    static String words(Event event, CaseFile state) {
        Action action = state.actions().get(event.action());
        String name = action == null
                ? "The action " + event.action()
                : action.number().text();
        return switch (event) {
            case ActionIssued e -> ActionWords.issued(e);
            case FurtherInformationPublished e ->
                "Further information (" + e.index().text() + ") was published on " + e.known() + " on "
                        + (action == null ? "the action " + e.action() : name) + ".";
            case ActionClosed e -> name + ActionWords.closed(e, new People(state));
            case ActionReopened e ->
                name + " was reopened on " + e.known() + ", with "
                        + (e.appealDate() == null
                                ? "the appeal date that it had"
                                : "appeals asked for before " + e.appealDate())
                        + ".";
        };
    }
}
