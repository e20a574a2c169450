package org.vigil.core.command;

import static org.vigil.core.command.Followed.ACTION_ISSUED;
import static org.vigil.core.command.Followed.CASE_OPENED;
import static org.vigil.core.command.Followed.MADE;
import static org.vigil.core.command.Followed.registered;
import static org.vigil.core.command.Samples.ACTION;
import static org.vigil.core.command.Samples.ANOTHER_ACTION;
import static org.vigil.core.command.Samples.APPEAL_DATE;
import static org.vigil.core.command.Samples.APPROVER;
import static org.vigil.core.command.Samples.ASKER;
import static org.vigil.core.command.Samples.CASE;
import static org.vigil.core.command.Samples.COPIES;
import static org.vigil.core.command.Samples.DAY;
import static org.vigil.core.command.Samples.ENTRY;
import static org.vigil.core.command.Samples.INDEX;
import static org.vigil.core.command.Samples.LATER_INDEX;
import static org.vigil.core.command.Samples.MYANMAR;
import static org.vigil.core.command.Samples.NUMBER;
import static org.vigil.core.command.Samples.OTHER_CASE;
import static org.vigil.core.command.Samples.OUTCOMES;
import static org.vigil.core.command.Samples.REGISTER_GROUP;
import static org.vigil.core.command.Samples.TARGETS;
import static org.vigil.core.command.Samples.TEXT;
import static org.vigil.core.command.Samples.THAILAND;
import static org.vigil.core.command.Samples.TODAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.vigil.core.casefile.ActionChanges.ActionSuperseded;
import org.vigil.core.casefile.ActionChanges.AppealDateCorrected;
import org.vigil.core.casefile.ActionChanges.AppealDateExtended;
import org.vigil.core.casefile.ActionChanges.ChangeTargets;
import org.vigil.core.casefile.ActionChanges.CorrectAppealDate;
import org.vigil.core.casefile.ActionChanges.CorrectNumber;
import org.vigil.core.casefile.ActionChanges.ExtendAppealDate;
import org.vigil.core.casefile.ActionChanges.NumberCorrected;
import org.vigil.core.casefile.ActionChanges.SupersedeAction;
import org.vigil.core.casefile.ActionChanges.TargetsChanged;
import org.vigil.core.casefile.Actions.ActionIssued;
import org.vigil.core.casefile.Actions.ActionReopened;
import org.vigil.core.casefile.Actions.IssueAction;
import org.vigil.core.casefile.Actions.Reason;
import org.vigil.core.casefile.Actions.ReopenAction;
import org.vigil.core.casefile.Actions.Target;
import org.vigil.core.casefile.Campaign.AnswerRecorded;
import org.vigil.core.casefile.Campaign.AppealsRecorded;
import org.vigil.core.casefile.Campaign.EntryStruck;
import org.vigil.core.casefile.Campaign.Means;
import org.vigil.core.casefile.Campaign.RecordAnswer;
import org.vigil.core.casefile.Campaign.RecordAppeals;
import org.vigil.core.casefile.Campaign.RecordSectionAct;
import org.vigil.core.casefile.Campaign.Section;
import org.vigil.core.casefile.Campaign.SectionAct;
import org.vigil.core.casefile.Campaign.SectionActRecorded;
import org.vigil.core.casefile.Campaign.StrikeEntry;
import org.vigil.core.casefile.Campaign.Tenor;
import org.vigil.core.casefile.Closings.ApproveClosing;
import org.vigil.core.casefile.Closings.ClosingApproved;
import org.vigil.core.casefile.Closings.ClosingRefused;
import org.vigil.core.casefile.Closings.ClosingRequested;
import org.vigil.core.casefile.Closings.RefuseClosing;
import org.vigil.core.casefile.Closings.RequestClosing;
import org.vigil.core.casefile.Command;
import org.vigil.core.casefile.Drafts.ActionDrafted;
import org.vigil.core.casefile.Drafts.DiscardDraft;
import org.vigil.core.casefile.Drafts.DraftAction;
import org.vigil.core.casefile.Drafts.DraftDiscarded;
import org.vigil.core.casefile.Event;
import org.vigil.core.casefile.Links.CasesLinked;
import org.vigil.core.casefile.Links.CasesUnlinked;
import org.vigil.core.casefile.Links.DuplicateMarked;
import org.vigil.core.casefile.Links.LinkCases;
import org.vigil.core.casefile.Links.MarkDuplicate;
import org.vigil.core.casefile.Links.UnlinkCases;
import org.vigil.core.command.Followed.Need;
import org.vigil.core.vocabulary.ActionId;
import org.vigil.core.vocabulary.Count.Qualifier;
import org.vigil.core.vocabulary.Edtf;
import org.vigil.core.vocabulary.EntryId;
import org.vigil.core.vocabulary.Quantity;
import org.vigil.core.vocabulary.UaNumber;

