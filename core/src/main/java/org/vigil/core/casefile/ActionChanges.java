package org.vigil.core.casefile;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigil.core.casefile.Actions.Copy;
import org.vigil.core.casefile.Actions.Target;
import org.vigil.core.vocabulary.ActionId;
import org.vigil.core.vocabulary.CaseId;
import org.vigil.core.vocabulary.CountryCode;
import org.vigil.core.vocabulary.Limits;
import org.vigil.core.vocabulary.Text;
import org.vigil.core.vocabulary.UaNumber;

/** What becomes of an action while it is open: another appeal date, other targets, its right number, a successor. */
public final class ActionChanges {

    private ActionChanges() {}

    /** Commands that change an action. */
    public sealed interface Command extends Actions.Command {}

    /** How an action was changed. */
    public sealed interface Event extends Actions.Event {}

    /**
     * Extends the appeal date of an open action. One that has expired is asked for again by that.
     *
     * @param known day on which that was decided; today when absent
     * @param appealDate appeals are now asked for before this day; later than the one before, and than the day of this act
     * @param reason why, in words
     */
    public record ExtendAppealDate(
            CaseId caseId,
            ActionId action,
            @Nullable LocalDate known,
            LocalDate appealDate,
            @Nullable Text reason) implements Command {}

    /** The appeal date was extended; see {@link ExtendAppealDate}. */
    public record AppealDateExtended(
            ActionId action,
            LocalDate known,
            LocalDate appealDate,
            @Nullable Text reason) implements Event {}

    /**
     * Corrects an appeal date that was entered wrongly, to an earlier or a later one.
     *
     * @param known day of the correction; today when absent
     * @param appealDate what it should have been; after the day of issue
     * @param reason why, in words
     */
    public record CorrectAppealDate(
            CaseId caseId,
            ActionId action,
            @Nullable LocalDate known,
            LocalDate appealDate,
            @Nullable Text reason) implements Command {}

    /** The appeal date was corrected; see {@link CorrectAppealDate}. */
    public record AppealDateCorrected(
            ActionId action,
            LocalDate known,
            LocalDate appealDate,
            @Nullable Text reason) implements Event {}

    /**
     * Changes to whom the appeals of an open action, or of a draft, go. What is said of the people stays as it is.
     *
     * @param known day on which that was decided; today when absent
     * @param countries whose authorities are appealed to from now on: all of them
     * @param targets to whom appeals go from now on: all of them
     * @param copyTo who is to get copies from now on: all of them
     */
    public record ChangeTargets(
            CaseId caseId,
            ActionId action,
            @Nullable LocalDate known,
            Set<CountryCode> countries,
            List<Target> targets,
            List<Copy> copyTo)
            implements Command {
        public ChangeTargets {
            countries = Limits.set("countries", countries);
            targets = Limits.list("targets", targets);
            copyTo = Limits.list("copyTo", copyTo);
        }
    }

    /** The targets were changed; see {@link ChangeTargets}. */
    public record TargetsChanged(
            ActionId action, LocalDate known, Set<CountryCode> countries, List<Target> targets, List<Copy> copyTo)
            implements Event {
        public TargetsChanged {
            countries = Limits.set("countries", countries);
            targets = Limits.list("targets", targets);
            copyTo = Limits.list("copyTo", copyTo);
        }
    }

    /**
     * Corrects a UA number that was entered wrongly. The wrong one is given up for good: another case may take it.
     *
     * @param known day of the correction; today when absent
     * @param number the right one, which no other case may have
     * @param reason why, in words
     */
    public record CorrectNumber(
            CaseId caseId,
            ActionId action,
            @Nullable LocalDate known,
            UaNumber number,
            @Nullable Text reason) implements Command {}

    /**
     * A UA number was corrected; see {@link CorrectNumber}.
     *
     * @param givenUp the one that the action had, and gave up by this for good
     */
    public record NumberCorrected(
            ActionId action,
            LocalDate known,
            UaNumber givenUp,
            UaNumber number,
            @Nullable Text reason) implements Event {}

    /**
     * Says that an open action is superseded by another one of its case. IssueAction says so by itself where it names what
     * it supersedes.
     *
     * @param known day on which it was superseded; today when absent
     * @param by the action that is asked for in its place; an open one
     */
    public record SupersedeAction(
            CaseId caseId, ActionId action, @Nullable LocalDate known, ActionId by) implements Command {}

    /** An action was superseded by another one; see {@link SupersedeAction}. */
    public record ActionSuperseded(ActionId action, LocalDate known, ActionId by) implements Event {}

