package org.vigil.core.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigil.core.casefile.Populations.Basis;
import org.vigil.core.casefile.Populations.Kind;
import org.vigil.core.casefile.Populations.RelatePopulations;
import org.vigil.core.casefile.Populations.ReportCount;
import org.vigil.core.vocabulary.CaseId;
import org.vigil.core.vocabulary.Count;
import org.vigil.core.vocabulary.Count.Qualifier;
import org.vigil.core.vocabulary.Fate;
import org.vigil.core.vocabulary.PersonId;
import org.vigil.core.vocabulary.PersonName;
import org.vigil.core.vocabulary.PopulationId;
import org.vigil.core.vocabulary.ReportId;
import org.vigil.core.vocabulary.Source;
import org.vigil.core.vocabulary.Text;
import org.vigil.testing.RandomCommands;

/**
 * Cases of random populations and relations, and of random commands of every kind, whole and in part: whatever decisions
 * allow can be added up, compared and told. Each case is made from the seed in the test's name; {@code -Dtest=RandomCasesTest} tries the same ones again.
 */
class RandomCasesTest {

    private static final int COMMANDS = 40;
    private static final int COMMANDS_OF_ANY_KIND = 120;
    private static final Source SOURCE = new Source(Source.Kind.PRESS, null, null, null, null, null);
    private static final Text WHY = new Text.Clear("Why", null, Set.of());
    private static final PersonName SOMEBODY = new PersonName.Clear(new PersonId(new UUID(5, 5)), "Mo Quill");

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
                List<ReportId> reports = List.copyOf(given.state().statements().keySet());
                events.addAll(tried(
                        given,
                        reports.isEmpty() || random.nextInt(2) == 0
                                ? command(populations, reports, random)
                                : review(reports, random)));
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
        requireUnseen(given);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatever_is_allowed_of_any_kind_can_be_selected_and_told_for_any_day_and_position(long seed) {
        Random random = new Random(seed);
        Given given = new Given(Given.TODAY);
        List<Event> events = ofAnyKind(random, given);

        for (int prefix = 0; prefix <= events.size(); prefix++) {
            LocalDate day = Given.TODAY.minusDays(random.nextInt(20));
            CaseFile some = events.subList(0, prefix).stream()
                    .filter(event -> event.known() == null || !event.known().isAfter(day))
                    .reduce(CaseFile.NONE, CaseFile::apply, (before, after) -> after);
            requireSoundActions(some, day);
            if (prefix % 8 == 0 || prefix == events.size()) {
                requireSound(some, events);
            }
        }
        requireSound(given.state(), events);
        requireUnseen(given);
    }