/** Commands on urgent actions, and on links of cases, that are followed. */
final class ActionsFollowed {

    static final DraftAction DRAFT =
            new DraftAction(CASE, ACTION, NUMBER, DAY, APPEAL_DATE, Set.of(MYANMAR), TARGETS, COPIES);
    static final RequestClosing REQUEST = new RequestClosing(CASE, ACTION, DAY, Reason.GOOD_NEWS, TEXT, true, OUTCOMES);
    static final Section SECTION = new Section(THAILAND, TEXT);
    static final RecordSectionAct SECTION_ACT =
            new RecordSectionAct(CASE, ACTION, ENTRY, DAY, SECTION, SectionAct.TRANSLATED, APPEAL_DATE, TEXT);
    static final LinkCases LINK = new LinkCases(CASE, OTHER_CASE, DAY, TEXT);
    static final Edtf PERIOD = Edtf.parse("2014-08");
    static final IssueAction ISSUE_ANOTHER = new IssueAction(
            CASE,
            ANOTHER_ACTION,
            UaNumber.parse("UA 13/14"),
            LATER_INDEX,
            DAY,
            APPEAL_DATE,
            Set.of(),
            List.of(),
            List.of(),
            null);

    private static final LocalDate LATER = APPEAL_DATE.plusDays(9);
    private static final Need OUTCOME_OF = registered("outcomes/0/population", REGISTER_GROUP);
    private static final Need DRAFTED = new Need(List.of(DRAFT), "action-not-issued", "action");
    private static final Need REQUESTED = new Need(List.of(REGISTER_GROUP, REQUEST), "closing-not-requested", "action");

    private ActionsFollowed() {}

