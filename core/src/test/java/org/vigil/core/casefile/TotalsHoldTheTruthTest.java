package org.vigil.core.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.core.casefile.Given.CASE;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigil.core.casefile.Populations.Basis;
import org.vigil.core.casefile.Populations.CountReported;
import org.vigil.core.casefile.Populations.Kind;
import org.vigil.core.casefile.Populations.RelatePopulations;
import org.vigil.core.casefile.Populations.RelationReported;
import org.vigil.core.casefile.Populations.ReportCount;
import org.vigil.core.casefile.Reviews.AdoptReport;
import org.vigil.core.casefile.Reviews.RetractReport;
import org.vigil.core.vocabulary.Count;
import org.vigil.core.vocabulary.Count.Qualifier;
import org.vigil.core.vocabulary.PersonId;
import org.vigil.core.vocabulary.PersonName;
import org.vigil.core.vocabulary.PopulationId;
import org.vigil.core.vocabulary.Source;
import org.vigil.core.vocabulary.Text;

/**
 * Random people in random groups, of whom what is true is reported bit by bit, and what is false is reported and then
 * withdrawn: at no step does a total leave out how many they are, nor how many something is true of that is not true of others. Each world is made from the seed in the test's name;
 * {@code -Dtest=TotalsHoldTheTruthTest} tries the same ones again.
 */
class TotalsHoldTheTruthTest {

    private static final int PERSONS = 14;
    private static final int STEPS = 40;
    private static final Source SOURCE = new Source(Source.Kind.PRESS, null, null, null, null, null);
    private static final Text WHY = new Text.Clear("Why", null, Set.of());
    private static final PersonName SOMEBODY = new PersonName.Clear(new PersonId(new UUID(5, 5)), "Mo Quill");

