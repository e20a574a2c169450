package org.vigil.core.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigil.core.vocabulary.Limits;

/** Every list and set in a command, and in an event that is read back from the log, is bounded. */
class BoundsTest {

    private static final List<Integer> TOO_MANY =
            IntStream.rangeClosed(0, Limits.LIST_ENTRIES).boxed().toList();

    static Stream<Record> records() {
        return Stream.concat(EventSamples.all().stream(), AcceptanceTest.commands().stream())
                .map(Record.class::cast);
    }

    @ParameterizedTest
    @MethodSource("records")
    void a_collection_that_is_too_large_is_refused(Record whole) {
        for (Record part : recordsIn(whole)) {
            RecordComponent[] components = part.getClass().getRecordComponents();
            for (int i = 0; i < components.length; i++) {
                Class<?> type = components[i].getType();
                if (type == List.class || type == Set.class) {
                    Object many =
                            type == List.class ? TOO_MANY : TOO_MANY.stream().collect(Collectors.toSet());
                    assertThat(Variations.with(part, i, many))
                            .as("%s.%s", part.getClass().getSimpleName(), components[i].getName())
                            .isNull();
                }
            }
        }
    }

    private static List<Record> recordsIn(Record whole) {
        List<Record> all = new ArrayList<>(List.of(whole));
        for (RecordComponent component : whole.getClass().getRecordComponents()) {
            Object part = Variations.read(component, whole);
            for (Object each : part instanceof Collection<?> many ? many : part == null ? List.of() : List.of(part)) {
                if (each instanceof Record inner) {
                    all.addAll(recordsIn(inner));
                }
            }
        }
        return all;
    }
}
