package org.vigil.core.casefile;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
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
 * @param countsDisagree whether sources count somebody of it differently, and nobody has decided by whom to go
 */
public record Total(long min, long max, Set<Qualifier> flags, boolean uncounted, boolean countsDisagree) {

    /** Nobody. */
    public static final Total NOBODY = new Total(0, 0, Set.of(), false);

    public Total {
        flags = Set.copyOf(flags);
    }

    /** One on which no sources disagree. */
    public Total(long min, long max, Set<Qualifier> flags, boolean uncounted) {
        this(min, max, flags, uncounted, false);
    }

    /** All people of a case. */
    public static Total of(CaseFile state) {
        return of(state, state.populations().keySet());
    }

    /** The people of some populations of a case, each counted once however the populations nest. */
    public static Total of(CaseFile state, Collection<PopulationId> populations) {
        return of(Forest.of(state), populations, new HashMap<>());
    }

    private static Total of(Forest forest, Collection<PopulationId> populations, Map<PopulationId, Total> known) {
        Set<PopulationId> wanted = peoples(forest, populations);
        List<PopulationId> outermost = wanted.stream()
                .filter(id -> Collections.disjoint(forest.wholesAbove(id), wanted))
                .toList();
        return together(forest, outermost, known);
    }

    /**
     * The people of a case who belong to none of some populations: those of whom nobody is said to belong to them, and of
     * the others what the numbers leave. 35 people of whom 29 are taken away leave 6, with the flags of both: AT_LEAST and
     * AT_MOST of what is taken away the other way round, since 35 of whom at least 29 are taken away leave 6 at most.
     */
    public static Total besides(CaseFile state, Collection<PopulationId> populations) {
        Forest forest = Forest.of(state);
        List<PopulationId> outermost = forest.peoples().stream()
                .filter(id -> forest.wholesOf(id).isEmpty())
                .toList();
        return without(forest, outermost, peoples(forest, populations));
    }

    /**
     * The people of some populations without those of others that stand inside them: how many something is said of, where
     * something else is said of a part. Of 29 people of whom one is taken away 28 are left, with flags as {@link #besides}
     * has them. What stands inside a population that is taken away is taken away too, unless it is among the first itself.
     *
     * @param others those that are taken away; nobody is left of one that is among the first as well
     */
    public static Total without(CaseFile state, Collection<PopulationId> populations, Collection<PopulationId> others) {
        Forest forest = Forest.of(state);
        Set<PopulationId> wanted = peoples(forest, populations);
        Set<PopulationId> taken = peoples(forest, others);
        List<PopulationId> apart = wanted.stream()
                .filter(id -> !goesWithWholes(forest, id, wanted, taken))
                .toList();
        return without(forest, apart, taken);
    }

    private static Set<PopulationId> peoples(Forest forest, Collection<PopulationId> populations) {
        Set<PopulationId> peoples = new TreeSet<>((a, b) -> a.value().compareTo(b.value()));
        populations.forEach(id -> peoples.add(forest.peopleOf(id)));
        return peoples;
    }

    // What stands inside one that is taken away is not counted with a whole around that one.
    private static boolean goesWithWholes(
            Forest forest, PopulationId part, Set<PopulationId> wanted, Set<PopulationId> taken) {
        Set<PopulationId> above = forest.wholesAbove(part);
        above.removeIf(whole -> !wanted.contains(whole) && !taken.contains(whole));
        List<PopulationId> nearest = above.stream()
                .filter(whole -> above.stream().noneMatch(other -> !other.equals(whole) && forest.within(other, whole)))
                .toList();
        return !nearest.isEmpty() && Collections.disjoint(nearest, taken);
    }

    private static Total without(Forest forest, List<PopulationId> peoples, Set<PopulationId> taken) {
        Map<PopulationId, Total> known = new HashMap<>();
        Map<PopulationId, Total> left = new LinkedHashMap<>();
        for (PopulationId people : peoples) {
            Total one = taken.contains(people)
                    ? NOBODY
                    : of(forest, people, known).minus(inside(forest, people, taken, known));
            if (!one.equals(NOBODY)) {
                left.put(people, one);
            }
        }
        return together(
                left,
                (a, b) -> forest.disjoint(a, b)
                        || taken.stream().anyMatch(id -> isBetween(forest, id, a, b) || isBetween(forest, id, b, a)));
    }

