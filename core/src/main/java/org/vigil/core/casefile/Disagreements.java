package org.vigil.core.casefile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigil.core.casefile.Populations.CountReported;
import org.vigil.core.casefile.Populations.Kind;
import org.vigil.core.casefile.Populations.PopulationRegistered;
import org.vigil.core.casefile.Populations.RelationReported;
import org.vigil.core.vocabulary.AiIndex;
import org.vigil.core.vocabulary.Count;
import org.vigil.core.vocabulary.PopulationId;

/** Facts that can't all be right, or are unlikely to be: they are shown side by side, until somebody judges them. */
final class Disagreements {

    private Disagreements() {}

    private record Counted(PopulationId people, Count.Unit unit) {}

    private record Said(Count count, @Nullable Report report) {
        String words() {
            return ProfileWords.count(count) + " "
                    + (report == null ? "as registered" : SourceWords.accordingTo(report));
        }
    }

    static List<Finding> ofCounts(CaseFile state, Forest forest) {
        List<Finding> findings = new ArrayList<>();
        counts(state, forest).forEach((counted, said) -> {
            if (disagree(said)) {
                findings.add(Finding.warning(
                        Finding.COUNTS_DISAGREE,
                        List.of(counted.people()),
                        "counts disagree: "
                                + Phrases.sideBySide(said.stream()
                                        .map(Said::words)
                                        .distinct()
                                        .toList())));
            }
        });
        return findings;
    }

    /** The peoples whose number sources tell differently, and of whom no count was adopted. */
    static Set<PopulationId> countedDifferently(CaseFile state, Forest forest) {
        Set<PopulationId> peoples = new HashSet<>();
        counts(state, forest).forEach((counted, said) -> {
            if (counted.unit() == Count.Unit.PEOPLE && disagree(said)) {
                peoples.add(counted.people());
            }
        });
        return peoples;
    }

    /** All counts; of people of whom a count was adopted that one alone. */
    private static Map<Counted, List<Said>> counts(CaseFile state, Forest forest) {
        Map<Counted, List<Said>> counts = new LinkedHashMap<>();
        for (PopulationRegistered registered : state.populations().values()) {
            if (registered.profile().count() != null) {
                add(
                        counts,
                        forest.peopleOf(registered.population()),
                        new Said(registered.profile().count(), null));
            }
        }
        Map<Counted, List<Said>> adopted = new LinkedHashMap<>();
        state.counting(CountReported.class).forEach(reported -> {
            boolean isAdopted = state.status(reported.report().id()) == ReportStatus.ADOPTED;
            add(
                    isAdopted ? adopted : counts,
                    forest.peopleOf(reported.population()),
                    new Said(reported.count(), reported.report()));
        });
        counts.putAll(adopted);
        return counts;
    }

    private static void add(Map<Counted, List<Said>> counts, PopulationId people, Said said) {
        counts.computeIfAbsent(new Counted(people, said.count().unit()), counted -> new ArrayList<>())
                .add(said);
    }

    private static boolean disagree(List<Said> said) {
        long fewest = said.stream()
                .mapToLong(each -> Counts.fewest(each.count()))
                .max()
                .orElse(0);
        long most =
                said.stream().mapToLong(each -> Counts.most(each.count())).min().orElse(Long.MAX_VALUE);
        return fewest > most;
    }

    static List<Finding> ofRelations(CaseFile state, Forest forest) {
        Set<Finding> findings = new LinkedHashSet<>();
        state.counting(RelationReported.class)
                .filter(said -> said.kind() == Kind.DISJOINT)
                .forEach(said -> forest.peoples().stream()
                        .filter(people -> forest.within(people, said.one()) && forest.within(people, said.other()))
                        .findFirst()
                        .ifPresent(both -> findings.add(inBoth(state, said, both))));
        return List.copyOf(findings);
    }

    private static Finding inBoth(CaseFile state, RelationReported said, PopulationId both) {
        People people = new People(state);
        return Finding.warning(
                Finding.RELATIONS_DISAGREE,
                List.of(said.one(), said.other(), both),
                people.bare(said.one()) + " and " + people.bare(said.other()) + " are said to be apart, but "
                        + people.bare(both) + " are said to be among both");
    }

    static List<Finding> ofDocuments(CaseFile state) {
        Map<String, List<String>> actions = new LinkedHashMap<>();
        Map<String, AiIndex> indexes = new LinkedHashMap<>();
        for (Action action : state.actions().values()) {
            for (Action.Document document : action.documents()) {
                AiIndex index = document.index();
                indexes.putIfAbsent(index.key(), index);
                actions.computeIfAbsent(index.key(), key -> new ArrayList<>()).add("one of " + action.name());
            }
        }
        List<Finding> findings = new ArrayList<>();
        indexes.forEach((key, index) -> {
            List<String> documents = actions.getOrDefault(key, List.of());
            if (documents.size() > 1) {
                findings.add(Finding.warning(
                        Finding.AI_INDEX_TWICE,
                        List.of(),
                        index.text() + " is the AI Index of " + documents.size() + " documents: "
                                + Phrases.and(documents)));
            }
        });
        return findings;
    }
}
