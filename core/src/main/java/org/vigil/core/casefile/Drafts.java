package org.vigil.core.casefile;

import static java.util.Objects.requireNonNullElseGet;

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

/** Actions that are being prepared. A draft takes no number: it is planned, and taken when the action is issued. */
public final class Drafts {

    private Drafts() {}

    /** Commands on drafts. */
    public sealed interface Command extends Actions.Command {}

    /** What was done with a draft. */
    public sealed interface Event extends Actions.Event {}

    /**
     * Drafts an action, or drafts one anew that is still a draft. IssueAction with its id issues it.
     *
     * @param action a random UUID; made when absent
     * @param number the UA number that is planned; it is not taken before the action is issued
     * @param known day of the draft; today when absent
     * @param appealDate that is planned
     * @param countries whose authorities are to be appealed to
     * @param targets to whom appeals are to go
     * @param copyTo who is to get copies of them
     */
    public record DraftAction(
            CaseId caseId,
            @Nullable ActionId action,
            @Nullable UaNumber number,
            @Nullable LocalDate known,
            @Nullable LocalDate appealDate,
            Set<CountryCode> countries,
            List<Target> targets,
            List<Copy> copyTo)
            implements Command {
        public DraftAction {
            countries = Limits.set("countries", countries);
            targets = Limits.list("targets", targets);
            copyTo = Limits.list("copyTo", copyTo);
        }
    }

    /** An action was drafted; see {@link DraftAction}. */
    public record ActionDrafted(
            ActionId action,
            @Nullable UaNumber number,
            LocalDate known,
            @Nullable LocalDate appealDate,
            Set<CountryCode> countries,
            List<Target> targets,
            List<Copy> copyTo)
            implements Event {
        public ActionDrafted {
            countries = Limits.set("countries", countries);
            targets = Limits.list("targets", targets);
            copyTo = Limits.list("copyTo", copyTo);
        }
    }

    /**
     * Discards a draft: it will not be issued.
     *
     * @param known day on which that was decided; today when absent
     * @param reason why, in words
     */
    public record DiscardDraft(
            CaseId caseId,
            ActionId action,
            @Nullable LocalDate known,
            @Nullable Text reason) implements Command {}

    /** A draft was discarded; see {@link DiscardDraft}. */
    public record DraftDiscarded(
            ActionId action, LocalDate known, @Nullable Text reason) implements Event {}

    static Event decide(CaseFile state, Command command, Occasion occasion) {
        return switch (command) {
            case DraftAction c -> draft(state, c, occasion);
            case DiscardDraft c -> {
                Action draft = Actions.existing(state, c.action());
                if (draft.issued() != null) {
                    throw Refusal.ACTION_NOT_DRAFT.of("action", draft.name() + " was issued on " + draft.issued());
                }
                yield new DraftDiscarded(c.action(), Actions.day(draft, c.known(), occasion), c.reason());
            }
        };
    }

    private static Event draft(CaseFile state, DraftAction command, Occasion occasion) {
        ActionId id = requireNonNullElseGet(
                command.action(), () -> new ActionId(occasion.ids().get()));
        Action before = state.actions().get(id);
        if (before != null && before.issued() != null) {
            throw Refusal.ACTION_EXISTS.of("action", "the action " + id + " is issued already");
        }
        LocalDate day = before == null
                ? occasion.notAfterToday(command.known(), "known")
                : Actions.day(before, command.known(), occasion);
        if (command.appealDate() != null) {
            Actions.requireAfter(command.appealDate(), day);
        }
        Actions.refuseNobody(command.copyTo());
        return new ActionDrafted(
                id,
                command.number(),
                day,
                command.appealDate(),
                command.countries(),
                command.targets(),
                command.copyTo());
    }

    static String words(Event event) {
        return switch (event) {
            case ActionDrafted e ->
                (e.number() == null ? "An action" : e.number().text()) + " was drafted on " + e.known()
                        + ActionWords.addressed(e.countries(), e.targets(), e.copyTo())
                        + (e.appealDate() == null
                                ? ""
                                : ", with appeals planned to be asked for before " + e.appealDate())
                        + ".";
            case DraftDiscarded e -> "The draft of an action was discarded on " + e.known() + ".";
        };
    }
}
