package org.vigil.core.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceCodesTest {

    @ParameterizedTest
    @CsvSource({"CN,CN,China", "kp,KP,North Korea", "Kr,KR,South Korea", "GB,GB,United Kingdom"})
    void a_country_is_known_by_its_two_letters(String text, String code, String name) {
        CountryCode country = CountryCode.parse(text);

        assertThat(country.text()).isEqualTo(code).isEqualTo(country.toString());
        assertThat(country.displayName()).isEqualTo(name);
        assertThat(country).isEqualTo(new CountryCode(code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "C",
                "CHN",
                "UK",
                "XX",
                "SU",
                " CN",
                "CN ",
                "C\u0000",
                "\uff23\uff2e",
                "\u017fE",
                "\ud83d\ude00"
            })
    void two_letters_that_no_country_has_are_refused(String text) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> CountryCode.parse(text))
                .withMessageContaining("CN for China")
                .extracting(InvalidValueException::code)
                .isEqualTo(CountryCode.UNKNOWN);
    }

    @Test
    void a_country_can_not_be_made_in_lowercase() {
        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> new CountryCode("cn"));
    }

    @ParameterizedTest
    @CsvSource({"CN-SD,CN-SD", "cn-yn,CN-YN", "FR-75,FR-75", "GB-ENG,GB-ENG", "AT-9,AT-9"})
    void a_province_is_a_country_and_its_own_code(String text, String canonical) {
        SubdivisionCode province = SubdivisionCode.parse(text);

        assertThat(province.text()).isEqualTo(canonical).isEqualTo(province.toString());
        assertThat(province.country()).isEqualTo(new CountryCode(canonical.substring(0, 2)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "CN", "CN-", "CNSD", "CN-SDXX", "CN_SD", "CN SD", "C-SD", "CN-S\u0000", "CN-\u017fD", "CN--S"
            })
    void other_forms_of_a_province_are_refused(String text) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> SubdivisionCode.parse(text))
                .withMessageContaining("CN-SD")
                .extracting(InvalidValueException::code)
                .isEqualTo(SubdivisionCode.INVALID_FORM);
    }

    @Test
    void a_province_of_no_country_is_refused() {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> SubdivisionCode.parse("XX-SD"))
                .extracting(InvalidValueException::code)
                .isEqualTo(CountryCode.UNKNOWN);
    }

    @Test
    void a_megabyte_is_refused_like_anything_else() {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> SubdivisionCode.parse("CN-" + "A".repeat(1 << 20)));
        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> CountryCode.parse("C".repeat(1 << 20)));
    }
}
