package org.vigil.core.casefile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.vigil.core.vocabulary.PopulationId;

/**
 * The report by which the organisation goes, where what is said of people changes and one thing is so at a time: what was
 * adopted, otherwise what became known last. Of what became known on one day that which was recorded last prevails.
 */
public final class Prevailing {

    private Prevailing() {}

    /**
     * The report that prevails, of each population of whom one is apart from what is said of a population around it: of a part
     * the one on a whole may prevail over its own.
     *
     * @param says whether a report says anything of the matter; one that does not leaves what was said before
     * @param givesWay whether the first report, on a part, may give way to the second, on a whole, at all
     * @return by population; of those that are said to be the same people by the one registered first alone
     */
    public static <S extends Statement> Map<PopulationId, S> of(
            CaseFile state, Class<S> kind, Predicate<S> says, BiPredicate<S, S> givesWay) {
        List<S> told = state.counting(kind).filter(says).toList();
        if (told.isEmpty()) {
            return Map.of();
        }
        Forest forest = Forest.of(state);
        Map<PopulationId, Integer> own = new LinkedHashMap<>();
        for (int i = 0; i < told.size(); i++) {
            for (PopulationId id : told.get(i).report().about()) {
                own.merge(forest.peopleOf(id), i, (before, after) -> rather(state, told, before, after));
            }
        }
        Map<PopulationId, S> prevailing = new LinkedHashMap<>();
        own.forEach((people, at) -> {
            boolean goesAlong = forest.wholesAbove(people).stream()
                    .map(own::get)
                    .filter(Objects::nonNull)
                    .anyMatch(whole -> givesWay.test(told.get(at), told.get(whole))
                            && rather(state, told, Math.min(at, whole), Math.max(at, whole)) == whole);
            if (!goesAlong) {
                prevailing.put(people, told.get(at));
            }
        });
        return prevailing;
    }

    private static <S extends Statement> int rather(CaseFile state, List<S> told, int before, int after) {
        return isRather(state, told.get(before), told.get(after)) ? before : after;
    }

    /** Which of two prevails, of which the second was recorded later. */
    static <S extends Statement> S rather(CaseFile state, S before, S after) {
        return isRather(state, before, after) ? before : after;
    }

    private static boolean isRather(CaseFile state, Statement before, Statement after) {
        boolean one = isAdopted(state, before);
        boolean other = isAdopted(state, after);
        return one == other ? after.known().isBefore(before.known()) : one;
    }

    static boolean isAdopted(CaseFile state, Statement said) {
        return state.status(said.report().id()) == ReportStatus.ADOPTED;
    }
}
