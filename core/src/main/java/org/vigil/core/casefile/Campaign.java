package org.vigil.core.casefile;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElseGet;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.vigil.core.casefile.Actions.Target;
import org.vigil.core.vocabulary.ActionId;
import org.vigil.core.vocabulary.CaseId;
import org.vigil.core.vocabulary.CountryCode;
import org.vigil.core.vocabulary.Edtf;
import org.vigil.core.vocabulary.EntryId;
import org.vigil.core.vocabulary.Quantity;
import org.vigil.core.vocabulary.Text;

/**
 * What is done on an action and what comes back: acts of the organisation's sections, appeals that were sent, answers of
 * targets. Each has a day of its own, and changes nothing in where the action stands.
 */
public final class Campaign {

    /** Acts, counts and answers of one action. */
    public static final int MOST_ENTRIES = 1_000;

    private Campaign() {}

    /** What a section does on an action. */
    public enum SectionAct {
        TRANSLATED,
        DISTRIBUTED,
        PUBLISHED,
        EXTENDED_APPEALS,
        STOPPED_APPEALS,
        MET_OFFICIALS,
        PROTESTED,
        OTHER
    }

    /** How appeals are sent. */
    public enum Means {
        LETTER,
        E_MAIL,
        FAX,
        TELEPHONE,
        ONLINE,
        PETITION,
        OTHER
    }

    /** What an answer comes to. */
    public enum Tenor {
        ACKNOWLEDGES,
        INFORMS,
        PROMISES,
        JUSTIFIES,
        DENIES,
        REJECTS,
        OTHER
    }

    /**
     * A section or country office of the organisation.
     *
     * @param country of which it is the section
     * @param name which of several in that country, in words
     */
    public record Section(CountryCode country, @Nullable Text name) {}

    /** Commands on what is done on an action and comes back. */
    public sealed interface Command extends Actions.Command {}

    /** What was done on an action, or came back. */
    public sealed interface Event extends Actions.Event {

        /** Which entry. */
        EntryId entry();
    }

    /** An entry that was recorded. */
    public sealed interface Recorded extends Event {}

    /**
     * Records what a section did on an action.
     *
     * @param entry a random UUID; made when absent
     * @param known day on which the section did it; today when absent
     * @param section which one
     * @param act what it did
     * @param appealDate until when it asks its own members, where that is another day than the action's
     * @param note whatever else is to be said
     */
    public record RecordSectionAct(
            CaseId caseId,
            ActionId action,
            @Nullable EntryId entry,
            @Nullable LocalDate known,
            Section section,
            SectionAct act,
            @Nullable LocalDate appealDate,
            @Nullable Text note)
            implements Command {}

    /** What a section did was recorded; see {@link RecordSectionAct}. */
    public record SectionActRecorded(
            ActionId action,
            EntryId entry,
            LocalDate known,
            Section section,
            SectionAct act,
            @Nullable LocalDate appealDate,
            @Nullable Text note)
            implements Recorded {}

    /**
     * Records how many appeals were sent.
     *
     * @param entry a random UUID; made when absent
     * @param known day on which the count became known; today when absent
     * @param section by whose members they were sent; absent where that is not said
     * @param means how they were sent; absent where that is not said
     * @param sent how many
     * @param period when they were sent, EDTF
     * @param note whatever else is to be said
     */
    public record RecordAppeals(
            CaseId caseId,
            ActionId action,
            @Nullable EntryId entry,
            @Nullable LocalDate known,
            @Nullable Section section,
            @Nullable Means means,
            Quantity sent,
            Edtf period,
            @Nullable Text note)
            implements Command {}

    /** Appeals were counted; see {@link RecordAppeals}. */
    public record AppealsRecorded(
            ActionId action,
            EntryId entry,
            LocalDate known,
            @Nullable Section section,
            @Nullable Means means,
            Quantity sent,
            Edtf period,
            @Nullable Text note)
            implements Recorded {}

    /**
     * Records the answer of a target.
     *
     * @param entry a random UUID; made when absent
     * @param known day on which the answer came; today when absent
     * @param from who answered
     * @param tenor what it comes to
     * @param content what it says, in words
     */
    public record RecordAnswer(
            CaseId caseId,
            ActionId action,
            @Nullable EntryId entry,
            @Nullable LocalDate known,
            Target from,
            Tenor tenor,
            @Nullable Text content)
            implements Command {}

