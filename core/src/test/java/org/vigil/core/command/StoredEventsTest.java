package org.vigil.core.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigil.core.casefile.Event;
import org.vigil.core.log.EventCodec.Encoded;

/**
 * Every revision in which an event was ever stored stays readable, and none changes. {@code events/<Name>-<revision>.json}
 * holds the stored texts of samples, one a line: with as much in them as there can be, then with as little. Nothing writes
 * these files but people; {@code CONTRIBUTING.md} says when.
 */
class StoredEventsTest {

    private static final Path FILES = Path.of("src", "test", "resources", "events");
    private static final Pattern FILE = Pattern.compile("([A-Za-z]+)-([1-9][0-9]*)\\.json");

    private final CaseCodec codec = new CaseCodec(new CaseJson());

    /** A file of stored texts. */
    record Stored(String name, int revision) {
        Path path() {
            return FILES.resolve(name + "-" + revision + ".json");
        }

        List<String> texts() {
            try {
                return Files.readAllLines(path());
            } catch (IOException e) {
                throw new UncheckedIOException("see CONTRIBUTING.md, Adding a kind of event", e);
            }
        }

        @Override
        public String toString() {
            return name + "-" + revision;
        }
    }

    static Stream<Stored> newest() {
        return EventNames.all().values().stream()
                .map(EventNames::stored)
                .map(event -> new Stored(event.name(), event.revision()));
    }

    static Stream<Stored> ever() {
        return newest().flatMap(event ->
                IntStream.rangeClosed(1, event.revision()).mapToObj(revision -> new Stored(event.name(), revision)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("newest")
    void an_event_is_stored_as_it_always_was(Stored stored) {
        List<Event> samples = StoredSamples.of(EventNames.typeOf(stored.name()));
        List<Encoded> encoded = samples.stream().map(codec::encode).toList();

        assertThat(encoded)
                .as("an event of another shape needs another revision, and a file for that: see CONTRIBUTING.md")
                .isEqualTo(stored.texts().stream()
                        .map(text -> new Encoded(stored.name(), stored.revision(), text))
                        .toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("newest")
    void what_is_stored_is_read_whole(Stored stored) {
        List<Event> read =
                stored.texts().stream().map(text -> read(stored, text)).toList();

        assertThat(read).isEqualTo(StoredSamples.of(EventNames.typeOf(stored.name())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ever")
    void every_revision_that_was_ever_stored_is_read(Stored stored) {
        assertThat(stored.texts())
                .isNotEmpty()
                .allSatisfy(text -> assertThat(read(stored, text)).isInstanceOf(EventNames.typeOf(stored.name())));
    }

    @Test
    void no_field_of_an_event_is_without_a_sample() {
        assertThat(StoredSamples.empty())
                .as("a field that no sample fills could change unseen: fill it in EventSamples")
                .isEmpty();
    }

    @Test
    void every_file_is_of_an_event_and_there_are_no_others() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            assertThat(files.map(Path::getFileName).map(Path::toString)).allSatisfy(file -> {
                Matcher parts = FILE.matcher(file);
                assertThat(parts.matches()).isTrue();
                assertThat(ever()).contains(new Stored(parts.group(1), Integer.parseInt(parts.group(2))));
            });
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("newest")
    void a_revision_that_is_not_known_is_refused_by_name_and_number(Stored stored) {
        String text = stored.texts().getFirst();
        for (int revision : new int[] {0, -1, stored.revision() + 1}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> codec.decode(stored.name(), revision, text))
                    .withMessageContaining("revision " + revision + " of " + stored.name());
        }
    }

    @Test
    void a_name_that_no_event_has_is_refused_by_that_name() {
        for (String name : List.of("CaseErased", "caseopened", "", "org.vigil.core.casefile.Opening$CaseOpened")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> codec.decode(name, 1, "{}"))
                    .withMessageContaining("no event has the name")
                    .withMessageEndingWith(name);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("newest")
    void a_text_with_a_field_that_is_not_of_its_revision_is_refused(Stored stored) {
        String more = stored.texts().getFirst().replaceFirst("\\{", "{\"of a later revision\":1,");

        assertThat(catchThrowable(() -> read(stored, more)))
                .as("it would be lost when a case is shown")
                .hasMessageContaining("of a later revision");
    }

    private Event read(Stored stored, String text) {
        return codec.decode(stored.name(), stored.revision(), text);
    }
}