    private final Given given = Given.openCase();
    private final Map<PopulationId, Set<Integer>> world = new LinkedHashMap<>();

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void no_total_leaves_out_the_truth(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < STEPS; i++) {
            if (world.size() < 2 || random.nextInt(5) == 0) {
                register(random);
            } else {
                report(random);
            }
            requireTruth(world.keySet());
            for (PopulationId each : world.keySet()) {
                requireTruth(Set.of(each));
            }
            requireTruth(
                    world.keySet().stream().filter(each -> random.nextBoolean()).collect(Collectors.toSet()));
        }
    }

    private void requireTruth(Set<PopulationId> populations) {
        Set<Integer> people = new HashSet<>();
        populations.forEach(each -> people.addAll(world.getOrDefault(each, Set.of())));
        requireTruth(Total.of(given.state(), populations), people);
    }

    private static void requireTruth(Total total, Set<Integer> people) {
        assertThat(total.min()).isBetween(0L, total.max());
        if (!total.flags().contains(Qualifier.AT_MOST)) {
            assertThat(total.min()).isLessThanOrEqualTo(people.size());
        }
        if (!total.uncounted() && !total.flags().contains(Qualifier.AT_LEAST)) {
            assertThat(total.max()).isGreaterThanOrEqualTo(people.size());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whoever_is_told_of_in_two_ways_is_counted_under_the_one_that_is_true(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < STEPS; i++) {
            if (world.size() < 3 || random.nextInt(5) == 0) {
                register(random);
            } else {
                report(random);
            }
            Set<Integer> black = new HashSet<>();
            for (int person = 0; person < PERSONS; person++) {
                if (random.nextInt(4) == 0) {
                    black.add(person);
                }
            }
            requireColours(black, random);
        }
    }

    /** Tells of groups who is black and who is not: of a group what is true of all in it, but for its parts that are told of. */
    private void requireColours(Set<Integer> black, Random random) {
        Forest forest = Forest.of(given.state());
        Map<PopulationId, Boolean> colours = new LinkedHashMap<>();
        List<PopulationId> smallestFirst = world.keySet().stream()
                .map(forest::peopleOf)
                .distinct()
                .sorted(Comparator.comparingInt((PopulationId id) ->
                                world.getOrDefault(id, Set.of()).size())
                        .thenComparing(id -> forest.wholesAbove(id).size(), Comparator.reverseOrder()))
                .toList();
        for (PopulationId id : smallestFirst) {
            Set<Integer> rest = new HashSet<>(world.getOrDefault(id, Set.of()));
            colours.keySet().stream()
                    .filter(part -> forest.within(part, id))
                    .forEach(part -> rest.removeAll(world.getOrDefault(part, Set.of())));
            boolean isBlack = rest.isEmpty() ? random.nextBoolean() : black.containsAll(rest);
            boolean isOne = isBlack || Collections.disjoint(rest, black);
            if (isOne && random.nextInt(5) > 0) {
                colours.put(id, isBlack);
            }
        }
        Set<Integer> told = new HashSet<>();
        colours.keySet().forEach(id -> told.addAll(world.getOrDefault(id, Set.of())));
        Set<Integer> others = new HashSet<>(told);
        others.removeAll(black);
        told.retainAll(black);
        requireTruth(Total.without(given.state(), of(colours, true), of(colours, false)), told);
        requireTruth(Total.without(given.state(), of(colours, false), of(colours, true)), others);
    }

    private static Set<PopulationId> of(Map<PopulationId, Boolean> colours, boolean isBlack) {
        return colours.keySet().stream()
                .filter(id -> Boolean.valueOf(isBlack).equals(colours.get(id)))
                .collect(Collectors.toSet());
    }

    private void register(Random random) {
        Set<Integer> people = new HashSet<>();
        if (!world.isEmpty() && random.nextInt(3) == 0) {
            people.addAll(world.getOrDefault(any(random), Set.of()));
            people.removeIf(person -> random.nextInt(3) == 0);
        } else {
            for (int person = 0; person < PERSONS; person++) {
                if (random.nextInt(3) == 0) {
                    people.add(person);
                }
            }
        }
        if (!people.isEmpty()) {
            world.put(given.population(count(people.size(), random), null), Set.copyOf(people));
        }
    }

    private static @Nullable Count count(int people, Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> null;
            case 1 -> Given.people(random.nextInt(people) + 1, Qualifier.AT_LEAST);
            case 2 -> Given.people(people + random.nextInt(4), Qualifier.AT_MOST);
            default -> Given.people(people);
        };
    }

    private void report(Random random) {
        PopulationId one = any(random);
        PopulationId other = any(random);
        List<Event> said = new ArrayList<>();
        if (random.nextInt(4) == 0) {
            int people = world.getOrDefault(one, Set.of()).size();
            said.addAll(tried(new ReportCount(CASE, Given.report(List.of(), null, null), one, Given.people(people))));
            for (Event event : said) {
                tried(new AdoptReport(CASE, ((CountReported) event).report().id(), List.of(), null, SOMEBODY, WHY));
            }
            return;
        }
        Kind kind = List.of(Kind.values()).get(random.nextInt(Kind.values().length));
        said.addAll(tried(
                new RelatePopulations(CASE, Given.report(List.of(), null, null), kind, one, other, Basis.STATED)));
        boolean withdrawn = !isTrue(kind, one, other) || random.nextInt(4) == 0;
        for (Event event : withdrawn ? said : List.<Event>of()) {
            tried(new RetractReport(CASE, ((RelationReported) event).report().id(), null, SOURCE, WHY));
        }
    }

    private boolean isTrue(Kind kind, PopulationId one, PopulationId other) {
        Set<Integer> a = world.getOrDefault(one, Set.of());
        Set<Integer> b = world.getOrDefault(other, Set.of());
        return switch (kind) {
            case PART_OF -> b.containsAll(a);
            case SAME_AS -> a.equals(b);
            case DISJOINT -> Collections.disjoint(a, b);
        };
    }

    private List<Event> tried(Command command) {
        try {
            return given.when(command);
        } catch (CommandRefused refused) {
            return List.of();
        }
    }

    private PopulationId any(Random random) {
        return List.copyOf(world.keySet()).get(random.nextInt(world.size()));
    }
}
