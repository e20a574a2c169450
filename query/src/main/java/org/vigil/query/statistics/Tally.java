package org.vigil.query.statistics;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.vigil.core.casefile.Total;
import org.vigil.core.vocabulary.CaseId;
import org.vigil.core.vocabulary.Count.Qualifier;
import org.vigil.query.statistics.Filed.Share;
import org.vigil.query.statistics.Question.What;

/** Adds the shares of cases under one key. */
final class Tally {
    private final List<CaseId> first = new ArrayList<>();
    private long cases;
    private long actions;
    private Total people = Total.NOBODY;

    void add(CaseId id, Share share) {
        cases++;
        actions += share.actions();
        people = sum(people, share.people());
        if (first.size() < Statistics.CASES_SHOWN) {
            first.add(id);
        }
    }

    // Nobody is said to belong to two cases.
    private static Total sum(Total one, Total other) {
        Set<Qualifier> flags = EnumSet.noneOf(Qualifier.class);
        flags.addAll(one.flags());
        flags.addAll(other.flags());
        return new Total(
                one.min() + other.min(),
                one.max() + other.max(),
                flags,
                one.uncounted() || other.uncounted(),
                one.countsDisagree() || other.countsDisagree());
    }

    Figure figure(String key, What what) {
        return new Figure(
                key,
                cases,
                what == What.ACTIONS ? actions : null,
                what == What.PEOPLE ? people : null,
                first,
                cases > first.size());
    }
}
