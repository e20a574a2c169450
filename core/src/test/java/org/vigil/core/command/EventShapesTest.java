package org.vigil.core.command;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigil.core.casefile.Event;

/**
 * An event of another shape has another revision. {@code events.shapes} holds the digest of each revision's shape; like the
 * stored texts it is written by people, who add lines and change none.
 */
class EventShapesTest {

    private static final Path FILE = Path.of("src", "test", "resources", "events.shapes");

    private final Map<String, String> digests = read();

    static Set<Class<? extends Event>> events() {
        return Set.copyOf(EventNames.all().values());
    }

    @ParameterizedTest
    @MethodSource("events")
    void the_newest_revision_of_an_event_has_the_shape_that_it_always_had(Class<? extends Event> type) {
        EventNames.Stored stored = EventNames.stored(type);
        String revision = stored.name() + " " + stored.revision();
        Shape shape = Shape.of(type);

        assertThat(digests.get(revision))
                .as("%s is now %s: another shape needs another revision, see CONTRIBUTING.md", revision, shape.text())
                .isEqualTo(shape.digest());
    }

    @Test
    void there_is_a_shape_of_every_revision_and_of_no_other() {
        assertThat(digests.keySet())
                .containsExactlyInAnyOrderElementsOf(StoredEventsTest.ever()
                        .map(stored -> stored.name() + " " + stored.revision())
                        .toList());
    }

    @Test
    void no_two_revisions_of_an_event_have_the_same_shape() {
        StoredEventsTest.newest()
                .forEach(newest -> assertThat(digests.entrySet())
                        .filteredOn(line -> line.getKey().startsWith(newest.name() + " "))
                        .extracting(Map.Entry::getValue)
                        .doesNotHaveDuplicates());
    }

    @Test
    void a_shape_goes_down_to_what_is_written_as_text() {
        assertThat(Shape.of(Outer.class).text()).isEqualTo("{inner: List<{kind: Kind, most: int}>, known: LocalDate}");
    }

    private record Outer(List<Inner> inner, LocalDate known) {}

    private record Inner(Kind kind, int most) {}

    private enum Kind {}

    private static Map<String, String> read() {
        try {
            return Files.readAllLines(FILE).stream()
                    .collect(toMap(
                            line -> line.substring(0, line.lastIndexOf(' ')),
                            line -> line.substring(line.lastIndexOf(' ') + 1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
