package org.vigil.core.casefile;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigil.core.casefile.Populations.Basis;
import org.vigil.core.casefile.Populations.CountReported;
import org.vigil.core.casefile.Populations.Kind;
import org.vigil.core.casefile.Populations.PopulationRegistered;
import org.vigil.core.casefile.Populations.RelatePopulations;
import org.vigil.core.casefile.Populations.RelationReported;
import org.vigil.core.casefile.Reviews.ReportAdopted;
import org.vigil.core.vocabulary.Count;
import org.vigil.core.vocabulary.PopulationId;
import org.vigil.core.vocabulary.ReportId;

/**
 * How the populations of a case stand to each other. Populations that are said to be the same people are one
 * <em>people</em> here, named by the one registered first.
 */
final class Forest {

    private final CaseFile state;
    private final List<RelationReported> relations;

    // Those alone that are said to be the same as others.
    private final Map<PopulationId, PopulationId> people = new HashMap<>();

    private final Map<PopulationId, Set<PopulationId>> wholes = new HashMap<>();
    // Those inside whom somebody stands.
    private final Set<PopulationId> around = new HashSet<>();
    private final Map<PopulationId, Set<PopulationId>> disjoint = new HashMap<>();
    private final Map<PopulationId, Set<PopulationId>> upwards = new HashMap<>();

    // Found when they are first asked for: a decision asks for few of them, on cases that may be long.
    private @Nullable Map<PopulationId, List<PopulationId>> parts;
    private @Nullable Map<PopulationId, Count> counts;
    private @Nullable Set<PopulationId> countedDifferently;

    private boolean contradicts;

    /** @param relations all that count */
    private Forest(CaseFile state, List<RelationReported> relations) {
        this.state = state;
        this.relations = relations;
    }

    static Forest of(CaseFile state) {
        return without(state, null);
    }

    /** How they would stand, had a report never been recorded; all of them count if it is null. */
    static Forest without(CaseFile state, @Nullable ReportId report) {
        List<RelationReported> relations = state.counting(RelationReported.class)
                .filter(said -> !said.report().id().equals(report))
                .toList();
        return new Forest(state, relations).grown(EnumSet.allOf(Basis.class));
    }

    /** How they stand by what a source says, without what the recorders inferred. */
    Forest asStated() {
        return new Forest(state, relations).grown(EnumSet.of(Basis.STATED));
    }

    private Forest grown(Set<Basis> bases) {
        List<RelationReported> said = relations.stream()
                .filter(relation -> bases.contains(relation.basis()))
                .toList();
        for (RelationReported relation : said) {
            if (relation.kind() == Kind.SAME_AS) {
                join(relation.one(), relation.other());
            }
        }
        for (PopulationRegistered registered : state.populations().values()) {
            if (registered.partOf() != null
                    && bases.contains(registered.partOf().basis())) {
                nest(registered.population(), registered.partOf().population());
            }
        }
        for (RelationReported relation : said) {
            switch (relation.kind()) {
                case PART_OF -> nest(relation.one(), relation.other());
                case DISJOINT -> {
                    link(disjoint, relation.one(), relation.other());
                    link(disjoint, relation.other(), relation.one());
                }
                case SAME_AS -> {}
            }
        }
        return this;
    }

    private void join(PopulationId one, PopulationId other) {
        PopulationId a = peopleOf(one);
        PopulationId b = peopleOf(other);
        PopulationId first = registeredFirst(a, b);
        if (first != null) {
            people.replaceAll((id, name) -> name.equals(a) || name.equals(b) ? first : name);
            people.put(first.equals(a) ? b : a, first);
        }
    }

    private @Nullable PopulationId registeredFirst(PopulationId one, PopulationId other) {
        for (PopulationId id : state.populations().keySet()) {
            if (id.equals(one) || id.equals(other)) {
                return id;
            }
        }
        return null;
    }

    private void link(Map<PopulationId, Set<PopulationId>> links, PopulationId from, PopulationId to) {
        if (peopleOf(from).equals(peopleOf(to))) {
            contradicts = true;
        } else {
            links.computeIfAbsent(peopleOf(from), id -> new LinkedHashSet<>()).add(peopleOf(to));
        }
    }

    // A relation that was withdrawn leaves room for its reverse, and both are there on a day on which that was not
    // known
    // yet, or when the withdrawal is corrected: then the one that was said first holds.
    private void nest(PopulationId part, PopulationId whole) {
        boolean isAround = around.contains(peopleOf(part));
        if (isAround && findUpwards(peopleOf(whole)).contains(peopleOf(part))) {
            contradicts = true;
        } else {
            link(wholes, part, whole);
            around.add(peopleOf(whole));
        }
    }

    PopulationId peopleOf(PopulationId id) {
        return people.getOrDefault(id, id);
    }

    /** Whether all of one people belong to another, themselves included. */
    boolean within(PopulationId part, PopulationId whole) {
        return upwards(part).contains(peopleOf(whole));
    }

