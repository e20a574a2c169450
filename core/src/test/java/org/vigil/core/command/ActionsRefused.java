package org.vigil.core.command;

import static org.vigil.core.command.ActionsFollowed.DRAFT;
import static org.vigil.core.command.ActionsFollowed.ISSUE_ANOTHER;
import static org.vigil.core.command.ActionsFollowed.LINK;
import static org.vigil.core.command.ActionsFollowed.REQUEST;
import static org.vigil.core.command.ActionsFollowed.SECTION;
import static org.vigil.core.command.ActionsFollowed.SECTION_ACT;
import static org.vigil.core.command.Refused.ANOTHER_NUMBER;
import static org.vigil.core.command.Refused.CLOSED;
import static org.vigil.core.command.Refused.ISSUED;
import static org.vigil.core.command.Refused.TOO_EARLY;
import static org.vigil.core.command.Samples.ACTION;
import static org.vigil.core.command.Samples.ANOTHER_ACTION;
import static org.vigil.core.command.Samples.APPEAL_DATE;
import static org.vigil.core.command.Samples.APPROVER;
import static org.vigil.core.command.Samples.ASKER;
import static org.vigil.core.command.Samples.CASE;
import static org.vigil.core.command.Samples.CLOSE;
import static org.vigil.core.command.Samples.DAY;
import static org.vigil.core.command.Samples.ENTRY;
import static org.vigil.core.command.Samples.INDEX;
import static org.vigil.core.command.Samples.NO_CASE;
import static org.vigil.core.command.Samples.NUMBER;
import static org.vigil.core.command.Samples.OPEN;
import static org.vigil.core.command.Samples.OTHER_CASE;
import static org.vigil.core.command.Samples.OUTCOMES;
import static org.vigil.core.command.Samples.REGISTER_GROUP;
import static org.vigil.core.command.Samples.TARGETS;
import static org.vigil.core.command.Samples.THAILAND;
import static org.vigil.core.command.Samples.TODAY;
import static org.vigil.core.command.Samples.TOMORROW;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigil.core.casefile.ActionChanges.ChangeTargets;
import org.vigil.core.casefile.ActionChanges.CorrectAppealDate;
import org.vigil.core.casefile.ActionChanges.CorrectNumber;
import org.vigil.core.casefile.ActionChanges.ExtendAppealDate;
import org.vigil.core.casefile.ActionChanges.SupersedeAction;
import org.vigil.core.casefile.Actions.Copy;
import org.vigil.core.casefile.Actions.IssueAction;
import org.vigil.core.casefile.Actions.PublishFurtherInformation;
import org.vigil.core.casefile.Actions.Reason;
import org.vigil.core.casefile.Campaign;
import org.vigil.core.casefile.Campaign.RecordAnswer;
import org.vigil.core.casefile.Campaign.RecordAppeals;
import org.vigil.core.casefile.Campaign.RecordSectionAct;
import org.vigil.core.casefile.Campaign.SectionAct;
import org.vigil.core.casefile.Campaign.StrikeEntry;
import org.vigil.core.casefile.Campaign.Tenor;
import org.vigil.core.casefile.Closings.ApproveClosing;
import org.vigil.core.casefile.Closings.Closers;
import org.vigil.core.casefile.Closings.RequestClosing;
import org.vigil.core.casefile.Command;
import org.vigil.core.casefile.Drafts.DiscardDraft;
import org.vigil.core.casefile.Drafts.DraftAction;
import org.vigil.core.casefile.Links;
import org.vigil.core.casefile.Links.LinkCases;
import org.vigil.core.casefile.Links.MarkDuplicate;
import org.vigil.core.casefile.Links.UnlinkCases;
import org.vigil.core.vocabulary.ActionId;
import org.vigil.core.vocabulary.CaseId;
import org.vigil.core.vocabulary.Edtf;
import org.vigil.core.vocabulary.EntryId;
import org.vigil.core.vocabulary.Quantity;

/** Commands on urgent actions, and on links of cases, that are refused although all that they need is there. */
final class ActionsRefused {

    private static final List<Command> DRAFTED = List.of(OPEN, DRAFT);
    private static final List<Command> REQUESTED = List.of(OPEN, REGISTER_GROUP, Samples.ISSUE, REQUEST);
    private static final List<Command> SUPERSEDED =
            List.of(OPEN, Samples.ISSUE, ISSUE_ANOTHER, supersede(ACTION, ANOTHER_ACTION));
    private static final List<Command> LINKED = List.of(OPEN, LINK);

    private ActionsRefused() {}

