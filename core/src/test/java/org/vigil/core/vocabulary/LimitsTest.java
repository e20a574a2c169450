package org.vigil.core.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitsTest {

    private static final PersonId PERSON = new PersonId(new UUID(1, 2));

    @Test
    void a_list_and_a_set_may_be_full_and_no_fuller() {
        List<Integer> full = IntStream.range(0, Limits.LIST_ENTRIES).boxed().toList();
        List<Integer> fuller = new ArrayList<>(full);
        fuller.add(-1);

        assertThat(Limits.list("entries", full)).hasSize(Limits.LIST_ENTRIES);
        assertThat(Limits.set("entries", new HashSet<>(full))).hasSize(Limits.LIST_ENTRIES);
        assertThat(code(() -> Limits.list("entries", fuller))).isEqualTo("list-too-long");
        assertThat(code(() -> Limits.set("entries", new HashSet<>(fuller)))).isEqualTo("list-too-long");
    }

    @Test
    void an_entry_that_is_null_is_refused() {
        assertThat(code(() -> Limits.list("entries", Arrays.asList("a", null)))).isEqualTo("list-entry-missing");
        assertThat(code(() -> Limits.set("entries", Collections.singleton(null))))
                .isEqualTo("list-entry-missing");
    }

    @Test
    void a_text_is_neither_blank_nor_too_long() {
        assertThat(text("a".repeat(Limits.TEXT_CHARACTERS), null).text()).hasSize(Limits.TEXT_CHARACTERS);
        assertThat(code(() -> text("a".repeat(Limits.TEXT_CHARACTERS + 1), null)))
                .isEqualTo("text-too-long");
        assertThat(code(() -> text(" \n", null))).isEqualTo("text-blank");
    }

    @Test
    void a_name_is_neither_blank_nor_too_long() {
        assertThat(name("a".repeat(Limits.NAME_CHARACTERS)).name()).hasSize(Limits.NAME_CHARACTERS);
        assertThat(code(() -> name("a".repeat(Limits.NAME_CHARACTERS + 1)))).isEqualTo("text-too-long");
        assertThat(code(() -> name(""))).isEqualTo("text-blank");
    }

    @Test
    void a_text_names_no_more_people_than_a_list_holds() {
        Set<PersonId> many = IntStream.rangeClosed(0, Limits.LIST_ENTRIES)
                .mapToObj(i -> new PersonId(new UUID(1, i)))
                .collect(Collectors.toSet());

        assertThat(code(() -> new Text.Clear("a", null, many))).isEqualTo("list-too-long");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"en", "ko", "zh-Hant", "es-419", "de-CH-1996", "x-whatever", "abcdefgh-abcd-ab-variant1-variant2"
            })
    void a_language_is_a_well_formed_tag(String tag) {
        assertThat(text("a", tag).language()).isEqualTo(tag);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "english language", "en_US", "e", "en-", "abcdefgh-abcd-ab-variant1-variant2-x"})
    void another_language_is_refused(String tag) {
        assertThat(code(() -> text("a", tag))).isEqualTo("language-malformed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF"})
    void a_digest_is_64_lower_case_hex_digits(String digest) {
        assertThat(code(() -> new Source(Source.Kind.PRESS, null, null, null, null, digest)))
                .isEqualTo("digest-malformed");
        assertThat(new Source(Source.Kind.PRESS, null, null, null, null, "0af".repeat(21) + "0").digest())
                .hasSize(64);
    }

    @Test
    void what_is_sealed_is_longer_than_what_was_typed_and_not_bounded() {
        String cipher = "A".repeat(10 * Limits.TEXT_CHARACTERS);

        assertThat(new Text.Sealed(new UUID(1, 1), "here", cipher, null, Set.of()).cipher())
                .isEqualTo(cipher);
    }

    private static Text.Clear text(String text, @Nullable String language) {
        return new Text.Clear(text, language, Set.of());
    }

    private static PersonName.Clear name(String name) {
        return new PersonName.Clear(PERSON, name);
    }

    private static String code(ThrowingCallable call) {
        return catchThrowableOfType(InvalidValueException.class, call).code();
    }
}