    static List<Followed> all() {
        return Stream.of(drafts(), issuing(), changes(), campaign(), closings(), links(), withLittle())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Followed> drafts() {
        ActionDrafted drafted = new ActionDrafted(ACTION, NUMBER, DAY, APPEAL_DATE, Set.of(MYANMAR), TARGETS, COPIES);
        IssueAction issue = new IssueAction(CASE, ACTION, null, INDEX, DAY, null, Set.of(), List.of());
        return List.of(
                new Followed(DRAFT, drafted, List.of(CASE_OPENED)),
                new Followed(
                        new DraftAction(CASE, ACTION, null, DAY, null, Set.of(), List.of(), List.of()),
                        new ActionDrafted(ACTION, null, DAY, null, Set.of(), List.of(), List.of()),
                        List.of(new Need(List.of(Samples.OPEN, DRAFT), "no-such-case", "caseId"))),
                new Followed(
                        new DiscardDraft(CASE, ACTION, DAY, TEXT),
                        new DraftDiscarded(ACTION, DAY, TEXT),
                        List.of(CASE_OPENED, DRAFTED)),
                new Followed(
                        issue,
                        new ActionIssued(
                                ACTION, NUMBER, INDEX, DAY, APPEAL_DATE, Set.of(MYANMAR), List.of(), List.of()),
                        List.of(CASE_OPENED, new Need(List.of(DRAFT), "draft-incomplete", "number"))));
    }

    private static List<Followed> issuing() {
        return List.of(
                new Followed(
                        new IssueAction(
                                CASE,
                                ANOTHER_ACTION,
                                UaNumber.parse("UA 13/14"),
                                LATER_INDEX,
                                DAY,
                                APPEAL_DATE,
                                Set.of(THAILAND),
                                List.of(),
                                COPIES,
                                ACTION),
                        List.of(
                                new ActionIssued(
                                        ANOTHER_ACTION,
                                        UaNumber.parse("UA 13/14"),
                                        LATER_INDEX,
                                        DAY,
                                        APPEAL_DATE,
                                        Set.of(THAILAND),
                                        List.of(),
                                        COPIES),
                                new ActionSuperseded(ACTION, DAY, ANOTHER_ACTION)),
                        List.of(CASE_OPENED, new Need(List.of(Samples.ISSUE), "action-not-issued", "supersedes"))),
                new Followed(
                        new SupersedeAction(CASE, ACTION, DAY, ANOTHER_ACTION),
                        new ActionSuperseded(ACTION, DAY, ANOTHER_ACTION),
                        List.of(
                                CASE_OPENED,
                                new Need(List.of(ISSUE_ANOTHER), "action-not-issued", "by"),
                                ACTION_ISSUED)),
                new Followed(
                        new ReopenAction(CASE, ACTION, DAY, null, TEXT),
                        new ActionReopened(ACTION, DAY, null, TEXT),
                        List.of(
                                CASE_OPENED,
                                ACTION_ISSUED,
                                new Need(
                                        List.of(ISSUE_ANOTHER, new SupersedeAction(CASE, ACTION, DAY, ANOTHER_ACTION)),
                                        "action-not-closed",
                                        "action"))));
    }

    private static List<Followed> changes() {
        UaNumber right = UaNumber.parse("UA 21/14");
        return List.of(
                issued(
                        new ExtendAppealDate(CASE, ACTION, DAY, LATER, TEXT),
                        new AppealDateExtended(ACTION, DAY, LATER, TEXT)),
                issued(
                        new CorrectAppealDate(CASE, ACTION, DAY, APPEAL_DATE.minusDays(1), TEXT),
                        new AppealDateCorrected(ACTION, DAY, APPEAL_DATE.minusDays(1), TEXT)),
                issued(
                        new ChangeTargets(CASE, ACTION, DAY, Set.of(THAILAND), TARGETS, COPIES),
                        new TargetsChanged(ACTION, DAY, Set.of(THAILAND), TARGETS, COPIES)),
                new Followed(
                        new ChangeTargets(CASE, ACTION, DAY, Set.of(THAILAND), List.of(), List.of()),
                        new TargetsChanged(ACTION, DAY, Set.of(THAILAND), List.of(), List.of()),
                        List.of(CASE_OPENED, DRAFTED)),
                issued(
                        new CorrectNumber(CASE, ACTION, DAY, right, TEXT),
                        new NumberCorrected(ACTION, DAY, NUMBER, right, TEXT)));
    }

    private static List<Followed> campaign() {
        Quantity some = new Quantity(40, 50, Set.of(Qualifier.AROUND));
        Target target = new Target(MYANMAR, null, TEXT);
        return List.of(
                issued(
                        SECTION_ACT,
                        new SectionActRecorded(ACTION, ENTRY, DAY, SECTION, SectionAct.TRANSLATED, APPEAL_DATE, TEXT)),
                issued(
                        new RecordAppeals(CASE, ACTION, ENTRY, DAY, SECTION, Means.FAX, some, PERIOD, TEXT),
                        new AppealsRecorded(ACTION, ENTRY, DAY, SECTION, Means.FAX, some, PERIOD, TEXT)),
                issued(
                        new RecordAnswer(CASE, ACTION, ENTRY, DAY, target, Tenor.PROMISES, TEXT),
                        new AnswerRecorded(ACTION, ENTRY, DAY, target, Tenor.PROMISES, TEXT)),
                new Followed(
                        new StrikeEntry(CASE, ACTION, ENTRY, DAY, TEXT),
                        new EntryStruck(ACTION, ENTRY, DAY, TEXT),
                        List.of(CASE_OPENED, ACTION_ISSUED, new Need(List.of(SECTION_ACT), "no-such-entry", "entry"))));
    }

    private static List<Followed> closings() {
        return List.of(
                new Followed(
                        REQUEST,
                        new ClosingRequested(ACTION, DAY, APPROVER, Reason.GOOD_NEWS, TEXT, true, OUTCOMES),
                        List.of(CASE_OPENED, ACTION_ISSUED, OUTCOME_OF)),
                new Followed(
                        new ApproveClosing(CASE, ACTION, DAY),
                        new ClosingApproved(ACTION, DAY, APPROVER, ASKER),
                        List.of(CASE_OPENED, ACTION_ISSUED, REQUESTED)),
                new Followed(
                        new RefuseClosing(CASE, ACTION, DAY, TEXT),
                        new ClosingRefused(ACTION, DAY, APPROVER, TEXT),
                        List.of(CASE_OPENED, ACTION_ISSUED, REQUESTED)));
    }

    private static List<Followed> links() {
        return List.of(
                new Followed(LINK, new CasesLinked(OTHER_CASE, DAY, TEXT), List.of(CASE_OPENED)),
                new Followed(
                        new MarkDuplicate(CASE, OTHER_CASE, DAY, TEXT),
                        new DuplicateMarked(OTHER_CASE, DAY, TEXT),
                        List.of(new Need(List.of(Samples.OPEN, LINK), "no-such-case", "caseId"))),
                new Followed(
                        new UnlinkCases(CASE, OTHER_CASE, DAY, TEXT),
                        new CasesUnlinked(OTHER_CASE, DAY, TEXT),
                        List.of(CASE_OPENED, new Need(List.of(LINK), "not-linked", "other"))));
    }

    /** What is left out is made, or is as on the day of recording. */
    private static List<Followed> withLittle() {
        EntryId made = new EntryId(MADE);
        Quantity one = new Quantity(1, null, Set.of());
        Target target = new Target(MYANMAR, null, null);
        return List.of(
                new Followed(
                        new DraftAction(CASE, null, null, null, null, Set.of(), List.of(), List.of()),
                        new ActionDrafted(new ActionId(MADE), null, TODAY, null, Set.of(), List.of(), List.of()),
                        List.of(CASE_OPENED)),
                issued(
                        new ExtendAppealDate(CASE, ACTION, null, LATER.plusDays(9), null),
                        new AppealDateExtended(ACTION, TODAY, LATER.plusDays(9), null)),
                issued(
                        new RecordSectionAct(
                                CASE, ACTION, null, null, new Section(THAILAND, null), SectionAct.OTHER, null, null),
                        new SectionActRecorded(
                                ACTION, made, TODAY, new Section(THAILAND, null), SectionAct.OTHER, null, null)),
                issued(
                        new RecordAppeals(CASE, ACTION, null, null, null, null, one, PERIOD, null),
                        new AppealsRecorded(ACTION, made, TODAY, null, null, one, PERIOD, null)),
                issued(
                        new RecordAnswer(CASE, ACTION, null, null, target, Tenor.OTHER, null),
                        new AnswerRecorded(ACTION, made, TODAY, target, Tenor.OTHER, null)),
                new Followed(
                        new LinkCases(CASE, OTHER_CASE, null, null),
                        new CasesLinked(OTHER_CASE, TODAY, null),
                        List.of(CASE_OPENED)));
    }

    private static Followed issued(Command command, Event event) {
        return new Followed(command, event, List.of(CASE_OPENED, ACTION_ISSUED));
    }

    static EntryId entry(int number) {
        return new EntryId(new UUID(13, number));
    }
}
