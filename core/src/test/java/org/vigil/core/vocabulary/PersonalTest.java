package org.vigil.core.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PersonalTest {

    private final PersonId person = new PersonId(new UUID(1, 2));

    @Test
    void a_clear_text_does_not_print_its_words() {
        var text = new Text.Clear("she was seen in Tumen", "en", Set.of(person));

        assertThat(text.toString()).doesNotContain("Tumen").contains("en").contains(person.toString());
    }

    @Test
    void a_clear_name_does_not_print_the_name() {
        var name = new PersonName.Clear(person, "Kim Example");

        assertThat(name.toString()).doesNotContain("Kim").contains(person.toString());
    }
}