    static Event decide(CaseFile state, Command command, Occasion occasion) {
        return switch (command) {
            case ExtendAppealDate c -> extend(state, c, occasion);
            case CorrectAppealDate c -> correctDate(state, c, occasion);
            case ChangeTargets c -> changeTargets(state, c, occasion);
            case CorrectNumber c -> correctNumber(state, c, occasion);
            case SupersedeAction c -> {
                Actions.requireOpen(state, c.by(), "by");
                yield superseded(state, c.action(), c.known(), c.by(), "action", occasion);
            }
        };
    }

    private static Event extend(CaseFile state, ExtendAppealDate command, Occasion occasion) {
        Action action = Actions.requireOpen(state, command.action(), "action");
        LocalDate day = Actions.day(action, command.known(), occasion);
        Actions.requireAfter(command.appealDate(), day);
        if (!command.appealDate().isAfter(requireNonNull(action.appealDate()))) {
            throw Refusal.APPEAL_DATE_NOT_LATER.of(
                    "appealDate", command.appealDate() + " is not later than " + action.appealDate());
        }
        return new AppealDateExtended(command.action(), day, command.appealDate(), command.reason());
    }

    private static Event correctDate(CaseFile state, CorrectAppealDate command, Occasion occasion) {
        Action action = Actions.requireOpen(state, command.action(), "action");
        if (command.appealDate().equals(action.appealDate())) {
            throw Refusal.APPEAL_DATE_KNOWN.of("appealDate", command.appealDate() + " is its appeal date");
        }
        Actions.requireAfter(command.appealDate(), requireNonNull(action.issued()));
        return new AppealDateCorrected(
                command.action(),
                Actions.day(action, command.known(), occasion),
                command.appealDate(),
                command.reason());
    }

    private static Event changeTargets(CaseFile state, ChangeTargets command, Occasion occasion) {
        Action action = Actions.existing(state, command.action());
        if (action.issued() != null) {
            Actions.requireOpen(state, command.action(), "action");
        }
        if (command.countries().isEmpty()
                && command.targets().isEmpty()
                && command.copyTo().isEmpty()) {
            throw Refusal.SAYS_NOTHING.of("targets", "neither a country nor a target nor anybody to copy to is named");
        }
        Actions.refuseNobody(command.copyTo());
        return new TargetsChanged(
                command.action(),
                Actions.day(action, command.known(), occasion),
                command.countries(),
                command.targets(),
                command.copyTo());
    }

    private static Event correctNumber(CaseFile state, CorrectNumber command, Occasion occasion) {
        Action action = Actions.issued(state, command.action());
        UaNumber before = requireNonNull(action.number());
        if (command.number().equals(before)) {
            throw Refusal.UA_NUMBER_KNOWN.of("number", before.text() + " is its number");
        }
        Actions.refuseTaken(state, command.number(), command.action());
        return new NumberCorrected(
                command.action(),
                Actions.day(action, command.known(), occasion),
                before,
                command.number(),
                command.reason());
    }

    /** @param field of the command that names the action which is superseded */
    static ActionSuperseded superseded(
            CaseFile state, ActionId id, @Nullable LocalDate known, ActionId by, String field, Occasion occasion) {
        Action action = Actions.requireOpen(state, id, field);
        if (id.equals(by)) {
            throw Refusal.SUPERSEDED_BY_ITSELF.of("by", "the action " + id + " can't supersede itself");
        }
        return new ActionSuperseded(id, Actions.day(action, known, occasion), by);
    }

    static String words(Event event, CaseFile state) {
        String name = Actions.name(event.action(), state);
        return switch (event) {
            case AppealDateExtended e ->
                "The appeal date of " + name + " was extended on " + e.known() + ": appeals are asked for before "
                        + e.appealDate() + ".";
            case AppealDateCorrected e ->
                "The appeal date of " + name + " was corrected on " + e.known() + ": appeals are asked for before "
                        + e.appealDate() + ".";
            case TargetsChanged e ->
                "The targets of " + name + " were changed on " + e.known() + ": appeals go"
                        + (e.countries().isEmpty() && e.targets().isEmpty()
                                ? " to nobody who is named"
                                : ActionWords.addressed(e.countries(), e.targets(), List.of())
                                        .substring(1))
                        + ActionWords.copies(e.copyTo()) + ".";
            case NumberCorrected e ->
                "The number " + e.givenUp().text() + " was corrected to "
                        + e.number().text() + " on " + e.known() + "; it is given up.";
            case ActionSuperseded e ->
                Phrases.capital(name) + " was superseded by " + Actions.name(e.by(), state) + " on " + e.known() + ".";
        };
    }
}
