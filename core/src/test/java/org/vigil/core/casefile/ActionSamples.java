package org.vigil.core.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.vigil.core.casefile.ActionChanges.ChangeTargets;
import org.vigil.core.casefile.ActionChanges.CorrectAppealDate;
import org.vigil.core.casefile.ActionChanges.CorrectNumber;
import org.vigil.core.casefile.ActionChanges.ExtendAppealDate;
import org.vigil.core.casefile.ActionChanges.SupersedeAction;
import org.vigil.core.casefile.Actions.Achieved;
import org.vigil.core.casefile.Actions.IssueAction;
import org.vigil.core.casefile.Actions.Reason;
import org.vigil.core.casefile.Actions.ReopenAction;
import org.vigil.core.casefile.Actions.Target;
import org.vigil.core.casefile.Campaign.RecordAnswer;
import org.vigil.core.casefile.Campaign.RecordAppeals;
import org.vigil.core.casefile.Campaign.RecordSectionAct;
import org.vigil.core.casefile.Campaign.Section;
import org.vigil.core.casefile.Campaign.SectionAct;
import org.vigil.core.casefile.Campaign.StrikeEntry;
import org.vigil.core.casefile.Campaign.Tenor;
import org.vigil.core.casefile.Closings.ApproveClosing;
import org.vigil.core.casefile.Closings.RefuseClosing;
import org.vigil.core.casefile.Closings.RequestClosing;
import org.vigil.core.casefile.Drafts.DiscardDraft;
import org.vigil.core.casefile.Drafts.DraftAction;
import org.vigil.core.casefile.Links.LinkCases;
import org.vigil.core.casefile.Links.MarkDuplicate;
import org.vigil.core.casefile.Links.UnlinkCases;
import org.vigil.core.vocabulary.ActionId;
import org.vigil.core.vocabulary.AiIndex;
import org.vigil.core.vocabulary.CaseId;
import org.vigil.core.vocabulary.Edtf;
import org.vigil.core.vocabulary.EntryId;
import org.vigil.core.vocabulary.Outcome;
import org.vigil.core.vocabulary.PopulationId;
import org.vigil.core.vocabulary.Quantity;
import org.vigil.core.vocabulary.Text;
import org.vigil.core.vocabulary.UaNumber;

/** The whole life of two urgent actions, each step sent by somebody else. */
final class ActionSamples {

    private static final ActionId FIRST = new ActionId(new UUID(5, 1));
    private static final ActionId SECOND = new ActionId(new UUID(5, 2));
    private static final ActionId DISCARDED = new ActionId(new UUID(5, 3));
    private static final EntryId ENTRY = new EntryId(new UUID(5, 4));
    private static final CaseId OTHER = new CaseId(new UUID(5, 5));
    private static final LocalDate DAY = LocalDate.of(2014, 9, 1);
    private static final LocalDate APPEALS = DAY.plusDays(30);
    private static final Text TEXT = new Text.Clear("Words", null, Set.of());

    private ActionSamples() {}

    static List<Command> commands(CaseId id, PopulationId people) {
        Target target = new Target(Given.CHINA, null, TEXT);
        RequestClosing request = new RequestClosing(
                id, FIRST, DAY, Reason.GOOD_NEWS, null, false, List.of(new Achieved(people, Outcome.MIXED, null)));
        Section section = new Section(Given.CHINA, null);
        Quantity some = new Quantity(40, 50, Set.of());
        return List.of(
                new DraftAction(id, DISCARDED, null, DAY, null, Set.of(), List.of(), List.of()),
                new DiscardDraft(id, DISCARDED, DAY, TEXT),
                new DraftAction(id, FIRST, UaNumber.parse("UA 20/14"), DAY, APPEALS, Set.of(), List.of(), List.of()),
                new IssueAction(id, FIRST, null, AiIndex.parse("ASA 17/020/2014"), DAY, null, Set.of(), List.of()),
                new ChangeTargets(id, FIRST, DAY, Set.of(Given.CHINA), List.of(target), List.of()),
                new ExtendAppealDate(id, FIRST, DAY, APPEALS.plusDays(9), null),
                new CorrectAppealDate(id, FIRST, DAY, APPEALS, TEXT),
                new CorrectNumber(id, FIRST, DAY, UaNumber.parse("UA 21/14"), TEXT),
                new RecordSectionAct(id, FIRST, ENTRY, DAY, section, SectionAct.TRANSLATED, null, null),
                new StrikeEntry(id, FIRST, ENTRY, DAY, TEXT),
                new RecordAppeals(id, FIRST, null, DAY, section, null, some, Edtf.parse("2014-08"), null),
                new RecordAnswer(id, FIRST, null, DAY, target, Tenor.PROMISES, TEXT),
                request,
                new RefuseClosing(id, FIRST, DAY, TEXT),
                request,
                new ApproveClosing(id, FIRST, DAY),
                new ReopenAction(id, FIRST, DAY, null, TEXT),
                new IssueAction(
                        id,
                        SECOND,
                        UaNumber.parse("UA 22/14"),
                        AiIndex.parse("ASA 17/022/2014"),
                        DAY,
                        APPEALS,
                        Set.of(),
                        List.of()),
                new SupersedeAction(id, FIRST, DAY, SECOND),
                new LinkCases(id, OTHER, DAY, null),
                new MarkDuplicate(id, OTHER, DAY, null),
                new UnlinkCases(id, OTHER, DAY, TEXT));
    }
}
