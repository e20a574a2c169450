package org.vigil.core.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AiIndexTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "ASA 17/039/2014|ASA 17/039/2014|asa:17/39/2014",
                "AMR 51/52/91|AMR 51/52/91|amr:51/52/1991",
                "AMR 51/052/1991|AMR 51/052/1991|amr:51/52/1991",
                "AMR 51/6052/2017|AMR 51/6052/2017|amr:51/6052/2017",
                "asa17/039/2014|ASA 17/039/2014|asa:17/39/2014",
                " Asa  17 / 039 / 2014 |ASA 17/039/2014|asa:17/39/2014",
                "AI Index: ASA 17/039/2014|ASA 17/039/2014|asa:17/39/2014",
                "AI INDEX ASA 24/008/2013|ASA 24/008/2013|asa:24/8/2013",
                "ACT 5/1/04|ACT 05/1/04|act:05/1/2004",
            })
    void capitals_and_blanks_are_set_and_digits_stay_as_published(String text, String canonical, String key) {
        AiIndex index = AiIndex.parse(text);

        assertThat(index.text()).isEqualTo(canonical).isEqualTo(index.toString());
        assertThat(index.key()).isEqualTo(key);
        assertThat(AiIndex.parse(canonical)).isEqualTo(index);
    }

    @Test
    void its_parts_can_be_asked_for() {
        assertThat(AiIndex.parse("asa 17/039/2014")).isEqualTo(new AiIndex("ASA", "17", "039", "2014"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ASA",
                "ASA 17/039",
                "ASA 17/039/214",
                "ASA 17/000/2014",
                "ASA 17/123456/2014",
                "ASA 170/039/2014",
                "AS 17/039/2014",
                "ASAA 17/039/2014",
                "ASA 17-039-2014",
                "ASA 17/039/2014/1",
                "ASA 17/\u0660\u0663\u0669/2014",
                "A\u017fA 17/039/2014",
                "ASA 17/039/2014\u0000",
                "ASA 17/039/2014\ud83d",
            })
    void anything_else_is_refused_with_right_forms(String text) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> AiIndex.parse(text))
                .withMessageContaining("ASA 17/039/2014")
                .extracting(InvalidValueException::code)
                .isEqualTo(AiIndex.INVALID_FORM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ASA 17/039/1960", "ASA 17/039/2061"})
    void a_year_outside_the_hundred_is_refused(String text) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> AiIndex.parse(text))
                .extracting(InvalidValueException::code)
                .isEqualTo(AiIndex.INVALID_YEAR);
    }

    @Test
    void an_index_can_not_be_made_that_could_not_be_read() {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> new AiIndex("asa", "17", "039", "2014"));
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> new AiIndex("ASA", "17", "039/1", "2014"));
    }

    @Test
    void a_megabyte_is_refused_like_anything_else() {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> AiIndex.parse("ASA 17/" + " ".repeat(1 << 20) + "039/2014"));
    }
}