    private static List<Event> ofAnyKind(Random random, Given given) {
        RandomCommands commands =
                new RandomCommands(random, Given.CASE, List.of(new CaseId(new UUID(1, 2)), Given.CASE), Given.TODAY);
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < COMMANDS_OF_ANY_KIND; i++) {
            events.addAll(triedBy(random, given, commands.next(given.state())));
        }
        return events;
    }

    @Test
    void each_kind_of_event_is_among_them() {
        Map<String, Integer> kinds = new TreeMap<>();
        EventSamples.all().forEach(event -> kinds.put(event.getClass().getSimpleName(), 0));
        seeds().forEach(seed -> ofAnyKind(new Random(seed), new Given(Given.TODAY))
                .forEach(event -> kinds.merge(event.getClass().getSimpleName(), 1, Integer::sum)));

        assertThat(kinds).allSatisfy((kind, times) -> assertThat(times).isPositive());
    }

    private static List<Event> triedBy(Random random, Given given, Command command) {
        try {
            return given.by("u" + random.nextInt(2), any(List.of(Closings.Closers.values()), random), command);
        } catch (CommandRefused refused) {
            return List.of();
        }
    }

    /** An action is open while its last period goes on, and is closed as the last of its closings says. */
    private static void requireSoundActions(CaseFile state, LocalDate day) {
        for (Action action : state.actions().values()) {
            boolean open = action.standing() == Action.Standing.OPEN;
            List<Action.Period> periods = action.periods();
            assertThat(!periods.isEmpty() && periods.getLast().until() == null)
                    .as("%s", action)
                    .isEqualTo(open);
            if (open) {
                assertThat(periods.getLast().appealDate()).isEqualTo(action.appealDate());
                assertThat(periods.getLast().daysPast(day).isPresent())
                        .isEqualTo(action.statusOn(day) == Action.Status.EXPIRED);
            }
            for (int i = 1; i < periods.size(); i++) {
                assertThat(periods.get(i - 1).until())
                        .isNotNull()
                        .isBeforeOrEqualTo(periods.get(i).from());
            }
            assertThat(periods)
                    .allSatisfy(
                            period -> assertThat(period.daysPast(day).orElse(0)).isNotNegative());
        }
    }

    private static void requireUnseen(Given given) {
        List<Event> seen = given.published();
        String file = seen.stream()
                .reduce(CaseFile.NONE, CaseFile::apply, (before, after) -> after)
                .toString();
        given.state().reviews().forEach((id, review) -> {
            if (review.embargo() != null) {
                assertThat(file).doesNotContain(id.toString());
            }
        });
        requireSound(seen.stream().reduce(CaseFile.NONE, CaseFile::apply, (before, after) -> after), seen);
    }

    private static Command review(List<ReportId> reports, Random random) {
        ReportId one = any(reports, random);
        List<ReportId> others = reports.stream()
                .filter(id -> random.nextInt(reports.size()) < 2)
                .limit(4)
                .toList();
        LocalDate day = Given.TODAY.minusDays(random.nextInt(3));
        return switch (random.nextInt(7)) {
            case 0 -> new Reviews.CorroborateReport(Given.CASE, one, day, SOURCE, any(reports, random), WHY);
            case 1 -> new Reviews.DisputeReport(Given.CASE, one, day, SOURCE, WHY);
            case 2 -> new Reviews.RetractReport(Given.CASE, one, day, SOURCE, WHY);
            case 3 -> new Embargoes.PlaceEmbargo(Given.CASE, one, day, SOMEBODY, WHY);
            case 4 -> new Embargoes.LiftEmbargo(Given.CASE, one, day, SOMEBODY, WHY);
            default -> new Reviews.AdoptReport(Given.CASE, one, others, day, SOMEBODY, WHY);
        };
    }

    /** A report that now and then corrects another. */
    private static NewReport report(List<ReportId> reports, Random random) {
        return new NewReport(
                null,
                List.of(),
                null,
                Given.TODAY.minusDays(random.nextInt(9)),
                null,
                List.of(),
                SOURCE,
                null,
                null,
                Set.of(),
                null,
                reports.isEmpty() || random.nextInt(3) > 0 ? null : any(reports, random),
                random.nextInt(9) > 0 ? null : new Embargoes.NewEmbargo(SOMEBODY, WHY));
    }

    private static void requireSound(CaseFile state, List<Event> events) {
        Total total = Total.of(state);
        assertThat(total.min()).isBetween(0L, total.max());
        requireBounds(state, total);
        assertThat(Conflict.of(state)).isEqualTo(Conflict.of(state));
        requireForest(Forest.of(state));
        assertThat(Finding.of(state)).isEqualTo(Finding.of(state)).doesNotHaveDuplicates();
        assertThat(events)
                .allSatisfy(event -> assertThat(Words.of(event, state)).endsWith("."));
        assertThat(state.populations().keySet())
                .allSatisfy(id -> assertThat(Words.people(state, id)).isNotBlank());
    }

    /** As the domain has it: from the largest of the minima to the sum of the maxima, over the outermost peoples. */
    private static void requireBounds(CaseFile state, Total total) {
        Forest forest = Forest.of(state);
        List<Total> outermost = forest.peoples().stream()
                .filter(id -> forest.wholesOf(id).isEmpty())
                .map(id -> Total.of(state, List.of(id)))
                .toList();
        assertThat(total.max())
                .isEqualTo(outermost.stream().mapToLong(Total::max).sum());
        assertThat(total.min())
                .isBetween(
                        outermost.stream().mapToLong(Total::min).max().orElse(0),
                        outermost.stream().mapToLong(Total::min).sum());
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

    private static Command command(List<PopulationId> populations, List<ReportId> reports, Random random) {
        NewReport report = report(reports, random);
        if (random.nextInt(8) == 0) {
            NewReport whom = report.about(any(populations, random));
            return new Whereabouts.ReportFate(Given.CASE, whom, any(List.of(Fate.values()), random));
        }
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
