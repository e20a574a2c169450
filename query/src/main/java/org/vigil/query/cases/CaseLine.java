package org.vigil.query.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.core.casefile.Action;
import org.vigil.core.casefile.Action.Standing;
import org.vigil.core.casefile.Closings.Closers;
import org.vigil.core.casefile.Total;
import org.vigil.core.vocabulary.ActionId;
import org.vigil.core.vocabulary.CaseId;
import org.vigil.core.vocabulary.Concern;
import org.vigil.core.vocabulary.CountryCode;
import org.vigil.core.vocabulary.Region;
import org.vigil.core.vocabulary.Text;
import org.vigil.core.vocabulary.UaNumber;

/**
 * One case of the list.
 *
 * @param people all people of the case, each counted once
 * @param actions in the order of issue, or of the first draft
 * @param lastAct day of the last act on any of its actions; absent while there is none
 * @param openedAt when the case was opened here
 * @param version sequence of its last event
 * @param position position of that event in the log
 * @param recorded when that event was recorded
 */
public record CaseLine(
        CaseId id,
        Text title,
        Region region,
        List<CountryCode> countries,
        List<Concern> concerns,
        Total people,
        List<ActionLine> actions,
        @Nullable LocalDate lastAct,
        Instant openedAt,
        long version,
        long position,
        Instant recorded) {

    /**
     * An action of the case on the day asked about.
     *
     * @param number its UA number; of a draft the one that is planned, if one is
     * @param issued day of issue; absent while it is a draft
     * @param appealDate appeals are asked for before this day; absent of drafts without one
     * @param closingRequested day on which its closing was asked for, while that waits for another person
     * @param closed day of closing; absent unless it is closed
     * @param closedBy by how many people it was closed
     * @param superseded day on which it was superseded; absent unless it is
     */
    public record ActionLine(
            ActionId id,
            @Nullable UaNumber number,
            Action.Status status,
            @Nullable LocalDate issued,
            @Nullable LocalDate appealDate,
            @Nullable LocalDate closingRequested,
            @Nullable LocalDate closed,
            @Nullable Closers closedBy,
            @Nullable LocalDate superseded) {

        Standing standing() {
            return switch (status) {
                case DRAFT -> Standing.DRAFT;
                case ISSUED, EXPIRED -> Standing.OPEN;
                case CLOSED -> Standing.CLOSED;
                case SUPERSEDED -> Standing.SUPERSEDED;
            };
        }
    }
}
