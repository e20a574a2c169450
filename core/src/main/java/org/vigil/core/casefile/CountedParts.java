package org.vigil.core.casefile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigil.core.casefile.Populations.CountReported;
import org.vigil.core.vocabulary.Count;
import org.vigil.core.vocabulary.PopulationId;

/**
 * The outermost parts of a whole of which somebody says how many they are: what stands inside a part that was registered
 * with a count is compared with that part, and not with the whole.
 *
 * @param registered with the counts with which they were registered, or that were adopted
 * @param reported with the counts that sources report, in the order of recording
 */
record CountedParts(List<Part> registered, List<Part> reported) {

    /**
     * A part and one count of it.
     *
     * @param by according to whom; absent for the count with which it was registered
     */
    record Part(PopulationId people, Count count, @Nullable String by) {
        String words() {
            return Counts.words(count) + (by == null ? "" : " (" + by + ")");
        }
    }

    /** All counts of people that sources report, by the people counted. */
    static Map<PopulationId, Set<Part>> reported(CaseFile state, Forest forest) {
        Map<PopulationId, Set<Part>> reported = new HashMap<>();
        state.counting(CountReported.class)
                .filter(said -> said.count().unit() == Count.Unit.PEOPLE)
                .forEach(said -> {
                    PopulationId people = forest.peopleOf(said.population());
                    reported.computeIfAbsent(people, id -> new LinkedHashSet<>())
                            .add(new Part(people, said.count(), SourceWords.accordingTo(said.report())));
                });
        return reported;
    }

    static CountedParts of(Forest forest, PopulationId whole, Map<PopulationId, Set<Part>> reports) {
        Set<PopulationId> inside = new LinkedHashSet<>(Set.of(whole));
        Set<PopulationId> counted = new LinkedHashSet<>();
        collect(forest, whole, inside, counted);
        List<Part> registered = new ArrayList<>();
        List<Part> reported = new ArrayList<>();
        inside.remove(whole);
        for (PopulationId part : inside) {
            if (Collections.disjoint(forest.wholesAbove(part), counted)) {
                Count count = forest.countOf(part);
                if (count != null) {
                    registered.add(new Part(part, count, null));
                }
                reported.addAll(reports.getOrDefault(part, Set.of()));
            }
        }
        return new CountedParts(registered, reported);
    }

    private static void collect(
            Forest forest, PopulationId whole, Set<PopulationId> inside, Set<PopulationId> counted) {
        for (PopulationId part : forest.partsOf(whole)) {
            if (inside.add(part)) {
                if (forest.countOf(part) == null) {
                    collect(forest, part, inside, counted);
                } else {
                    counted.add(part);
                }
            }
        }
    }
}
