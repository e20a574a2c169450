package org.vigil.query.statistics;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.vigil.core.casefile.Total;
import org.vigil.core.vocabulary.CaseId;
import org.vigil.core.vocabulary.Count.Qualifier;
import org.vigil.query.statistics.Question.What;

/** Adds the shares of cases under one key. */
final class Tally {
    private final List<CaseId> first = new ArrayList<>();
    private final List<Long> days = new ArrayList<>();
    private long cases;
    private long duplicates;
    private long actions;
    private Total people = Total.NOBODY;
    private Amount amount = Amount.NONE;
    private long without;
    private long running;

    void add(CaseId id, Share share) {
        cases++;
        actions += share.actions().size();
        people = sum(people, share.people());
        amount = amount.plus(share.amount());
        days.addAll(share.days());
        without += share.without();
        running += share.running();
        if (first.size() < Statistics.CASES_SHOWN) {
            first.add(id);
        }
    }

    /** Leaves a case out, since another one tells of the same. */
    void leaveOut() {
        duplicates++;
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
                duplicates,
                what.isOfActions() ? actions : null,
                what == What.PEOPLE ? people : null,
                what.isAmount() ? amount : null,
                what.isDays() ? Days.of(days, without, running) : null,
                first,
                cases > first.size());
    }
}
