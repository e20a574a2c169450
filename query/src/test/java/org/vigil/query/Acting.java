package org.vigil.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.vigil.core.casefile.ActionChanges.CorrectAppealDate;
import org.vigil.core.casefile.ActionChanges.ExtendAppealDate;
import org.vigil.core.casefile.ActionChanges.SupersedeAction;
import org.vigil.core.casefile.Actions.Achieved;
import org.vigil.core.casefile.Actions.CloseAction;
import org.vigil.core.casefile.Actions.PublishFurtherInformation;
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
import org.vigil.core.casefile.Command;
import org.vigil.core.casefile.Drafts.DraftAction;
import org.vigil.core.vocabulary.ActionId;
import org.vigil.core.vocabulary.AiIndex;
import org.vigil.core.vocabulary.CaseId;
import org.vigil.core.vocabulary.Count.Qualifier;
import org.vigil.core.vocabulary.CountryCode;
import org.vigil.core.vocabulary.Edtf;
import org.vigil.core.vocabulary.EntryId;
import org.vigil.core.vocabulary.Outcome;
import org.vigil.core.vocabulary.Quantity;
import org.vigil.core.vocabulary.Text;

/** What is done on the actions of one case, as a caseworker enters it; actions and entries are known by small numbers. */
public final class Acting {
    private static final CountryCode SOMEWHERE = CountryCode.parse("NL");

    private final Entering entering;
    private final CaseId id;

    public Acting(Entering entering) {
        this.entering = entering;
        this.id = entering.id();
    }

    public ActionId action(long number) {
        return entering.action(number);
    }

    private EntryId entry(long number) {
        return new EntryId(new UUID(id.value().getMostSignificantBits(), 3000 + number));
    }

    public Command drafted(long action, LocalDate day) {
        return new DraftAction(id, action(action), null, day, null, Set.of(), List.of(), List.of());
    }

    public Command updated(long action, LocalDate day) {
        return new PublishFurtherInformation(id, action(action), AiIndex.parse("ASA 17/777/2014"), day, null);
    }

    public Command extended(long action, LocalDate day, LocalDate appealDate) {
        return new ExtendAppealDate(id, action(action), day, appealDate, null);
    }

    public Command corrected(long action, LocalDate day, LocalDate appealDate) {
        return new CorrectAppealDate(id, action(action), day, appealDate, null);
    }

    public Command closed(long action, LocalDate day, Reason reason, Outcome outcome, long people) {
        return new CloseAction(
                id,
                action(action),
                day,
                reason,
                null,
                false,
                List.of(new Achieved(entering.people(people), outcome, null)));
    }

    public Command reopened(long action, LocalDate day, LocalDate appealDate) {
        return new ReopenAction(id, action(action), day, appealDate, new Text.Clear("Held again", "en", Set.of()));
    }

    public Command superseded(long action, LocalDate day, long by) {
        return new SupersedeAction(id, action(action), day, action(by));
    }

    public Command appeals(long action, LocalDate day, int sent, String period, Qualifier... qualifiers) {
        return new RecordAppeals(
                id,
                action(action),
                null,
                day,
                null,
                null,
                new Quantity(sent, null, Set.of(qualifiers)),
                Edtf.parse(period),
                null);
    }

    public Command answered(long action, long entry, LocalDate day) {
        Target official = new Target(SOMEWHERE, null, null);
        return new RecordAnswer(id, action(action), entry(entry), day, official, Tenor.DENIES, null);
    }

    public Command struck(long action, long entry, LocalDate day) {
        return new StrikeEntry(id, action(action), entry(entry), day, null);
    }

    public Command protested(long action, LocalDate day) {
        Section section = new Section(SOMEWHERE, null);
        return new RecordSectionAct(id, action(action), null, day, section, SectionAct.PROTESTED, null, null);
    }
}
