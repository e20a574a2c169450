package org.vigil.core.casefile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.vigil.core.vocabulary.CaseId;
import org.vigil.core.vocabulary.Text;

/** Links between cases. Nothing is moved by them; a link is recorded on one case, and shown on both. */
public final class Links {

    /** Links that are recorded on one case. */
    public static final int MOST_LINKS = 200;

    private Links() {}

    /** What links this case to the other. */
    public enum LinkKind {
        /** They have something to do with each other. */
        RELATED,
        /** This case was opened a second time: the other one tells of the same. */
        DUPLICATE_OF
    }

    /**
     * A link to another case.
     *
     * @param known day on which it was seen
     * @param note why, in words
     */
    public record Link(
            CaseId other,
            LinkKind kind,
            LocalDate known,
            @Nullable Text note) {}

    /** Commands on links. */
    public sealed interface Command extends org.vigil.core.casefile.Command {

        /** The other case. */
        CaseId other();
    }

    /** What was done with a link. */
    public sealed interface Event extends org.vigil.core.casefile.Event {

        /** The other case. */
        CaseId other();

        @Override
        LocalDate known();
    }

    /**
     * Links a case to another one.
     *
     * @param other that has something to do with it
     * @param known day on which that was seen; today when absent
     * @param note what links them, in words
     */
    public record LinkCases(
            CaseId caseId,
            CaseId other,
            @Nullable LocalDate known,
            @Nullable Text note) implements Command {}

    /** A case was linked to another one; see {@link LinkCases}. */
    public record CasesLinked(
            CaseId other, LocalDate known, @Nullable Text note) implements Event {}

    /**
     * Marks a case as one that was opened twice. Nothing is moved; go on with the other one.
     *
     * @param other the case that is gone on with
     * @param known day on which that was seen; today when absent
     * @param note how it was seen, in words
     */
    public record MarkDuplicate(
            CaseId caseId,
            CaseId other,
            @Nullable LocalDate known,
            @Nullable Text note) implements Command {}

    /** A case was marked as a duplicate; see {@link MarkDuplicate}. */
    public record DuplicateMarked(
            CaseId other, LocalDate known, @Nullable Text note) implements Event {}

    /**
     * Takes back a link that is recorded on this case, of either kind.
     *
     * @param other the case that it leads to
     * @param known day on which that was seen; today when absent
     * @param note why, in words
     */
    public record UnlinkCases(
            CaseId caseId,
            CaseId other,
            @Nullable LocalDate known,
            @Nullable Text note) implements Command {}

    /** A link was taken back; see {@link UnlinkCases}. */
    public record CasesUnlinked(
            CaseId other, LocalDate known, @Nullable Text note) implements Event {}

    static Event decide(CaseFile state, Command command, Occasion occasion) {
        return switch (command) {
            case LinkCases c -> {
                requireNew(state, c, LinkKind.RELATED, occasion);
                yield new CasesLinked(c.other(), day(state, c.other(), c.known(), occasion), c.note());
            }
            case MarkDuplicate c -> {
                requireNew(state, c, LinkKind.DUPLICATE_OF, occasion);
                yield new DuplicateMarked(c.other(), day(state, c.other(), c.known(), occasion), c.note());
            }
            case UnlinkCases c -> {
                if (!state.links().containsKey(c.other())) {
                    throw Refusal.NOT_LINKED.of("other", "this case records no link to " + c.other());
                }
                yield new CasesUnlinked(c.other(), day(state, c.other(), c.known(), occasion), c.note());
            }
        };
    }

    private static void requireNew(CaseFile state, Command command, LinkKind kind, Occasion occasion) {
        if (command.other().equals(command.caseId())) {
            throw Refusal.LINKED_TO_ITSELF.of("other", "the case " + command.other() + " is this one");
        }
        if (!occasion.exists().test(command.other())) {
            throw Refusal.NO_SUCH_OTHER_CASE.of("other", "there is no case " + command.other());
        }
        Link before = state.links().get(command.other());
        if (before != null && before.kind() == kind) {
            throw Refusal.LINK_KNOWN.of("other", "the link to " + command.other() + " is of " + before.known());
        }
        if (before == null && state.links().size() == MOST_LINKS) {
            throw Refusal.TOO_MANY_LINKS.of("other", "this case has " + MOST_LINKS + " links");
        }
    }

    /** Acts on one link follow each other by day, so that what it is on any day can be told from them. */
    private static LocalDate day(CaseFile state, CaseId other, @Nullable LocalDate entered, Occasion occasion) {
        LocalDate day = occasion.notAfterToday(entered, "known");
        Link before = state.links().get(other);
        if (before != null && day.isBefore(before.known())) {
            throw Refusal.ACT_OUT_OF_ORDER.of("known", day + " is before the link was recorded, " + before.known());
        }
        return day;
    }

    static String words(Event event) {
        return switch (event) {
            case CasesLinked e -> "The case was linked to the case " + e.other() + " on " + e.known() + ".";
            case DuplicateMarked e ->
                "The case was marked on " + e.known() + " as a duplicate of the case " + e.other() + ".";
            case CasesUnlinked e -> "The link to the case " + e.other() + " was taken back on " + e.known() + ".";
        };
    }
}
