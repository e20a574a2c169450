package org.vigil.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigil.core.casefile.CaseFile;
import org.vigil.core.casefile.RandomStates;
import org.vigil.core.vocabulary.CountryCode;
import org.vigil.core.vocabulary.Hedge;
import org.vigil.core.vocabulary.PersonId;
import org.vigil.core.vocabulary.PersonName;
import org.vigil.core.vocabulary.PopulationId;
import org.vigil.core.vocabulary.Text;

/**
 * A case's state as JSON and back. Random states are made from the seed in the test's name; to try one again: {@code mvn
 * -pl core test -Dtest=CaseFileJsonTest -Dvigil.seed=SEED}.
 */
class CaseFileJsonTest {

    private static final int STATES_A_SEED = 40;

    private final CaseJson json = new CaseJson();

    static LongStream seeds() {
        Long asked = Long.getLong("vigil.seed");
        return asked != null ? LongStream.of(asked) : LongStream.rangeClosed(1, 10);
    }

    static Stream<Text> texts() {
        Set<PersonId> names = Set.of(new PersonId(new UUID(1, 1)), new PersonId(new UUID(1, 2)));
        return Stream.of(
                new Text.Clear("Words \"quoted\" \\ \u00e9 \ud83d\udd4a\n\t", "ko", names),
                new Text.Clear("Words", null, Set.of()),
                new Text.Sealed(new UUID(1, 3), "case/3/report/note", "AAAA", "zh-Hant", names),
                new Text.Sealed(new UUID(1, 3), "case/3/report/note", "AAAA", null, Set.of()),
                new Text.Erased(),
                new Text.Withheld());
    }

    static Stream<PersonName> names() {
        PersonId person = new PersonId(new UUID(1, 1));
        return Stream.of(
                new PersonName.Clear(person, "Mo Quill"),
                new PersonName.Sealed(person, "case/3/targets/0/name", "AAAA"),
                new PersonName.Erased(person),
                new PersonName.Withheld(person));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_state_is_read_as_it_was_written_its_maps_in_their_order(long seed) {
        RandomStates states = new RandomStates(new Random(seed));
        for (int i = 0; i < STATES_A_SEED; i++) {
            CaseFile state = states.any();
            String written = json.write(state);
            CaseFile read = json.read(written, CaseFile.class);

            assertThat(read).isEqualTo(state);
            assertThat(read.populations().keySet())
                    .containsExactlyElementsOf(state.populations().keySet());
            assertThat(read.statements().keySet())
                    .containsExactlyElementsOf(state.statements().keySet());
            assertThat(read.actions().keySet())
                    .containsExactlyElementsOf(state.actions().keySet());
            assertThat(json.write(read)).isEqualTo(written);
        }
    }

    /** Sets as they were put in: the records of the domain make copies of theirs. */
    private record Held(Set<Hedge> hedges, Set<CountryCode> countries, Set<PopulationId> about) {}

    @Test
    void sets_are_written_in_order_however_they_were_filled() {
        List<Hedge> hedges = new ArrayList<>(EnumSet.allOf(Hedge.class));
        List<CountryCode> countries = new ArrayList<>(
                Stream.of("CN", "KP", "KR", "MM", "TH").map(CountryCode::parse).toList());
        List<PopulationId> about = new ArrayList<>(IntStream.range(0, 20)
                .mapToObj(i -> new PopulationId(new UUID(i * 7L, i)))
                .toList());
        Set<String> texts = new LinkedHashSet<>();
        Random random = new Random(1);
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(hedges, random);
            Collections.shuffle(countries, random);
            Collections.shuffle(about, random);
            Held held =
                    new Held(new LinkedHashSet<>(hedges), new LinkedHashSet<>(countries), new LinkedHashSet<>(about));
            texts.add(json.write(held));
            assertThat(json.text(held))
                    .as("and so as they are stored")
                    .contains("[\"CN\",\"KP\",\"KR\",\"MM\",\"TH\"]");
        }
        assertThat(texts)
                .singleElement()
                .satisfies(text -> assertThat(text)
                        .contains(
                                "[\"CN\",\"KP\",\"KR\",\"MM\",\"TH\"]",
                                "[\"ALLEGEDLY\",\"AROUND\",\"BELIEVED\",\"FEARED\",\"OFTEN\",\"POSSIBLY\",\"PROBABLY\","
                                        + "\"REPORTEDLY\"]"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void a_text_stays_in_the_state_that_it_is_in(Text text) {
        assertThat(json.read(json.write(text), Text.class)).isEqualTo(text);
        assertThat(json.readStored(json.text(text), Text.class)).isEqualTo(text);
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_name_stays_in_the_state_that_it_is_in(PersonName name) {
        assertThat(json.read(json.write(name), PersonName.class)).isEqualTo(name);
        assertThat(json.readStored(json.text(name), PersonName.class)).isEqualTo(name);
    }
}