    /** An answer was recorded; see {@link RecordAnswer}. */
    public record AnswerRecorded(
            ActionId action,
            EntryId entry,
            LocalDate known,
            Target from,
            Tenor tenor,
            @Nullable Text content) implements Recorded {}

    /**
     * Strikes an entry that was made wrongly: it no longer counts, and stays in the history.
     *
     * @param entry of a section's act, a count of appeals or an answer
     * @param known day of the correction; today when absent
     * @param reason why, in words
     */
    public record StrikeEntry(
            CaseId caseId,
            ActionId action,
            EntryId entry,
            @Nullable LocalDate known,
            @Nullable Text reason) implements Command {}

    /** An entry was struck; see {@link StrikeEntry}. */
    public record EntryStruck(
            ActionId action,
            EntryId entry,
            LocalDate known,
            @Nullable Text reason) implements Event {}

    static Event decide(CaseFile state, Command command, Occasion occasion) {
        Action action = Actions.issued(state, command.action());
        return switch (command) {
            case RecordSectionAct c -> {
                LocalDate day = day(action, c.known(), occasion);
                if (c.appealDate() != null) {
                    Days.refuseOutOfRange(c.appealDate(), "appealDate");
                }
                yield new SectionActRecorded(
                        c.action(),
                        entry(action, c.entry(), occasion),
                        day,
                        c.section(),
                        c.act(),
                        c.appealDate(),
                        c.note());
            }
            case RecordAppeals c -> appeals(action, c, occasion);
            case RecordAnswer c ->
                new AnswerRecorded(
                        c.action(),
                        entry(action, c.entry(), occasion),
                        day(action, c.known(), occasion),
                        c.from(),
                        c.tenor(),
                        c.content());
            case StrikeEntry c -> strike(action, c, occasion);
        };
    }

    private static Event appeals(Action action, RecordAppeals command, Occasion occasion) {
        LocalDate day = day(action, command.known(), occasion);
        Days.refuseOutOfRange(command.period(), "period");
        if (command.period().earliest().orElse(LocalDate.MIN).isAfter(day)) {
            throw Refusal.KNOWN_BEFORE_HAPPENED.of(
                    "known", "it can't have been known on " + day + " how many were sent later");
        }
        return new AppealsRecorded(
                command.action(),
                entry(action, command.entry(), occasion),
                day,
                command.section(),
                command.means(),
                command.sent(),
                command.period(),
                command.note());
    }

    private static Event strike(Action action, StrikeEntry command, Occasion occasion) {
        Recorded struck = action.entries().stream()
                .filter(entry -> entry.entry().equals(command.entry()))
                .findFirst()
                .orElseThrow(() -> Refusal.NO_SUCH_ENTRY.of("entry", "the action has no entry " + command.entry()));
        LocalDate day = day(action, command.known(), occasion);
        if (day.isBefore(struck.known())) {
            throw Refusal.ACT_OUT_OF_ORDER.of("known", day + " is before the entry, of " + struck.known());
        }
        return new EntryStruck(command.action(), command.entry(), day, command.reason());
    }

    private static EntryId entry(Action action, @Nullable EntryId entered, Occasion occasion) {
        EntryId id =
                requireNonNullElseGet(entered, () -> new EntryId(occasion.ids().get()));
        if (action.entries().stream().anyMatch(entry -> entry.entry().equals(id))) {
            throw Refusal.ENTRY_EXISTS.of("entry", "another entry of this action has the id " + id);
        }
        if (action.entries().size() == MOST_ENTRIES) {
            throw Refusal.TOO_MANY_ENTRIES.of("action", "the action has " + MOST_ENTRIES + " entries");
        }
        return id;
    }

    private static LocalDate day(Action action, @Nullable LocalDate entered, Occasion occasion) {
        LocalDate day = occasion.notAfterToday(entered, "known");
        if (day.isBefore(requireNonNull(action.issued()))) {
            throw Refusal.BEFORE_ISSUE.of("known", day + " is before the day of issue, " + action.issued());
        }
        return day;
    }

    static String words(Event event, CaseFile state) {
        String name = Actions.name(event.action(), state);
        return switch (event) {
            case SectionActRecorded e -> CampaignWords.act(e, name);
            case AppealsRecorded e -> CampaignWords.appeals(e, name);
            case AnswerRecorded e -> CampaignWords.answer(e, name);
            case EntryStruck e -> "An entry on " + name + " was struck on " + e.known() + ".";
        };
    }
}
