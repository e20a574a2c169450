package org.vigil.core.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigil.core.vocabulary.PersonId;
import org.vigil.core.vocabulary.PersonName;
import org.vigil.core.vocabulary.Personal;
import org.vigil.core.vocabulary.Text;

class SealingTest {

    private static final PersonId KIM = new PersonId(new UUID(1, 1));
    private static final PersonId LEE = new PersonId(new UUID(1, 2));
    private static final String WORDS = "Seen in Tumen, 图们, with two children";
    private static final String STREAM = "5f3c";

    record Noted(@Nullable Personal value, List<PersonName> named) {}

    record Gathered(Set<Text> texts) {}

    private final InMemoryStore store = new InMemoryStore();
    private final AtomicLong lastId = new AtomicLong();
    private final Sealer sealer = new Sealer(store.open(), () -> new UUID(9, lastId.incrementAndGet()));
    private final Opener opener = new Opener(store.open());

    @AfterEach
    void close() {
        store.close();
    }

    private static Text.Clear text(PersonId... names) {
        return new Text.Clear(WORDS, "en", Set.of(names));
    }

    private static PersonName.Clear name(PersonId person) {
        return new PersonName.Clear(person, person.equals(KIM) ? "Kim Example" : "Lee Example");
    }

    private Noted sealed(Noted event) {
        return sealer.seal(List.of(event), STREAM, 3).getFirst();
    }

    private Text.Sealed sealedText(PersonId... names) {
        return (Text.Sealed)
                requireNonNull(sealed(new Noted(text(names), List.of())).value());
    }

    @Test
    void what_was_sealed_opens_as_it_was() {
        List<Noted> events = List.of(
                new Noted(text(KIM), List.of(name(KIM), name(LEE))),
                new Noted(null, List.of(name(KIM))),
                new Noted(text(), List.of()));

        List<Noted> sealed = sealer.seal(events, STREAM, 3);

        assertThat(sealed).isNotEqualTo(events);
        assertThat(opener.open(sealed, Audience.OPEN)).isEqualTo(events);
    }

    @Test
    void a_sealed_value_says_where_it_was_sealed_and_whom_it_is_about() {
        List<Noted> sealed = sealer.seal(
                List.of(new Noted(text(KIM), List.of()), new Noted(null, List.of(name(KIM), name(LEE)))), STREAM, 3);

        assertThat(sealed.get(0).value()).isInstanceOfSatisfying(Text.Sealed.class, text -> {
            assertThat(text.place()).isEqualTo("5f3c/3/value");
            assertThat(text.names()).containsExactly(KIM);
            assertThat(text.language()).isEqualTo("en");
        });
        assertThat(sealed.get(1).named().get(1)).isInstanceOfSatisfying(PersonName.Sealed.class, name -> {
            assertThat(name.place()).isEqualTo("5f3c/4/named/1");
            assertThat(name.person()).isEqualTo(LEE);
        });
    }

    @Test
    void each_text_has_a_key_of_its_own_and_each_person_one_for_all() {
        sealer.seal(
                List.of(new Noted(text(), List.of(name(KIM), name(LEE))), new Noted(text(), List.of(name(KIM)))),
                STREAM,
                0);
        sealer.seal(List.of(new Noted(text(), List.of(name(KIM)))), STREAM, 2);

        assertThat(store.keys().distinct("_id", String.class).into(new ArrayList<>()))
                .containsExactlyInAnyOrder(
                        KeyStore.INSTANCE_KEY.toString(),
                        KIM.toString(),
                        LEE.toString(),
                        new UUID(9, 1).toString(),
                        new UUID(9, 2).toString(),
                        new UUID(9, 3).toString());
    }

    @Test
    void the_same_words_sealed_twice_look_different() {
        Noted sealed = sealed(new Noted(null, List.of(name(KIM), name(KIM))));

        assertThat(sealed.named())
                .extracting(name -> ((PersonName.Sealed) name).cipher())
                .doesNotHaveDuplicates();
    }

