package org.vigil.core.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class CanonicalJsonTest {
    private static final JsonMapper PLAIN = JsonMapper.builder().build();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"b\":1,\"a\":{\"d\":[true,false,null],\"c\":\"x\"}}",
                "{\"\\u20ac\":1,\"\\r\":2,\"\\ufb33\":3,\"1\":4,\"\\ud83d\\ude02\":5,\"\\u0080\":6,\"\\u00f6\":7}",
                "[9007199254740991,-9007199254740991,0,-1]",
                "[\"line\\nbreak\\ttab \\\"quoted\\\" back\\\\slash / \\u2028 \\ud83d\\ude02\"]"
            })
    void the_text_is_the_one_that_another_implementation_of_RFC_8785_gives(String json) throws IOException {
        String withoutControls = json.replace("\\r", "r").replace("\\u0080", "u");
        assertThat(canonical(withoutControls)).isEqualTo(new JsonCanonicalizer(withoutControls).getEncodedString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[9007199254740992]",
                "[-9007199254740992]",
                "[1.5]",
                "[1e3]",
                "[\"\\ud83d\"]",
                "[\"\\ude02\\ud83d\"]",
                "[\"\\u0000\"]",
                "[\"\\r\"]",
                "[\"\\u007f\"]",
                "{\"\\u0001\":1}"
            })
    void what_some_reader_would_change_or_refuse_is_refused(String json) {
        assertThatThrownBy(() -> canonical(json)).isInstanceOf(IllegalArgumentException.class);
    }

    private static String canonical(String json) {
        return CanonicalJson.of(PLAIN.readTree(json));
    }
}
