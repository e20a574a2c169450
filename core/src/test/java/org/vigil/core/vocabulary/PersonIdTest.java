package org.vigil.core.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class PersonIdTest {

    @Test
    void the_nil_uuid_is_nobodys() {
        assertThatThrownBy(() -> new PersonId(new UUID(0, 0)))
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        invalid -> assertThat(invalid.code()).isEqualTo("not-an-id"));
        assertThatThrownBy(() -> PersonId.parse("00000000-0000-0000-0000-000000000000"))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void any_other_is_a_persons() {
        assertThat(new PersonId(new UUID(0, 1)).value()).isEqualTo(new UUID(0, 1));
    }
}
