package org.vigil.core.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigil.core.casefile.Populations.Basis;
import org.vigil.core.casefile.Populations.Kind;
import org.vigil.core.casefile.Populations.RelatePopulations;
import org.vigil.core.casefile.Populations.ReportCount;
import org.vigil.core.vocabulary.Count;
import org.vigil.core.vocabulary.Count.Qualifier;
import org.vigil.core.vocabulary.PopulationId;

/**
 * Cases of random populations and relations, whole and in part: whatever decisions allow can be added up, compared and
 * told. Each case is made from the seed in the test's name; {@code -Dtest=RandomCasesTest} tries the same ones again.
 */
class RandomCasesTest {

    private static final int COMMANDS = 40;

    static LongStream seeds() {
        return LongStream.range(0, 150);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatever_is_allowed_can_be_added_up_compared_and_told(long seed) {
        Random random = new Random(seed);
        Given given = Given.openCase();
        List<PopulationId> populations = new ArrayList<>(List.of(given.population(count(random), null)));
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < COMMANDS; i++) {
            if (random.nextInt(3) == 0) {
                populations.add(
                        given.population(count(random), random.nextBoolean() ? any(populations, random) : null));
            } else {
                events.addAll(tried(given, command(populations, random)));
            }
        }

        for (int i = 0; i < 5; i++) {
            CaseFile some = given.state();
            int kept = i;
            if (i > 0) {
                some = events.stream()
                        .filter(event -> random.nextInt(4) < kept)
                        .reduce(withoutStatements(some), CaseFile::apply, (before, after) -> after);
            }
            requireSound(some, events);
        }
    }

    private static void requireSound(CaseFile state, List<Event> events) {
        Total total = Total.of(state);
        assertThat(total.min()).isBetween(0L, total.max());
        requireForest(Forest.of(state));
        assertThat(Finding.of(state)).isEqualTo(Finding.of(state)).doesNotHaveDuplicates();
        assertThat(events)
                .allSatisfy(event -> assertThat(Words.of(event, state)).endsWith("."));
        assertThat(state.populations().keySet())
                .allSatisfy(id -> assertThat(Words.people(state, id)).isNotBlank());
    }

    private static void requireForest(Forest forest) {
        for (PopulationId one : forest.peoples()) {
            for (PopulationId other : forest.peoples()) {
                assertThat(one.equals(other) || !forest.within(one, other) || !forest.within(other, one))
                        .as("no two peoples are inside each other: %s, %s", one, other)
                        .isTrue();
            }
        }
    }

    private static CaseFile withoutStatements(CaseFile state) {
        return state.populations().values().stream().reduce(CaseFile.NONE, CaseFile::apply, (before, after) -> after);
    }

    private static List<Event> tried(Given given, Command command) {
        try {
            return given.when(command);
        } catch (CommandRefused refused) {
            return List.of();
        }
    }

    private static Command command(List<PopulationId> populations, Random random) {
        NewReport report = Given.report(List.of(), null, null);
        if (random.nextInt(4) == 0) {
            return new ReportCount(Given.CASE, report, any(populations, random), Given.people(random.nextInt(40)));
        }
        return new RelatePopulations(
                Given.CASE,
                report,
                any(List.of(Kind.values()), random),
                any(populations, random),
                any(populations, random),
                any(List.of(Basis.values()), random));
    }

    private static <T> T any(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }

    private static @Nullable Count count(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> null;
            case 1 -> Given.people(random.nextInt(40), Qualifier.AT_LEAST);
            case 2 -> Given.people(random.nextInt(40), Qualifier.AT_MOST);
            default -> Given.people(random.nextInt(40));
        };
    }
}
