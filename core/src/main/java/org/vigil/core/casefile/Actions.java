package org.vigil.core.casefile;

import static java.util.Objects.requireNonNull;
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

    /**
     * Who gets a copy of appeals; at least one of these is said.
     *
     * @param country of which state
     * @param name the person's name
     * @param office the office held, or the body
     */
    public record Copy(
            @Nullable CountryCode country,
            @Nullable PersonName name,
            @Nullable Text office) {}

    /** Commands on actions. */
    public sealed interface Command extends org.vigil.core.casefile.Command
            permits Drafts.Command,
                    IssueAction,
                    PublishFurtherInformation,
                    ActionChanges.Command,
                    Campaign.Command,
                    Closings.Command,
                    CloseAction,
                    ReopenAction {

        /** Which action; absent only where a new one may be given its id by the system. */
        @Nullable
        ActionId action();
    }

    /** What was done with an action. */
    public sealed interface Event extends org.vigil.core.casefile.Event
            permits Drafts.Event,
                    ActionIssued,
                    FurtherInformationPublished,
                    ActionChanges.Event,
                    Campaign.Event,
                    Closings.Event,
                    ActionClosed,
                    ActionReopened {

        /** Which action. */
        ActionId action();

        @Override
        LocalDate known();
    }

    /**
     * Issues an action, or one that was drafted: what is left out is then as the draft says.
     *
     * @param action a random UUID, or the id of a draft; made when absent
     * @param number its UA number, which no other case may have; may be left out where the draft has it
     * @param index AI Index of its first document
     * @param known day of issue; today when absent
     * @param appealDate appeals are asked for before this day; may be left out where the draft has it
     * @param countries whose authorities are appealed to
     * @param targets to whom appeals go
     * @param copyTo who is to get copies of them
     * @param supersedes the open action of this case in whose place it is issued, if there is one
     */
    public record IssueAction(
            CaseId caseId,
            @Nullable ActionId action,
            @Nullable UaNumber number,
            AiIndex index,
            @Nullable LocalDate known,
            @Nullable LocalDate appealDate,
            Set<CountryCode> countries,
            List<Target> targets,
            List<Copy> copyTo,
            @Nullable ActionId supersedes)
            implements Command {
        public IssueAction {
            countries = Limits.set("countries", countries);
            targets = Limits.list("targets", targets);
            copyTo = Limits.list("copyTo", copyTo);
        }

        /** One that supersedes none, and of whose appeals nobody gets copies. */
        public IssueAction(
                CaseId caseId,
                @Nullable ActionId action,
                @Nullable UaNumber number,
                AiIndex index,
                @Nullable LocalDate known,
                @Nullable LocalDate appealDate,
                Set<CountryCode> countries,
                List<Target> targets) {
            this(caseId, action, number, index, known, appealDate, countries, targets, List.of(), null);
        }
    }

    /**
     * An action was issued; see {@link IssueAction}.
     *
     * @param targets to whom appeals go; where none are named, those of the draft, whose names are sealed there
     * @param copyTo who is to get copies; where none are named, those of the draft
     */
    public record ActionIssued(
            ActionId action,
            UaNumber number,
            AiIndex index,
            LocalDate known,
            LocalDate appealDate,
            Set<CountryCode> countries,
            List<Target> targets,
            List<Copy> copyTo)
            implements Event {
        public ActionIssued {
            countries = Limits.set("countries", countries);
            targets = Limits.list("targets", targets);
            copyTo = Limits.list("copyTo", copyTo);
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
     * Reopens a closed action, or one that was superseded.
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
        return switch (command) {
            case IssueAction c -> issue(state, c, occasion);
            case PublishFurtherInformation c -> {
                Action action = issued(state, c.action());
                yield List.of(new FurtherInformationPublished(
                        c.action(), c.index(), day(action, c.known(), occasion), c.summary()));
            }
            case CloseAction c -> List.of(Closings.close(state, c, occasion));
            case ReopenAction c -> List.of(reopen(state, c, occasion));
            case Drafts.Command c -> List.of(Drafts.decide(state, c, occasion));
            case ActionChanges.Command c -> List.of(ActionChanges.decide(state, c, occasion));
            case Campaign.Command c -> List.of(Campaign.decide(state, c, occasion));
            case Closings.Command c -> List.of(Closings.decide(state, c, occasion));
        };
    }

    private static List<org.vigil.core.casefile.Event> issue(CaseFile state, IssueAction command, Occasion occasion) {
        ActionId id = requireNonNullElseGet(
                command.action(), () -> new ActionId(occasion.ids().get()));
        Action draft = state.actions().get(id);
        if (draft != null && draft.issued() != null) {
            throw Refusal.ACTION_EXISTS.of("action", "the action " + id + " is issued already");
        }
        UaNumber number = given(command.number(), draft == null ? null : draft.number(), "number");
        refuseTaken(state, number, id);
        LocalDate day = draft == null
                ? occasion.notAfterToday(command.known(), "known")
                : day(draft, command.known(), occasion);
        LocalDate appealDate = given(command.appealDate(), draft == null ? null : draft.appealDate(), "appealDate");
        requireAfter(appealDate, day);
        refuseNobody(command.copyTo());
        ActionIssued issued = new ActionIssued(
                id,
                number,
                command.index(),
                day,
                appealDate,
                command.countries().isEmpty() && draft != null ? draft.countries() : command.countries(),
                command.targets(),
                command.copyTo());
        return command.supersedes() == null
                ? List.of(issued)
                : List.of(
                        issued, ActionChanges.superseded(state, command.supersedes(), day, id, "supersedes", occasion));
    }

    private static <T> T given(@Nullable T entered, @Nullable T drafted, String field) {
        T given = entered == null ? drafted : entered;
        if (given == null) {
            throw Refusal.DRAFT_INCOMPLETE.of(field, "neither this command nor a draft of the action says it");
        }
        return given;
    }

    private static Event reopen(CaseFile state, ReopenAction command, Occasion occasion) {
        Action action = issued(state, command.action());
        if (action.standing() == Action.Standing.OPEN) {
            throw Refusal.ACTION_NOT_CLOSED.of("action", "the action " + command.action() + " is not closed");
        }
        LocalDate day = day(action, command.known(), occasion);
        requireAfter(requireNonNullElse(command.appealDate(), requireNonNull(action.appealDate())), day);
        return new ActionReopened(command.action(), day, command.appealDate(), command.reason());
    }

    /** An action that is on record, if only as a draft. */
    static Action existing(CaseFile state, @Nullable ActionId id) {
        Action action = id == null ? null : state.actions().get(id);
        if (action == null) {
            throw Refusal.ACTION_NOT_ISSUED.of("action", "there is no action " + id + " in this case");
        }
        return action;
    }

    static Action issued(CaseFile state, @Nullable ActionId id) {
        return issued(state, id, "action");
    }

    private static Action issued(CaseFile state, @Nullable ActionId id, String field) {
        Action action = id == null ? null : state.actions().get(id);
        if (action == null || action.issued() == null) {
            throw Refusal.ACTION_NOT_ISSUED.of(field, "no action " + id + " was issued in this case");
        }
        return action;
    }

    /** An action that was issued, and neither closed nor superseded. */
    static Action requireOpen(CaseFile state, ActionId id, String field) {
        Action action = issued(state, id, field);
        if (action.superseded() != null) {
            throw Refusal.ACTION_SUPERSEDED.of(
                    field,
                    "the action " + id + " was superseded by "
                            + action.superseded().by());
        }
        if (action.closing() != null) {
            throw Refusal.ACTION_CLOSED.of(field, "the action " + id + " is closed");
        }
        return action;
    }

    static void requireOutcomes(CaseFile state, List<Achieved> outcomes) {
        if (outcomes.isEmpty()) {
            throw Refusal.OUTCOME_MISSING.of("outcomes", "no outcome is given");
        }
        Set<PopulationId> seen = new HashSet<>();
        for (Achieved achieved : outcomes) {
            // Until one is refused, so many were seen as stand before this one.
            String field = "outcomes/" + seen.size() + "/population";
            state.requirePopulation(achieved.population(), field);
            if (!seen.add(achieved.population())) {
                throw Refusal.OUTCOME_TWICE.of(field, "the population " + achieved.population() + " has two outcomes");
            }
        }
    }

    /** Refuses a number that another action of the case has. That no other case has it, the log sees to. */
    static void refuseTaken(CaseFile state, UaNumber number, ActionId id) {
        for (Action other : state.actions().values()) {
            if (other.issued() != null
                    && number.equals(other.number())
                    && !other.id().equals(id)) {
                throw Refusal.UA_NUMBER_TAKEN.of(
                        "number", number.text() + " is the number of this case's action " + other.id());
            }
        }
    }

    static void refuseNobody(List<Copy> copyTo) {
        for (int i = 0; i < copyTo.size(); i++) {
            if (copyTo.get(i).equals(new Copy(null, null, null))) {
                throw Refusal.SAYS_NOTHING.of("copyTo/" + i, "nobody is named who is to get copies");
            }
        }
    }

    /** Acts on one action follow each other by day, so that its status on any day can be told from its acts. */
    static LocalDate day(Action action, @Nullable LocalDate entered, Occasion occasion) {
        LocalDate day = occasion.notAfterToday(entered, "known");
        if (day.isBefore(action.lastAct())) {
            throw Refusal.ACT_OUT_OF_ORDER.of(
                    "known", day + " is before the last act on this action, of " + action.lastAct());
        }
        return day;
    }

    static void requireAfter(LocalDate appealDate, LocalDate day) {
        Days.refuseOutOfRange(appealDate, "appealDate");
        if (!appealDate.isAfter(day)) {
            throw Refusal.APPEAL_DATE_PASSED.of("appealDate", appealDate + " is not after " + day);
        }
    }

    /** As one speaks of an action. */
    static String name(ActionId id, CaseFile state) {
        Action action = state.actions().get(id);
        return action == null ? "the action " + id : action.name();
    }

    static String words(Event event, CaseFile state) {
        String name = name(event.action(), state);
        return switch (event) {
            case ActionIssued e -> ActionWords.issued(e);
            case FurtherInformationPublished e ->
                "Further information (" + e.index().text() + ") was published on " + e.known() + " on " + name + ".";
            case ActionClosed e -> Phrases.capital(name) + ActionWords.closed(e, new People(state));
            case ActionReopened e ->
                Phrases.capital(name) + " was reopened on " + e.known() + ", with "
                        + (e.appealDate() == null
                                ? "the appeal date that it had"
                                : "appeals asked for before " + e.appealDate())
                        + ".";
            case Drafts.Event e -> Drafts.words(e);
            case ActionChanges.Event e -> ActionChanges.words(e, state);
            case Campaign.Event e -> Campaign.words(e, state);
            case Closings.Event e -> Closings.words(e, state);
        };
    }
}