    /** All peoples inside which one stands, directly or not. */
    Set<PopulationId> wholesAbove(PopulationId part) {
        Set<PopulationId> above = new HashSet<>(upwards(part));
        above.remove(peopleOf(part));
        return above;
    }

    private Set<PopulationId> upwards(PopulationId part) {
        return upwards.computeIfAbsent(peopleOf(part), this::findUpwards);
    }

    private Set<PopulationId> findUpwards(PopulationId part) {
        Set<PopulationId> seen = new HashSet<>();
        Deque<PopulationId> open = new ArrayDeque<>(List.of(part));
        while (!open.isEmpty()) {
            PopulationId next = open.pop();
            if (seen.add(next)) {
                open.addAll(wholes.getOrDefault(next, Set.of()));
            }
        }
        return seen;
    }

    /** Whether all of one of two peoples belong to the other. */
    boolean nested(PopulationId one, PopulationId other) {
        return within(one, other) || within(other, one);
    }

    /** Whether two peoples have nobody in common, since they, or those they belong to, are said to be disjoint. */
    boolean disjoint(PopulationId one, PopulationId other) {
        Set<PopulationId> others = upwards(other);
        return upwards(one).stream()
                .anyMatch(each -> !Collections.disjoint(disjoint.getOrDefault(each, Set.of()), others));
    }

    /** Whether something that is said does not hold here, as it contradicts something else: it may hold without that. */
    boolean contradicts() {
        return contradicts;
    }

    /** Whether just this is said already, by a source if it is by one that it is to be said. */
    boolean isSaid(RelatePopulations command) {
        return relations.stream()
                .filter(said -> said.kind() == command.kind())
                .filter(said -> said.basis() == Basis.STATED || said.basis() == command.basis())
                .anyMatch(said ->
                        (said.one().equals(command.one()) && said.other().equals(command.other()))
                                || (said.kind() != Kind.PART_OF
                                        && said.one().equals(command.other())
                                        && said.other().equals(command.one())));
    }

    boolean holds(Kind kind, PopulationId one, PopulationId other) {
        return switch (kind) {
            case PART_OF -> within(one, other);
            case DISJOINT -> disjoint(one, other);
            case SAME_AS -> peopleOf(one).equals(peopleOf(other));
        };
    }

    /** Peoples that stand directly inside one, in the order of registration. */
    List<PopulationId> partsOf(PopulationId whole) {
        Map<PopulationId, List<PopulationId>> known = parts;
        if (known == null) {
            known = new HashMap<>();
            for (PopulationId part : peoples()) {
                for (PopulationId around : wholesOf(part)) {
                    known.computeIfAbsent(around, id -> new ArrayList<>()).add(part);
                }
            }
            parts = known;
        }
        return known.getOrDefault(peopleOf(whole), List.of());
    }

    /** All peoples, in the order of registration. */
    List<PopulationId> peoples() {
        return state.populations().keySet().stream()
                .map(this::peopleOf)
                .distinct()
                .toList();
    }

    /**
     * How many people one has: the count that was adopted, or the first count of people with which those that are the same
     * were registered.
     */
    @Nullable
    Count countOf(PopulationId id) {
        Map<PopulationId, Count> known = counts;
        if (known == null) {
            known = new HashMap<>();
            countAdopted(known);
            for (PopulationRegistered registered : state.populations().values()) {
                count(registered, known);
            }
            counts = known;
        }
        return known.get(peopleOf(id));
    }

    /** Whether sources tell how many people one has differently, and nobody has decided by whom to go. */
    boolean isCountedDifferently(PopulationId id) {
        Set<PopulationId> known = countedDifferently;
        if (known == null) {
            known = Disagreements.countedDifferently(state, this);
            countedDifferently = known;
        }
        return known.contains(peopleOf(id));
    }

    /** Peoples directly inside which one stands, in the order in which it was said. */
    Set<PopulationId> wholesOf(PopulationId part) {
        return wholes.getOrDefault(peopleOf(part), Set.of());
    }

    // Of several the last one adopted holds; they are told as disagreeing.
    private void countAdopted(Map<PopulationId, Count> counts) {
        state.counting(CountReported.class)
                .filter(said -> state.status(said.report().id()) == ReportStatus.ADOPTED)
                .filter(said -> said.count().unit() == Count.Unit.PEOPLE)
                .sorted(Comparator.comparing(
                        said -> ReportStatus.decision(state, said.report().id())
                                .map(ReportAdopted::known)
                                .orElse(LocalDate.MIN)))
                .forEach(said -> counts.put(peopleOf(said.population()), said.count()));
    }

    private void count(PopulationRegistered registered, Map<PopulationId, Count> counts) {
        Count said = registered.profile().count();
        // Somebody who has a name is one, whether or not anybody says so.
        Count count = said == null && registered.profile().name() != null ? Counts.ONE : said;
        if (count != null && count.unit() == Count.Unit.PEOPLE) {
            counts.putIfAbsent(peopleOf(registered.population()), count);
        }
    }
}
