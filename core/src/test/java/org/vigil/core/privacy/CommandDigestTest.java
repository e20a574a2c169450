package org.vigil.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigil.core.privacy.CommandDigest.Match;
import org.vigil.core.vocabulary.PersonId;

class CommandDigestTest {

    private static final PersonId KIM = new PersonId(new UUID(1, 1));
    private static final UUID KEY = new UUID(9, 1);
    private static final String BODY = "{\"note\":\"Kim was seen\"}";

    private final InMemoryStore store = new InMemoryStore();
    private final CommandDigest digests = new CommandDigest(store.open());

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void a_repeated_body_is_told_from_another_one_by_any_node() {
        String personal = digest(store, BODY, true, Set.of(KIM));
        String plain = digest(store, "{\"count\":29}", false, Set.of());
        CommandDigest otherNode = new CommandDigest(store.open());

        assertThat(otherNode.verify(personal, BODY)).isEqualTo(Match.SAME);
        assertThat(otherNode.verify(personal, BODY + " ")).isEqualTo(Match.DIFFERENT);
        assertThat(otherNode.verify(plain, "{\"count\":29}")).isEqualTo(Match.SAME);
        assertThat(otherNode.verify(plain, "{\"count\":30}")).isEqualTo(Match.DIFFERENT);
    }

    @Test
    void a_personal_body_has_a_key_of_its_own_that_lists_whom_it_names() {
        String digest = digest(store, BODY, true, Set.of(KIM));

        assertThat(digest).matches(KEY + ":[A-Za-z0-9+/]{43}=");
        assertThat(store.stored(KEY)).containsEntry("kind", "digest").containsEntry("names", List.of(KIM.toString()));
    }

    @Test
    void a_body_without_personal_values_stores_no_key() {
        String digest = digest(store, "{}", false, Set.of());

        assertThat(digest).startsWith(KeyStore.INSTANCE_KEY + ":");
        assertThat(store.keys().countDocuments()).isEqualTo(1);
    }

    @Test
    void a_node_keeps_the_instances_key_that_it_has_found_or_made_though_reads_show_it_no_more() {
        String digest = digest(store, "{}", false, Set.of());
        KeyStore found = store.open();
        store.keys().drop();
        CommandDigest finder = new CommandDigest(found);
        KeyStore made = store.open();
        store.keys().drop();
        CommandDigest maker = new CommandDigest(made);

        assertThat(finder.verify(digest, "{}")).isEqualTo(Match.SAME);
        assertThat(maker.verify(digest, "{}")).isEqualTo(Match.DIFFERENT);
    }

    @Test
    void the_same_body_in_another_instance_has_another_digest() {
        String here = digest(store, "{}", false, Set.of());

        try (InMemoryStore elsewhere = new InMemoryStore()) {
            assertThat(digest(elsewhere, "{}", false, Set.of())).isNotEqualTo(here);
        }
    }

    @Test
    void after_an_erasure_nobody_can_tell_any_more() {
        String digest = digest(store, BODY, true, Set.of(KIM));
        store.destroy(KEY);

        assertThat(digests.verify(digest, BODY)).isEqualTo(Match.KEY_DESTROYED);
        assertThat(digests.verify(digest, "{}")).isEqualTo(Match.KEY_DESTROYED);
    }

    @Test
    void a_body_that_names_somebody_is_personal() {
        assertThatThrownBy(() -> digest(store, BODY, false, Set.of(KIM))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "abc:def", "00000000-0000-0000-0000-000000000000:!"})
    void a_malformed_digest_is_refused(String digest) {
        assertThatThrownBy(() -> digests.verify(digest, BODY)).isInstanceOf(IllegalArgumentException.class);
    }

    private static String digest(InMemoryStore store, String body, boolean personal, Set<PersonId> names) {
        KeyStore keys = store.open();
        return new Sealer(keys, () -> KEY)
                .seal(List.of(), "5f3c", 0, new CommandDigest(keys).of(body, personal, names))
                .digest();
    }
}
