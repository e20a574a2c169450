package org.vigil.core.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigil.core.casefile.Actions.ActionClosed;
import org.vigil.core.casefile.Actions.ActionIssued;
import org.vigil.core.casefile.Actions.ActionReopened;
import org.vigil.core.casefile.Actions.FurtherInformationPublished;
import org.vigil.core.casefile.Actions.Target;
import org.vigil.core.vocabulary.ActionId;
import org.vigil.core.vocabulary.AiIndex;
import org.vigil.core.vocabulary.CountryCode;
import org.vigil.core.vocabulary.UaNumber;

/**
 * An urgent action as it stands.
 *
 * @param issued day of issue
 * @param appealDate appeals are asked for before this day
 * @param documents AI Indexes of its documents, in the order in which they were recorded
 * @param closing how it was closed; absent while it is open
 * @param lastAct day of the last act on it
 */
public record Action(
        ActionId id,
        UaNumber number,
        LocalDate issued,
        LocalDate appealDate,
        Set<CountryCode> countries,
        List<Target> targets,
        List<AiIndex> documents,
        @Nullable ActionClosed closing,
        LocalDate lastAct) {

    /** Where an action stands on a day. EXPIRED is derived, never stored. */
    public enum Status {
        ISSUED,
        EXPIRED,
        CLOSED;

        /**
         * The status on a day: what is not closed is expired from the first moment of its appeal date.
         *
         * @param closed day of closing, as far as known on that day; absent for what is open
         */
        public static Status on(LocalDate appealDate, @Nullable LocalDate closed, LocalDate day) {
            if (closed != null) {
                return CLOSED;
            }
            return day.isBefore(appealDate) ? ISSUED : EXPIRED;
        }
    }

    static Action of(ActionIssued event) {
        return new Action(
                event.action(),
                event.number(),
                event.known(),
                event.appealDate(),
                event.countries(),
                event.targets(),
                List.of(event.index()),
                null,
                event.known());
    }

    Action with(Actions.Event event) {
        return switch (event) {
            case ActionIssued e -> of(e);
            case FurtherInformationPublished e -> {
                List<AiIndex> more = new ArrayList<>(documents);
                more.add(e.index());
                yield new Action(
                        id, number, issued, appealDate, countries, targets, List.copyOf(more), closing, e.known());
            }
            case ActionClosed e ->
                new Action(id, number, issued, appealDate, countries, targets, documents, e, e.known());
            case ActionReopened e ->
                new Action(
                        id,
                        number,
                        issued,
                        e.appealDate() == null ? appealDate : e.appealDate(),
                        countries,
                        targets,
                        documents,
                        null,
                        e.known());
        };
    }

    /** Its status on a day; see {@link Status#on}. */
    public Status statusOn(LocalDate day) {
        return Status.on(appealDate, closing == null ? null : closing.known(), day);
    }
}
