package org.vigil.query.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigil.core.casefile.Action;
import org.vigil.core.casefile.ActionChanges.ActionSuperseded;
import org.vigil.core.casefile.Actions.Achieved;
import org.vigil.core.casefile.Actions.ActionClosed;
import org.vigil.core.casefile.Actions.Copy;
import org.vigil.core.casefile.Actions.Reason;
import org.vigil.core.casefile.Actions.Target;
import org.vigil.core.casefile.Campaign.AnswerRecorded;
import org.vigil.core.casefile.Campaign.AppealsRecorded;
import org.vigil.core.casefile.Campaign.SectionActRecorded;
import org.vigil.core.casefile.Closings.Closers;
import org.vigil.core.casefile.Closings.ClosingApproved;
import org.vigil.core.casefile.Closings.ClosingRequested;
import org.vigil.core.vocabulary.ActionId;
import org.vigil.core.vocabulary.AiIndex;
import org.vigil.core.vocabulary.CountryCode;
import org.vigil.core.vocabulary.Text;
import org.vigil.core.vocabulary.UaNumber;
import org.vigil.core.vocabulary.UserId;

/**
 * An urgent action on a day.
 *
 * @param number its UA number; of a draft the one that is planned, if one is
 * @param status where it stands on that day; EXPIRED is derived from the appeal date
 * @param issued day of issue; absent while it is a draft
 * @param appealDate appeals are asked for before this day; of a draft the one that is planned, if one is
 * @param lastAct day of the last act on it
 * @param countries whose authorities are appealed to
 * @param copyTo who is to get copies of the appeals
 * @param documents AI Indexes of its documents, in the order in which they were recorded
 * @param closingRequested the closing that is asked for and waits for another person
 * @param closing how it was closed; absent while it is open
 * @param superseded by which action of the case it was superseded
 * @param sectionActs what sections did on it, in the order of recording
 * @param appeals how many appeals were sent
 * @param answers what came back, in the order of recording
 */
public record ActionView(
        ActionId id,
        @Nullable UaNumber number,
        Action.Status status,
        @Nullable LocalDate issued,
        @Nullable LocalDate appealDate,
        LocalDate lastAct,
        Set<CountryCode> countries,
        List<Target> targets,
        List<Copy> copyTo,
        List<AiIndex> documents,
        @Nullable ClosingRequested closingRequested,
        @Nullable Closing closing,
        @Nullable Superseded superseded,
        List<SectionActRecorded> sectionActs,
        AppealsView appeals,
        List<AnswerRecorded> answers) {

    /**
     * How an action was closed.
     *
     * @param known day of closing
     * @param outcomes what the action achieved, population by population
     * @param closedBy by how many people
     * @param requestedBy who asked for it, where it was asked for
     * @param approvedBy who approved it, where it was asked for
     */
    public record Closing(
            LocalDate known,
            Reason reason,
            @Nullable Text explanation,
            boolean campaignContinues,
            List<Achieved> outcomes,
            Closers closedBy,
            @Nullable UserId requestedBy,
            @Nullable UserId approvedBy) {
        static @Nullable Closing of(Action action) {
            ActionClosed event = action.closing();
            Closers closedBy = action.closedBy();
            ClosingApproved approval = action.approval();
            return event == null || closedBy == null
                    ? null
                    : new Closing(
                            event.known(),
                            event.reason(),
                            event.explanation(),
                            event.campaignContinues(),
                            event.outcomes(),
                            closedBy,
                            approval == null ? null : approval.requestedBy(),
                            approval == null ? null : approval.by());
        }
    }

    /**
     * By which action one was superseded.
     *
     * @param known day on which it was superseded
     */
    public record Superseded(ActionId by, LocalDate known) {
        static @Nullable Superseded of(@Nullable ActionSuperseded event) {
            return event == null ? null : new Superseded(event.by(), event.known());
        }
    }

    static ActionView of(Action action, LocalDate on) {
        return new ActionView(
                action.id(),
                action.number(),
                action.statusOn(on),
                action.issued(),
                action.appealDate(),
                action.lastAct(),
                action.countries(),
                action.targets(),
                action.copyTo(),
                action.documents().stream().map(Action.Document::index).toList(),
                action.closingRequested(),
                Closing.of(action),
                Superseded.of(action.superseded()),
                entries(action, SectionActRecorded.class),
                AppealsView.of(entries(action, AppealsRecorded.class)),
                entries(action, AnswerRecorded.class));
    }

    private static <E> List<E> entries(Action action, Class<E> type) {
        return action.entries().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
