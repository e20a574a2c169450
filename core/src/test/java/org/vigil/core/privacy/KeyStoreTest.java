package org.vigil.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.model.IndexOptions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vigil.core.vocabulary.PersonId;

class KeyStoreTest {

    private static final int MAKERS = 8;

    private final InMemoryStore store = new InMemoryStore();
    private final KeyStore keys = store.open();
    private final PersonId kim = new PersonId(new UUID(1, 1));
    private final PersonId lee = new PersonId(new UUID(1, 2));
    private final UUID text = new UUID(2, 1);

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void keys_that_were_made_are_found_by_another_node() {
        Map<UUID, SecretKey> made =
                keys.create(List.of(NewKey.ofPerson(kim), new NewKey(text, KeyKind.TEXT, Set.of(kim))));

        Map<UUID, SecretKey> found = store.open().find(Set.of(kim.value(), text, lee.value()));

        assertThat(found).isEqualTo(made).containsOnlyKeys(kim.value(), text);
        assertThat(new HashSet<>(found.values()))
                .as("each has a key of its own")
                .hasSize(2);
    }

    @Test
    void a_stored_key_says_what_it_is_for_and_whom_it_names_and_is_wrapped() {
        Map<UUID, SecretKey> made = keys.create(List.of(new NewKey(text, KeyKind.TEXT, Set.of(lee, kim))));

        Document stored = store.stored(text);

        assertThat(stored)
                .containsOnlyKeys("_id", "kind", "wrapped", "by", "names", "at")
                .containsEntry("kind", "text")
                .containsEntry("by", InMemoryStore.MASTER.id())
                .containsEntry("names", List.of(kim.toString(), lee.toString()));
        assertThat(stored.get("at")).isInstanceOf(Date.class);
        byte[] wrapped = stored.get("wrapped", Binary.class).getData();
        assertThat(wrapped).hasSize(12 + 32 + 16);
        assertThat(made.values())
                .allSatisfy(key ->
                        assertThat(InMemoryStore.contains(wrapped, key.bytes())).isFalse());
    }

    @Test
    void a_person_keeps_the_first_key_whoever_makes_another() {
        Map<UUID, SecretKey> first = keys.create(List.of(NewKey.ofPerson(kim)));

        Map<UUID, SecretKey> second = keys.create(
                List.of(NewKey.ofPerson(lee), NewKey.ofPerson(kim), new NewKey(text, KeyKind.TEXT, Set.of())));

        assertThat(second).containsOnlyKeys(kim.value(), lee.value(), text).containsAllEntriesOf(first);
        assertThat(keys.find(second.keySet())).isEqualTo(second);
    }

    @Test
    void makers_of_one_persons_key_that_race_all_get_the_same_one() throws Exception {
        List<Callable<Map<UUID, SecretKey>>> race = new ArrayList<>();
        for (int i = 0; i < MAKERS; i++) {
            NewKey own = new NewKey(new UUID(3, i), KeyKind.TEXT, Set.of());
            race.add(() -> store.open().create(List.of(own, NewKey.ofPerson(kim))));
        }

        Map<UUID, SecretKey> ofAll = new HashMap<>();
        Set<@Nullable SecretKey> ofKim = new HashSet<>();
        for (Map<UUID, SecretKey> made : atOnce(race)) {
            ofAll.putAll(made);
            ofKim.add(made.get(kim.value()));
        }
        assertThat(ofKim).hasSize(1).doesNotContainNull();
        assertThat(keys.find(ofAll.keySet())).isEqualTo(ofAll).hasSize(MAKERS + 1);
    }

