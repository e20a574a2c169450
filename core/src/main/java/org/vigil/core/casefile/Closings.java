package org.vigil.core.casefile;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.core.casefile.Actions.Achieved;
import org.vigil.core.casefile.Actions.ActionClosed;
import org.vigil.core.casefile.Actions.CloseAction;
import org.vigil.core.casefile.Actions.Reason;
import org.vigil.core.vocabulary.ActionId;
import org.vigil.core.vocabulary.CaseId;
import org.vigil.core.vocabulary.Limits;
import org.vigil.core.vocabulary.Text;
import org.vigil.core.vocabulary.UserId;

/** Closing an action by two people: one asks for it, another one approves it or refuses. */
public final class Closings {

    private Closings() {}

    /** By how many people an action is, or has to be, closed. */
    public enum Closers {
        /** One; where a second one agreed, that is on record. */
        ONE_PERSON,
        /** One asks for it, and another one approves it. */
        TWO_PEOPLE
    }

    /** Commands by which two people close an action. */
    public sealed interface Command extends Actions.Command {}

    /** What was asked for and decided on a closing. */
    public sealed interface Event extends Actions.Event {}

    /**
     * Asks for the closing of an action, which goes on until another person approves it.
     *
     * @param known day of the request; today when absent
     * @param reason why
     * @param explanation why, in words
     * @param campaignContinues whether the campaign on the theme goes on
     * @param outcomes what the action achieved, population by population
     */
    public record RequestClosing(
            CaseId caseId,
            ActionId action,
            @Nullable LocalDate known,
            Reason reason,
            @Nullable Text explanation,
            boolean campaignContinues,
            List<Achieved> outcomes)
            implements Command {
        public RequestClosing {
            outcomes = Limits.list("outcomes", outcomes);
        }
    }

    /**
     * The closing of an action was asked for; see {@link RequestClosing}.
     *
     * @param by who asked
     */
    public record ClosingRequested(
            ActionId action,
            LocalDate known,
            UserId by,
            Reason reason,
            @Nullable Text explanation,
            boolean campaignContinues,
            List<Achieved> outcomes)
            implements Event {
        public ClosingRequested {
            outcomes = Limits.list("outcomes", outcomes);
        }
    }

    /**
     * Approves the closing that is asked for: the action is closed by that, as the request says.
     *
     * @param known day of closing; today when absent
     */
    public record ApproveClosing(
            CaseId caseId, ActionId action, @Nullable LocalDate known) implements Command {}

    /**
     * The closing was approved, and the action is closed by that as the request says, whose words are sealed there; see
     * {@link ApproveClosing}.
     *
     * @param by who approved it
     * @param requestedBy who had asked for it; the same person only where one may close an action alone
     */
    public record ClosingApproved(ActionId action, LocalDate known, UserId by, UserId requestedBy) implements Event {}

    /**
     * Refuses the closing that is asked for, or withdraws one's own request: the action goes on.
     *
     * @param known day of the refusal; today when absent
     * @param reason why, in words
     */
    public record RefuseClosing(
            CaseId caseId, ActionId action, @Nullable LocalDate known, Text reason) implements Command {}

    /**
     * The closing was refused; see {@link RefuseClosing}.
     *
     * @param by who refused it
     */
    public record ClosingRefused(ActionId action, LocalDate known, UserId by, Text reason) implements Event {}

    static Event decide(CaseFile state, Command command, Occasion occasion) {
        return switch (command) {
            case RequestClosing c -> request(state, c, occasion);
            case ApproveClosing c -> approve(state, c, occasion);
            case RefuseClosing c -> {
                Action action = requested(state, c.action());
                yield new ClosingRefused(
                        c.action(), Actions.day(action, c.known(), occasion), occasion.by(), c.reason());
            }
        };
    }

    private static Event request(CaseFile state, RequestClosing command, Occasion occasion) {
        Action action = Actions.requireOpen(state, command.action(), "action");
        if (action.closingRequested() != null) {
            throw Refusal.CLOSING_REQUESTED.of(
                    "action",
                    "the closing was asked for on " + action.closingRequested().known());
        }
        Actions.requireOutcomes(state, command.outcomes());
        return new ClosingRequested(
                command.action(),
                Actions.day(action, command.known(), occasion),
                occasion.by(),
                command.reason(),
                command.explanation(),
                command.campaignContinues(),
                command.outcomes());
    }

    private static Event approve(CaseFile state, ApproveClosing command, Occasion occasion) {
        Action action = requested(state, command.action());
        ClosingRequested asked = requireNonNull(action.closingRequested());
        if (occasion.closing() == Closers.TWO_PEOPLE && asked.by().equals(occasion.by())) {
            throw Refusal.CLOSING_APPROVED_BY_REQUESTER.of("action", "its closing was asked for by the same person");
        }
        return new ClosingApproved(
                command.action(), Actions.day(action, command.known(), occasion), occasion.by(), asked.by());
    }

    /** The closing by one person, where that is enough. */
    static Actions.Event close(CaseFile state, CloseAction command, Occasion occasion) {
        Action action = Actions.requireOpen(state, command.action(), "action");
        if (occasion.closing() == Closers.TWO_PEOPLE) {
            throw Refusal.CLOSING_NEEDS_TWO.of("action", "two people close an action here");
        }
        Actions.requireOutcomes(state, command.outcomes());
        return new ActionClosed(
                command.action(),
                Actions.day(action, command.known(), occasion),
                command.reason(),
                command.explanation(),
                command.campaignContinues(),
                command.outcomes());
    }

    private static Action requested(CaseFile state, ActionId id) {
        Action action = Actions.requireOpen(state, id, "action");
        if (action.closingRequested() == null) {
            throw Refusal.CLOSING_NOT_REQUESTED.of("action", "no closing of the action " + id + " is asked for");
        }
        return action;
    }

    static String words(Event event, CaseFile state) {
        String name = Actions.name(event.action(), state);
        return switch (event) {
            case ClosingRequested e ->
                "The closing of " + name + " was asked for on " + e.known()
                        + ActionWords.why(e.reason(), e.campaignContinues(), e.outcomes(), new People(state)) + ".";
            case ClosingApproved e ->
                Phrases.capital(name) + " was closed on " + e.known() + ", as was asked for and is approved by "
                        + (e.by().equals(e.requestedBy()) ? "the person who had asked for it" : "a second person")
                        + asAsked(e, state) + ".";
            case ClosingRefused e -> "The closing of " + name + " was refused on " + e.known() + ".";
        };
    }

    // The request has the reason and the outcomes; while the action is closed by it, the action has them.
    private static String asAsked(ClosingApproved event, CaseFile state) {
        Action action = state.actions().get(event.action());
        if (action == null || action.closing() == null || !event.equals(action.approval())) {
            return "";
        }
        ActionClosed closing = action.closing();
        return ActionWords.why(closing.reason(), closing.campaignContinues(), closing.outcomes(), new People(state));
    }
}
