package org.vigil.query.statistics;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.vigil.core.casefile.Populations.Kind;
import org.vigil.core.vocabulary.PopulationId;
import org.vigil.query.cases.CaseView;
import org.vigil.query.cases.PopulationView;

/**
 * The fates that a case's view shows.
 *
 * @param all of whomever
 * @param alone of those who stand neither inside others nor around them, nor are said to be the same: of nobody else can
 *     anything be said that is said of them
 */
record FatesShown(Set<String> all, Set<String> alone) {

    static FatesShown of(CaseView view) {
        List<PopulationView> everybody = new ArrayList<>();
        Set<PopulationId> related = new HashSet<>();
        view.populations().forEach(population -> add(population, everybody, related));
        return new FatesShown(
                fates(everybody),
                fates(everybody.stream()
                        .filter(population -> !related.contains(population.id()) && mayBeSomebody(population))
                        .toList()));
    }

    private static void add(PopulationView population, List<PopulationView> everybody, Set<PopulationId> related) {
        everybody.add(population);
        population.relations().stream()
                .filter(relation -> relation.kind() != Kind.DISJOINT)
                .forEach(relation -> related.addAll(Set.of(population.id(), relation.other())));
        for (PopulationView part : population.parts()) {
            related.add(population.id());
            related.add(part.id());
            add(part, everybody, related);
        }
    }

    private static boolean mayBeSomebody(PopulationView population) {
        return population.counts().stream().allMatch(said -> said.count().upper() > 0);
    }

    private static Set<String> fates(List<PopulationView> populations) {
        return populations.stream()
                .map(population -> population.fate().fate())
                .filter(fate -> fate != null)
                .map(Enum::name)
                .collect(Collectors.toSet());
    }
}
