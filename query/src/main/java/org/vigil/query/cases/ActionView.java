package org.vigil.query.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigil.core.casefile.Action;
import org.vigil.core.casefile.Actions.Achieved;
import org.vigil.core.casefile.Actions.ActionClosed;
import org.vigil.core.casefile.Actions.Reason;
import org.vigil.core.casefile.Actions.Target;
import org.vigil.core.vocabulary.ActionId;
import org.vigil.core.vocabulary.AiIndex;
import org.vigil.core.vocabulary.CountryCode;
import org.vigil.core.vocabulary.Text;
import org.vigil.core.vocabulary.UaNumber;

/**
 * An urgent action on a day.
 *
 * @param status where it stands on that day; EXPIRED is derived from the appeal date
 * @param issued day of issue
 * @param appealDate appeals are asked for before this day
 * @param lastAct day of the last act on it
 * @param countries whose authorities are appealed to
 * @param documents AI Indexes of its documents, in the order in which they were recorded
 * @param closing how it was closed; absent while it is open
 */
public record ActionView(
        ActionId id,
        UaNumber number,
        Action.Status status,
        LocalDate issued,
        LocalDate appealDate,
        LocalDate lastAct,
        Set<CountryCode> countries,
        List<Target> targets,
        List<AiIndex> documents,
        @Nullable Closing closing) {

    /**
     * How an action was closed.
     *
     * @param known day of closing
     * @param outcomes what the action achieved, population by population
     */
    public record Closing(
            LocalDate known,
            Reason reason,
            @Nullable Text explanation,
            boolean campaignContinues,
            List<Achieved> outcomes) {
        static Closing of(ActionClosed event) {
            return new Closing(
                    event.known(), event.reason(), event.explanation(), event.campaignContinues(), event.outcomes());
        }
    }

    static ActionView of(Action action, LocalDate on) {
        ActionClosed closing = action.closing();
        return new ActionView(
                action.id(),
                action.number(),
                action.statusOn(on),
                action.issued(),
                action.appealDate(),
                action.lastAct(),
                action.countries(),
                action.targets(),
                action.documents(),
                closing == null ? null : Closing.of(closing));
    }
}
