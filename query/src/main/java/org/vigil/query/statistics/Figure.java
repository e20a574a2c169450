package org.vigil.query.statistics;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.core.casefile.Total;
import org.vigil.core.vocabulary.CaseId;

/**
 * One row of an answer.
 *
 * @param key what its members have in common: an enum's name, a country's code, a year; or one of the keys below
 * @param cases how many cases are behind it
 * @param duplicates how many more there would be, had they not been marked as duplicates of others: neither these nor their
 *     people are counted. What is asked of actions is counted of them too, and this is 0: no action is in two cases
 * @param actions how many actions, where those were asked for, or what was done on them or how long that took
 * @param people how many people, where those were asked for. Across cases minima and maxima are added, and flags united
 * @param amount how many further informations, closings, appeals, answers or acts of sections, where those were asked for
 * @param days how long it took, where that was asked for
 * @param first the first of the cases behind it, {@value Statistics#CASES_SHOWN} at most
 * @param more whether there are others
 */
public record Figure(
        String key,
        long cases,
        long duplicates,
        @Nullable Long actions,
        @Nullable Total people,
        @Nullable Amount amount,
        @Nullable Days days,
        List<CaseId> first,
        boolean more) {
    /** Key: a source speaks of it, and it is not known; also an outcome, and a fate. */
    public static final String UNKNOWN = "UNKNOWN";

    /** Key: nothing is recorded of it. */
    public static final String NOT_RECORDED = "NOT_RECORDED";

    /** Key of the row in which every case, action and people is counted once. */
    public static final String TOTAL = "TOTAL";

    public Figure {
        first = List.copyOf(first);
    }
}