    static List<Refused> all() {
        return Stream.of(drafts(), superseding(), dates(), others(), campaign(), closings(), links())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Refused> drafts() {
        return List.of(
                new Refused(ISSUED, DRAFT, "action-exists", "action"),
                new Refused(ISSUED, new DiscardDraft(CASE, ACTION, DAY, null), "action-not-draft", "action"),
                new Refused(DRAFTED, draft(TOO_EARLY, null), "before-earlier-act", "known"),
                new Refused(DRAFTED, draft(TOMORROW, null), "known-in-future", "known"),
                new Refused(DRAFTED, draft(DAY, DAY), "appeal-date-before-act", "appealDate"),
                new Refused(
                        List.of(OPEN, draft(DAY, null)),
                        new IssueAction(CASE, ACTION, NUMBER, INDEX, DAY, null, Set.of(), List.of()),
                        "draft-incomplete",
                        "appealDate"),
                new Refused(DRAFTED, publishOn(ACTION), "action-not-issued", "action"),
                new Refused(DRAFTED, extend(DAY, APPEAL_DATE.plusDays(1)), "action-not-issued", "action"),
                new Refused(
                        List.of(OPEN, DRAFT, ISSUE_ANOTHER),
                        supersede(ANOTHER_ACTION, ACTION),
                        "action-not-issued",
                        "by"));
    }

    private static List<Refused> superseding() {
        return List.of(
                new Refused(ISSUED, supersede(ACTION, ACTION), "superseded-by-itself", "by"),
                new Refused(SUPERSEDED, supersede(ACTION, ANOTHER_ACTION), "action-superseded", "action"),
                new Refused(SUPERSEDED, supersede(ANOTHER_ACTION, ACTION), "action-superseded", "by"),
                new Refused(SUPERSEDED, extend(DAY, APPEAL_DATE.plusDays(1)), "action-superseded", "action"),
                new Refused(
                        List.of(OPEN, REGISTER_GROUP, Samples.ISSUE, CLOSE),
                        issue(ANOTHER_ACTION, DAY, APPEAL_DATE, ACTION),
                        "action-closed",
                        "supersedes"),
                new Refused(
                        ISSUED, issue(ANOTHER_ACTION, TOO_EARLY, APPEAL_DATE, ACTION), "before-earlier-act", "known"),
                new Refused(
                        SUPERSEDED,
                        new RequestClosing(CASE, ACTION, DAY, Reason.OTHER, null, false, OUTCOMES),
                        "action-superseded",
                        "action"));
    }

    private static List<Refused> dates() {
        return List.of(
                new Refused(ISSUED, extend(DAY, APPEAL_DATE), "appeal-date-not-later", "appealDate"),
                new Refused(ISSUED, extend(DAY, APPEAL_DATE.minusDays(1)), "appeal-date-not-later", "appealDate"),
                new Refused(ISSUED, extend(TODAY, TODAY), "appeal-date-before-act", "appealDate"),
                new Refused(ISSUED, extend(TOO_EARLY, APPEAL_DATE.plusDays(1)), "before-earlier-act", "known"),
                new Refused(ISSUED, extend(DAY, LocalDate.of(2201, 1, 1)), "day-out-of-range", "appealDate"),
                new Refused(CLOSED, extend(DAY, APPEAL_DATE.plusDays(1)), "action-closed", "action"),
                new Refused(ISSUED, correct(APPEAL_DATE), "appeal-date-known", "appealDate"),
                new Refused(ISSUED, correct(DAY), "appeal-date-before-act", "appealDate"),
                new Refused(CLOSED, correct(APPEAL_DATE.plusDays(1)), "action-closed", "action"));
    }

    private static List<Refused> others() {
        return List.of(
                new Refused(ISSUED, new CorrectNumber(CASE, ACTION, DAY, NUMBER, null), "ua-number-known", "number"),
                new Refused(
                        List.of(OPEN, Samples.ISSUE, ISSUE_ANOTHER),
                        new CorrectNumber(CASE, ACTION, DAY, ANOTHER_NUMBER, null),
                        "ua-number-taken",
                        "number"),
                new Refused(
                        DRAFTED,
                        new CorrectNumber(CASE, ACTION, DAY, ANOTHER_NUMBER, null),
                        "action-not-issued",
                        "action"),
                new Refused(
                        ISSUED,
                        new ChangeTargets(CASE, ACTION, DAY, Set.of(), List.of(), List.of()),
                        "says-nothing",
                        "targets"),
                new Refused(
                        ISSUED,
                        new ChangeTargets(
                                CASE, ACTION, DAY, Set.of(THAILAND), List.of(), List.of(new Copy(null, null, null))),
                        "says-nothing",
                        "copyTo/0"),
                new Refused(
                        CLOSED,
                        new ChangeTargets(CASE, ACTION, DAY, Set.of(THAILAND), TARGETS, List.of()),
                        "action-closed",
                        "action"));
    }

    private static List<Refused> campaign() {
        Quantity one = new Quantity(1, null, Set.of());
        return List.of(
                new Refused(DRAFTED, SECTION_ACT, "action-not-issued", "action"),
                new Refused(ISSUED, act(ENTRY, TOO_EARLY), "before-issue", "known"),
                new Refused(ISSUED, act(ENTRY, TOMORROW), "known-in-future", "known"),
                new Refused(List.of(OPEN, Samples.ISSUE, SECTION_ACT), act(ENTRY, DAY), "entry-exists", "entry"),
                new Refused(full(), act(null, DAY), "too-many-entries", "action"),
                new Refused(
                        ISSUED,
                        new RecordAppeals(CASE, ACTION, null, DAY, SECTION, null, one, Edtf.parse("2014-09"), null),
                        "known-before-happened",
                        "known"),
                new Refused(
                        ISSUED,
                        new RecordAppeals(CASE, ACTION, null, DAY, SECTION, null, one, Edtf.parse("1789"), null),
                        "day-out-of-range",
                        "period"),
                new Refused(
                        ISSUED,
                        new RecordAnswer(CASE, ACTION, null, TOO_EARLY, TARGETS.getFirst(), Tenor.OTHER, null),
                        "before-issue",
                        "known"),
                new Refused(
                        List.of(OPEN, Samples.ISSUE, act(ENTRY, DAY.plusDays(1))),
                        new StrikeEntry(CASE, ACTION, ENTRY, DAY, null),
                        "before-earlier-act",
                        "known"));
    }

    private static List<Command> full() {
        List<Command> commands = new ArrayList<>(List.of(OPEN, Samples.ISSUE));
        for (int i = 0; i < Campaign.MOST_ENTRIES; i++) {
            commands.add(act(ActionsFollowed.entry(i), DAY));
        }
        return commands;
    }

    private static List<Refused> closings() {
        ApproveClosing approve = new ApproveClosing(CASE, ACTION, DAY);
        return List.of(
                new Refused(ISSUED, CLOSE, "closing-needs-two", "action", ASKER, Closers.TWO_PEOPLE),
                new Refused(REQUESTED, approve, "closing-approved-by-requester", "action", ASKER, Closers.TWO_PEOPLE),
                new Refused(REQUESTED, REQUEST, "closing-requested", "action"),
                new Refused(CLOSED, REQUEST, "action-closed", "action"),
                new Refused(ISSUED, approve, "closing-not-requested", "action", APPROVER, Closers.TWO_PEOPLE),
                new Refused(REQUESTED, new ApproveClosing(CASE, ACTION, TOO_EARLY), "before-earlier-act", "known"),
                new Refused(
                        ISSUED,
                        new RequestClosing(CASE, ACTION, DAY, Reason.OTHER, null, false, List.of()),
                        "outcome-missing",
                        "outcomes"));
    }

    private static List<Refused> links() {
        return List.of(
                new Refused(LINKED, LINK, "link-known", "other"),
                new Refused(LINKED, new LinkCases(CASE, CASE, DAY, null), "linked-to-itself", "other"),
                new Refused(LINKED, new MarkDuplicate(CASE, NO_CASE, DAY, null), "no-such-other-case", "other"),
                new Refused(
                        LINKED, new MarkDuplicate(CASE, OTHER_CASE, TOO_EARLY, null), "before-earlier-act", "known"),
                new Refused(LINKED, new UnlinkCases(CASE, OTHER_CASE, TOO_EARLY, null), "before-earlier-act", "known"),
                new Refused(LINKED, new LinkCases(CASE, numbered(1), TOMORROW, null), "known-in-future", "known"),
                new Refused(linkedToMany(), LINK, "too-many-links", "other"));
    }

    private static List<Command> linkedToMany() {
        List<Command> commands = new ArrayList<>(List.of(OPEN));
        for (int i = 0; i < Links.MOST_LINKS; i++) {
            commands.add(new LinkCases(CASE, numbered(i), DAY, null));
        }
        return commands;
    }

    private static CaseId numbered(int number) {
        return new CaseId(new UUID(14, number));
    }

    private static Command draft(LocalDate known, @Nullable LocalDate appealDate) {
        return new DraftAction(CASE, ACTION, null, known, appealDate, Set.of(), List.of(), List.of());
    }

    private static Command publishOn(ActionId action) {
        return new PublishFurtherInformation(CASE, action, INDEX, DAY, null);
    }

    private static Command extend(LocalDate known, LocalDate appealDate) {
        return new ExtendAppealDate(CASE, ACTION, known, appealDate, null);
    }

    private static Command correct(LocalDate appealDate) {
        return new CorrectAppealDate(CASE, ACTION, DAY, appealDate, null);
    }

    private static Command supersede(ActionId action, ActionId by) {
        return new SupersedeAction(CASE, action, DAY, by);
    }

    private static Command issue(ActionId action, LocalDate known, LocalDate appealDate, ActionId supersedes) {
        return new IssueAction(
                CASE, action, ANOTHER_NUMBER, INDEX, known, appealDate, Set.of(), List.of(), List.of(), supersedes);
    }

    private static Command act(@Nullable EntryId entry, LocalDate known) {
        return new RecordSectionAct(CASE, ACTION, entry, known, SECTION, SectionAct.OTHER, null, null);
    }
}
