package org.vigil.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rows select, for every prefix and every day, what a fresh fold of the events says. */
class BitemporalRowsTest {
    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 1);
    private static final int DAYS = 8;
    private static final int EVENTS = 40;

    private record Event(@Nullable LocalDate known, int value) {
        boolean isKnownOn(LocalDate day) {
            return known == null || !known.isAfter(day);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    void rows_of_any_prefix_and_day_equal_a_fresh_fold(long seed) {
        List<Event> events = events(new Random(seed));
        List<Row<Integer>> rows = rows(events);
        for (int prefix = 0; prefix <= EVENTS; prefix++) {
            for (int day = -1; day <= DAYS; day++) {
                int asOf = prefix;
                LocalDate on = FIRST_DAY.plusDays(day);
                List<Integer> selected = rows.stream()
                        .filter(row -> row.holds(asOf, on))
                        .map(Row::value)
                        .toList();
                assertThat(selected)
                        .as("as of %s on %s of %s", asOf, on, events)
                        .isEqualTo(says(fold(events.subList(0, prefix), on)).stream()
                                .toList());
            }
        }
    }

    private static List<Event> events(Random random) {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < EVENTS; i++) {
            LocalDate known = random.nextInt(4) == 0 ? null : FIRST_DAY.plusDays(random.nextInt(DAYS));
            events.add(new Event(known, random.nextInt(3)));
        }
        return events;
    }

    // Depends on the order, and forgets: neighbours and successors often say the same.
    private static int apply(int state, Event event) {
        return (state * 2 + event.value()) % 5;
    }

    private static Optional<Integer> says(int state) {
        return state == 0 ? Optional.empty() : Optional.of(state);
    }

    private static int fold(List<Event> events, LocalDate on) {
        int state = 0;
        for (Event event : events) {
            state = event.isKnownOn(on) ? apply(state, event) : state;
        }
        return state;
    }

    private static List<Row<Integer>> rows(List<Event> events) {
        Bitemporal<Integer> states = Bitemporal.of(0);
        List<Row<Integer>> closed = new ArrayList<>();
        List<Row<Integer>> open = List.of();
        for (int position = 0; position < events.size(); position++) {
            Event event = events.get(position);
            states = states.apply(event.known(), state -> apply(state, event));
            RowDiff<Integer> diff = RowDiff.between("c1", open, states.map(BitemporalRowsTest::says), position);
            closed.addAll(diff.closes());
            open = diff.open();
        }
        List<Row<Integer>> all = new ArrayList<>(closed);
        all.addAll(open);
        assertThat(all).extracting(Row::id).doesNotHaveDuplicates();
        return all;
    }
}
