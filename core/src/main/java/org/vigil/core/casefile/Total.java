package org.vigil.core.casefile;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.vigil.core.vocabulary.Count;
import org.vigil.core.vocabulary.Count.Qualifier;
import org.vigil.core.vocabulary.PopulationId;

/**
 * How many people some populations are together: a minimum, a maximum and flags, never one false number. Where it is not
 * said whether two overlap, it runs from the largest of the minima to the sum of the maxima.
 *
 * @param min at least so many are told of
 * @param max at most so many are told of
 * @param flags qualifiers of the counts it was made from; AT_LEAST means that it is open above
 * @param uncounted whether somebody belongs to it of whom no source says how many they are
 */
public record Total(long min, long max, Set<Qualifier> flags, boolean uncounted) {

    /** Nobody. */
    public static final Total NOBODY = new Total(0, 0, Set.of(), false);

    public Total {
        flags = Set.copyOf(flags);
    }

    /** All people of a case. */
    public static Total of(CaseFile state) {
        return of(state, state.populations().keySet());
    }

    /** The people of some populations of a case, each counted once however the populations nest. */
    public static Total of(CaseFile state, Collection<PopulationId> populations) {
        Forest forest = Forest.of(state);
        Set<PopulationId> wanted = new TreeSet<>((a, b) -> a.value().compareTo(b.value()));
        populations.forEach(id -> wanted.add(forest.peopleOf(id)));
        List<PopulationId> outermost = wanted.stream()
                .filter(id -> wanted.stream().noneMatch(other -> !other.equals(id) && forest.within(id, other)))
                .toList();
        return together(forest, outermost);
    }

    private static Total of(Forest forest, PopulationId people) {
        Count count = forest.countOf(people);
        if (count != null) {
            Set<Qualifier> flags = EnumSet.noneOf(Qualifier.class);
            flags.addAll(count.qualifiers());
            flags.remove(Qualifier.EXACT);
            return new Total(count.min(), count.upper(), flags, false);
        }
        List<PopulationId> parts = forest.partsOf(people);
        Total known = together(forest, parts);
        // Parts are not said to be all of the whole.
        return new Total(known.min, known.max, known.flags, true);
    }

    static Total together(Forest forest, List<PopulationId> peoples) {
        long largestMin = 0;
        long sumOfMins = 0;
        long sumOfMaxes = 0;
        boolean allApart = true;
        boolean uncounted = false;
        Set<Qualifier> flags = EnumSet.noneOf(Qualifier.class);
        for (int i = 0; i < peoples.size(); i++) {
            Total one = of(forest, peoples.get(i));
            largestMin = Math.max(largestMin, one.min);
            sumOfMins += one.min;
            sumOfMaxes += one.max;
            flags.addAll(one.flags);
            uncounted |= one.uncounted;
            for (PopulationId other : peoples.subList(0, i)) {
                allApart &= forest.disjoint(peoples.get(i), other);
            }
        }
        return new Total(allApart ? sumOfMins : largestMin, sumOfMaxes, flags, uncounted);
    }
}