    @Test
    void the_id_of_another_text_is_not_taken_over() {
        keys.create(List.of(new NewKey(text, KeyKind.TEXT, Set.of())));

        assertThatThrownBy(() -> keys.create(List.of(new NewKey(text, KeyKind.TEXT, Set.of()))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(text.toString());
    }

    @Test
    void a_destroyed_key_is_not_found_and_never_made_again() {
        keys.create(List.of(NewKey.ofPerson(kim)));
        store.destroy(kim.value());

        assertThat(keys.find(Set.of(kim.value()))).isEmpty();
        assertThatThrownBy(() -> keys.create(List.of(NewKey.ofPerson(kim))))
                .isInstanceOf(KeyDestroyed.class)
                .hasMessageContaining(kim.toString());
    }

    @ParameterizedTest
    @EnumSource(names = {"TEXT", "DIGEST"})
    void a_key_of_another_kind_is_never_a_persons(KeyKind kind) {
        keys.create(List.of(new NewKey(kim.value(), kind, Set.of())));

        assertThat(keys.findByKind(Set.of(kim.value())).get(KeyKind.PERSON)).isEmpty();
        assertThatThrownBy(() -> keys.create(List.of(NewKey.ofPerson(lee), NewKey.ofPerson(kim))))
                .isInstanceOf(PersonIdTaken.class)
                .hasMessageContaining(kim.toString());

        store.destroy(kim.value());
        assertThatThrownBy(() -> keys.create(List.of(NewKey.ofPerson(kim)))).isInstanceOf(PersonIdTaken.class);
    }

    @Test
    void a_text_does_not_share_the_key_of_a_person() {
        keys.create(List.of(NewKey.ofPerson(kim)));

        assertThatThrownBy(() -> keys.create(List.of(new NewKey(kim.value(), KeyKind.TEXT, Set.of()))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(kim.toString());
    }

    @Test
    void an_id_that_is_taken_by_nobody_to_be_seen_is_given_up_after_a_while() {
        keys.create(List.of(NewKey.ofPerson(kim)));
        store.keys().createIndex(new Document("kind", 1), new IndexOptions().unique(true));

        assertThatThrownBy(() -> keys.create(List.of(NewKey.ofPerson(lee))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(lee.toString())
                .hasMessageContaining("neither free nor to be seen");
    }

    @Test
    void more_keys_than_one_command_takes_are_made_and_found_in_several() {
        List<NewKey> wanted = new ArrayList<>();
        for (int i = 0; i < KeyStore.KEYS_PER_COMMAND + 1; i++) {
            wanted.add(new NewKey(new UUID(4, i), KeyKind.TEXT, Set.of()));
        }

        Map<UUID, SecretKey> made = keys.create(wanted);

        assertThat(made).hasSize(KeyStore.KEYS_PER_COMMAND + 1);
        assertThat(keys.find(made.keySet())).isEqualTo(made);
    }

    @Test
    void another_master_key_is_refused_at_the_start_and_says_which_one_is_needed() {
        KeyWrapper other = InMemoryStore.masterKey(8);

        assertThatThrownBy(() -> store.open(other))
                .isInstanceOf(MasterKeyUnusable.class)
                .hasMessageContaining(other.id())
                .hasMessageContaining(InMemoryStore.MASTER.id())
                .hasMessageContaining("master.key");
    }

    @Test
    void a_wrapped_key_that_was_put_under_another_id_is_refused() {
        keys.create(List.of(NewKey.ofPerson(kim), NewKey.ofPerson(lee)));
        Document ofKim = new Document("wrapped", store.stored(kim.value()).get("wrapped"));
        store.keys().updateOne(new Document("_id", lee.toString()), new Document("$set", ofKim));

        assertThatThrownBy(() -> keys.find(Set.of(lee.value())))
                .isInstanceOf(MasterKeyUnusable.class)
                .hasMessageContaining(lee.toString());
    }

    @Test
    void nodes_that_start_at_once_on_an_empty_store_share_one_instance_key() throws Exception {
        try (InMemoryStore fresh = new InMemoryStore()) {
            List<Map<UUID, SecretKey>> found =
                    atOnce(Collections.nCopies(MAKERS, () -> fresh.open().find(Set.of(KeyStore.INSTANCE_KEY))));

            assertThat(found.getFirst()).containsOnlyKeys(KeyStore.INSTANCE_KEY);
            assertThat(found).containsOnly(found.getFirst());
        }
    }

    @Test
    void a_key_does_not_print_itself() {
        byte[] bytes = new byte[SecretKey.BYTES];
        Arrays.fill(bytes, (byte) 77);

        assertThat(new SecretKey(bytes).toString()).doesNotContain("77").doesNotContain("4d");
    }

    private static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
        List<T> results = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(calls.size())) {
            for (Future<T> result : pool.invokeAll(calls)) {
                results.add(result.get());
            }
        }
        return results;
    }
}
