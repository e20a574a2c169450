package org.vigil.query.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.core.casefile.Action;
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
 * @param actions in the order of issue
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
     * @param issued day of issue
     * @param appealDate appeals are asked for before this day
     * @param closed day of closing; absent while it is open
     */
    public record ActionLine(
            ActionId id,
            UaNumber number,
            Action.Status status,
            LocalDate issued,
            LocalDate appealDate,
            @Nullable LocalDate closed) {}
}