    private static Total inside(
            Forest forest, PopulationId whole, Set<PopulationId> taken, Map<PopulationId, Total> known) {
        return of(forest, taken.stream().filter(id -> forest.within(id, whole)).toList(), known);
    }

    private static boolean isBetween(Forest forest, PopulationId id, PopulationId part, PopulationId whole) {
        return forest.within(part, id) && forest.within(id, whole);
    }

    private Total minus(Total part) {
        boolean anyMore = part.uncounted || part.flags.contains(Qualifier.AT_LEAST);
        boolean anyFewer = part.flags.contains(Qualifier.AT_MOST);
        long least = anyMore ? 0 : Math.max(0, min - part.max);
        long most = anyFewer ? max : Math.max(0, max - part.min);
        if (most == 0 && !uncounted && !flags.contains(Qualifier.AT_LEAST)) {
            return NOBODY;
        }
        Set<Qualifier> both = EnumSet.noneOf(Qualifier.class);
        both.addAll(flags);
        part.flags.forEach(flag -> both.add(
                switch (flag) {
                    case AT_LEAST -> Qualifier.AT_MOST;
                    case AT_MOST -> Qualifier.AT_LEAST;
                    case EXACT, AROUND, REPORTEDLY -> flag;
                }));
        return new Total(least, most, both, uncounted, countsDisagree || part.countsDisagree);
    }

    /** The total of one people; {@code known} are those that were found before, since one may stand inside several. */
    private static Total of(Forest forest, PopulationId people, Map<PopulationId, Total> known) {
        Total found = known.get(people);
        if (found == null) {
            found = find(forest, people, known);
            known.put(people, found);
        }
        return found;
    }

    private static Total find(Forest forest, PopulationId people, Map<PopulationId, Total> known) {
        Count count = forest.countOf(people);
        if (count != null) {
            Set<Qualifier> flags = EnumSet.noneOf(Qualifier.class);
            flags.addAll(count.qualifiers());
            flags.remove(Qualifier.EXACT);
            return new Total(count.min(), count.upper(), flags, false, forest.isCountedDifferently(people));
        }
        List<PopulationId> parts = forest.partsOf(people);
        Total all = together(forest, parts, known);
        // Two parts may share a part, whose people are no more for that.
        long most = Math.min(all.max, mostInside(forest, people));
        // Parts are not said to be all of the whole.
        return new Total(Math.min(all.min, most), most, all.flags, true, all.countsDisagree);
    }

    /** How many the peoples inside one are at most, going down to the first that are counted, and taking each once. */
    private static long mostInside(Forest forest, PopulationId whole) {
        long most = 0;
        Set<PopulationId> seen = new HashSet<>();
        Deque<PopulationId> open = new ArrayDeque<>(forest.partsOf(whole));
        while (!open.isEmpty()) {
            PopulationId part = open.pop();
            if (seen.add(part)) {
                Count count = forest.countOf(part);
                if (count == null) {
                    open.addAll(forest.partsOf(part));
                } else {
                    most += count.upper();
                }
            }
        }
        return most;
    }

    private static Total together(Forest forest, List<PopulationId> peoples, Map<PopulationId, Total> known) {
        Map<PopulationId, Total> totals = new LinkedHashMap<>();
        peoples.forEach(people -> totals.put(people, of(forest, people, known)));
        return together(totals, forest::disjoint);
    }

    /** @param apart whether two of them have nobody in common */
    private static Total together(Map<PopulationId, Total> totals, BiPredicate<PopulationId, PopulationId> apart) {
        long largestMin = 0;
        long sumOfMins = 0;
        long sumOfMaxes = 0;
        boolean allApart = true;
        boolean uncounted = false;
        boolean countsDisagree = false;
        Set<Qualifier> flags = EnumSet.noneOf(Qualifier.class);
        List<PopulationId> before = new ArrayList<>();
        for (Map.Entry<PopulationId, Total> entry : totals.entrySet()) {
            Total one = entry.getValue();
            largestMin = Math.max(largestMin, one.min);
            sumOfMins += one.min;
            sumOfMaxes += one.max;
            flags.addAll(one.flags);
            uncounted |= one.uncounted;
            countsDisagree |= one.countsDisagree;
            for (PopulationId other : before) {
                allApart = allApart && apart.test(entry.getKey(), other);
            }
            before.add(entry.getKey());
        }
        return new Total(allApart ? sumOfMins : largestMin, sumOfMaxes, flags, uncounted, countsDisagree);
    }
}