    @Test
    void no_clear_word_stands_in_the_key_store_or_in_a_sealed_event() {
        Noted sealed = sealed(new Noted(text(KIM), List.of(name(KIM))));

        List<String> words = List.of(WORDS, "Tumen", "图们", "Kim Example", "Example");
        List<RawBsonDocument> stored = store.database()
                .getCollection(KeyStore.COLLECTION, RawBsonDocument.class)
                .find(new BsonDocument())
                .into(new ArrayList<>());
        assertThat(stored).hasSize(3);
        for (String word : words) {
            assertThat(sealed.toString()).doesNotContain(word);
            assertThat(stored).noneMatch(key -> {
                byte[] bytes = new byte[key.getByteBuffer().remaining()];
                key.getByteBuffer().get(bytes);
                return InMemoryStore.contains(bytes, word.getBytes(UTF_8))
                        || InMemoryStore.contains(bytes, Base64.getEncoder().encode(word.getBytes(UTF_8)));
            });
        }
    }

    static Stream<Arguments> movedTexts() {
        return Stream.of(
                Arguments.of("another stream", "6f3c/3/value"),
                Arguments.of("another sequence", "5f3c/4/value"),
                Arguments.of("another path", "5f3c/3/note"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("movedTexts")
    void a_value_that_claims_another_place_does_not_open(String what, String place) {
        Text.Sealed text = sealedText();
        PersonName.Sealed name = (PersonName.Sealed)
                sealed(new Noted(null, List.of(name(KIM)))).named().getFirst();
        List<Personal> moved = List.of(
                new Text.Sealed(text.key(), place, text.cipher(), text.language(), text.names()),
                new PersonName.Sealed(KIM, place, name.cipher()));

        assertThat(moved)
                .allSatisfy(value -> assertThatThrownBy(() -> opener.open(List.of(value), Audience.OPEN))
                        .as(what)
                        .isInstanceOfSatisfying(
                                PersonalValueTampered.class,
                                e -> assertThat(e.place()).isEqualTo(place)));
    }

    @Test
    void a_name_put_on_another_person_does_not_open() {
        Noted sealed = sealed(new Noted(null, List.of(name(KIM), name(LEE))));
        PersonName.Sealed kims = (PersonName.Sealed) sealed.named().getFirst();

        assertThatThrownBy(() -> opener.open(
                        new Noted(new PersonName.Sealed(LEE, kims.place(), kims.cipher()), List.of()), Audience.OPEN))
                .isInstanceOf(PersonalValueTampered.class);
    }

    @Test
    void whose_key_it_is_is_bound_even_if_the_keys_were_the_same() {
        byte[] ofKim = Place.binding(KIM, "5f3c/3/value");

        assertThat(Arrays.equals(ofKim, Place.binding(LEE, "5f3c/3/value"))).isFalse();
        assertThat(Arrays.equals(ofKim, Place.binding(KIM.value(), "5f3c/3/value")))
                .isFalse();
    }

    @Test
    void a_changed_ciphertext_does_not_open() {
        Text.Sealed text = sealedText();
        byte[] changed = Base64.getDecoder().decode(text.cipher());
        changed[changed.length - 1] ^= 1;

        for (String cipher : List.of(Base64.getEncoder().encodeToString(changed), "", "no base64!")) {
            Text tampered = new Text.Sealed(text.key(), text.place(), cipher, text.language(), text.names());
            assertThatThrownBy(() -> opener.open(List.of(tampered), Audience.OPEN))
                    .isInstanceOf(PersonalValueTampered.class)
                    .hasMessageContaining("5f3c/3/value");
        }
    }

    @Test
    void what_lost_its_key_shows_as_erased_and_the_rest_still_opens() {
        Text.Sealed forgotten = sealedText(KIM);
        Noted sealed = sealed(new Noted(text(), List.of(name(KIM), name(LEE))));

        store.destroy(KIM.value());
        store.destroy(forgotten.key());

        assertThat(opener.open(List.of(forgotten), Audience.OPEN)).isEqualTo(List.of(new Text.Erased()));
        assertThat(opener.open(sealed, Audience.OPEN))
                .isEqualTo(new Noted(text(), List.of(new PersonName.Erased(KIM), name(LEE))));
    }

    @Test
    void nothing_more_is_sealed_for_a_person_who_was_erased() {
        sealed(new Noted(null, List.of(name(KIM))));
        store.destroy(KIM.value());

        assertThatThrownBy(() -> sealed(new Noted(null, List.of(name(KIM))))).isInstanceOf(KeyDestroyed.class);
    }

    @Test
    void no_name_is_sealed_under_the_key_of_a_text_or_of_a_digest() {
        UUID ofText = sealedText().key();
        PendingDigest pending = new CommandDigest(store.open()).of("{}", true, Set.of());
        String digest = sealer.seal(List.of(), STREAM, 0, pending).digest();
        UUID ofDigest = UUID.fromString(digest.substring(0, digest.indexOf(':')));
        List<Document> before = store.keys().find().into(new ArrayList<>());

        for (UUID id : List.of(ofText, ofDigest)) {
            assertThatThrownBy(() -> sealed(new Noted(null, List.of(name(new PersonId(id))))))
                    .isInstanceOf(PersonIdTaken.class)
                    .hasMessageContaining(id.toString());
        }
        assertThat(store.keys().find().into(new ArrayList<>())).isEqualTo(before);
    }

    @Test
    void a_name_opens_with_a_persons_key_only_and_a_text_with_a_texts() {
        Noted sealed = sealed(new Noted(text(), List.of(name(KIM))));
        UUID ofText = ((Text.Sealed) requireNonNull(sealed.value())).key();
        store.setKind(KIM.value(), "text");
        store.setKind(ofText, "person");

        assertThat(opener.open(sealed, Audience.OPEN))
                .isEqualTo(new Noted(new Text.Erased(), List.of(new PersonName.Erased(KIM))));
    }

    @Test
    void an_auditor_gets_what_is_stored_and_an_analyst_neither_words_nor_ciphertext() {
        Noted sealed = sealed(new Noted(text(KIM), List.of(name(KIM))));

        assertThat(opener.open(sealed, Audience.SEALED)).isEqualTo(sealed);
        assertThat(opener.open(sealed, Audience.WITHHELD))
                .isEqualTo(new Noted(new Text.Withheld(), List.of(new PersonName.Withheld(KIM))));
    }

    @Test
    void an_analyst_does_not_learn_who_was_erased() {
        Noted erased = new Noted(new Text.Erased(), List.of(new PersonName.Erased(KIM)));

        assertThat(opener.open(erased, Audience.WITHHELD))
                .isEqualTo(new Noted(new Text.Withheld(), List.of(new PersonName.Withheld(KIM))));
    }

    @Test
    void an_answer_that_was_never_sealed_is_shown_to_nobody() {
        for (Audience audience : Audience.values()) {
            assertThatThrownBy(() -> opener.open(new Noted(text(), List.of()), audience))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("value");
            assertThatThrownBy(() -> opener.open(new Noted(null, List.of(name(KIM))), audience))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("named/0");
        }
    }

    @Test
    void only_clear_values_are_sealed() {
        Text sealed = sealedText();

        for (Personal value : List.of(sealed, new Text.Erased(), new PersonName.Withheld(KIM))) {
            assertThatThrownBy(() -> sealed(new Noted(value, List.of())))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("5f3c/3/value");
        }
    }

    @Test
    void a_text_in_a_set_is_refused_since_it_has_no_place() {
        assertThatThrownBy(() -> sealer.seal(List.of(new Gathered(Set.of(text()))), STREAM, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("5f3c/0/texts/*");
    }

    @Test
    void what_no_utf8_can_hold_is_refused_instead_of_altered() {
        Text lone = new Text.Clear("a\ud800b", null, Set.of());

        assertThatThrownBy(() -> sealed(new Noted(lone, List.of()))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_stream_with_a_slash_is_refused_since_two_places_could_be_written_alike() {
        assertThatThrownBy(() -> sealer.seal(List.of(new Noted(text(), List.of())), "a/1", 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_event_read_where_it_was_sealed_passes_and_anywhere_else_fails() {
        Noted event = sealed(new Noted(text(), List.of(name(KIM))));

        Sealer.verifyPlaces(event, STREAM, 3);
        assertThatThrownBy(() -> Sealer.verifyPlaces(event, "6f3c", 3))
                .isInstanceOfSatisfying(
                        PersonalValueTampered.class, e -> assertThat(e.place()).isEqualTo("6f3c/3/value"));
        assertThatThrownBy(() -> Sealer.verifyPlaces(event, STREAM, 4)).isInstanceOf(PersonalValueTampered.class);
        Noted swapped = new Noted(event.named().getFirst(), List.of());
        assertThatThrownBy(() -> Sealer.verifyPlaces(swapped, STREAM, 3)).isInstanceOf(PersonalValueTampered.class);
        Noted clear = new Noted(text(), List.of());
        assertThatThrownBy(() -> Sealer.verifyPlaces(clear, STREAM, 3)).isInstanceOf(PersonalValueTampered.class);
    }
}
