package org.vigil.core.casefile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.vigil.core.vocabulary.PopulationId;

/**
 * What is held of people, where what is said of them changes and one thing holds at a time: what was adopted, otherwise what
 * became known last. Of what became known on one day that which was recorded last counts.
 */
public final class Held {

    private Held() {}

    /**
     * The report that is held, of each population of whom there is one.
     *
     * @param says whether a report says anything of the matter; one that does not leaves what was said before
     * @return by population; of those that are said to be the same people by the one registered first alone
     */
    public static <S extends Statement> Map<PopulationId, S> of(CaseFile state, Class<S> kind, Predicate<S> says) {
        List<S> told = state.counting(kind).filter(says).toList();
        Map<PopulationId, S> held = new LinkedHashMap<>();
        if (told.isEmpty()) {
            return held;
        }
        Forest forest = Forest.of(state);
        for (S said : told) {
            for (PopulationId id : said.report().about()) {
                held.merge(forest.peopleOf(id), said, (before, after) -> rather(state, before, after));
            }
        }
        return held;
    }

    /** Which of two is held, of which the second was recorded later. */
    static <S extends Statement> S rather(CaseFile state, S before, S after) {
        boolean one = isAdopted(state, before);
        boolean other = isAdopted(state, after);
        boolean isBefore = one == other ? after.known().isBefore(before.known()) : one;
        return isBefore ? before : after;
    }

    static boolean isAdopted(CaseFile state, Statement said) {
        return state.status(said.report().id()) == ReportStatus.ADOPTED;
    }
}
