package org.vigil.query.cases;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.vigil.core.casefile.Action.Status;
import org.vigil.core.casefile.Closings.Closers;
import org.vigil.core.vocabulary.AiIndex;
import org.vigil.core.vocabulary.Concern;
import org.vigil.core.vocabulary.CountryCode;
import org.vigil.core.vocabulary.Region;
import org.vigil.core.vocabulary.UaNumber;

/**
 * Which cases to list: those that fulfil all that is asked. What is absent is not asked.
 *
 * @param status the case has an action that stands so on the day asked about
 * @param country in which it happens, or to whose authorities an action appeals
 * @param number UA number of one of its actions
 * @param index AI Index of one of their documents
 * @param deadlineFrom an action's appeal date is this day or a later one. It is the same action that has the status and
 *     keeps both bounds; without a status, one that is open
 * @param deadlineTo its appeal date is this day or an earlier one
 * @param closedBy the case has an action that is closed, and was closed by so many people
 */
public record CaseFilter(
        @Nullable Status status,
        @Nullable CountryCode country,
        @Nullable Region region,
        @Nullable Concern concern,
        @Nullable UaNumber number,
        @Nullable AiIndex index,
        @Nullable LocalDate deadlineFrom,
        @Nullable LocalDate deadlineTo,
        @Nullable Closers closedBy) {

    /** One that does not ask by whom an action was closed. */
    public CaseFilter(
            @Nullable Status status,
            @Nullable CountryCode country,
            @Nullable Region region,
            @Nullable Concern concern,
            @Nullable UaNumber number,
            @Nullable AiIndex index,
            @Nullable LocalDate deadlineFrom,
            @Nullable LocalDate deadlineTo) {
        this(status, country, region, concern, number, index, deadlineFrom, deadlineTo, null);
    }

    /** Every case. */
    public static final CaseFilter ALL = new CaseFilter(null, null, null, null, null, null, null, null);
}
