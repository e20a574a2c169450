package org.vigil.core.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigil.core.vocabulary.UaNumber.Series;

class UaNumberTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "UA 190/14|UA 190/14|ua:190/14|2014",
                "UA: 190/14|UA 190/14|ua:190/14|2014",
                "UA:190/14|UA 190/14|ua:190/14|2014",
                "AU 190/14|UA 190/14|ua:190/14|2014",
                "ua190/14|UA 190/14|ua:190/14|2014",
                "Ua  190 / 2014|UA 190/14|ua:190/14|2014",
                " 190/14 |UA 190/14|ua:190/14|2014",
                "UA\u00a0190/14|UA 190/14|ua:190/14|2014",
                "UA 253.17|UA 253/17|ua:253/17|2017",
                "UA-068/2012|UA 68/12|ua:68/12|2012",
                "UA - 68/12|UA 68/12|ua:68/12|2012",
                "014/2016|UA 14/16|ua:14/16|2016",
                "EXTRA 73/91|EXTRA 73/91|extra:73/91|1991",
                "extra:073/1991|EXTRA 73/91|extra:73/91|1991",
                "UA 1/61|UA 1/61|ua:1/61|1961",
                "UA 9999/60|UA 9999/60|ua:9999/60|2060",
                "UA 5/00|UA 5/00|ua:5/00|2000",
                "UA 5/99|UA 5/99|ua:5/99|1999",
            })
    void every_published_spelling_gives_one_text_and_one_key(String text, String canonical, String key, int year) {
        UaNumber number = UaNumber.parse(text);

        assertThat(number.text()).isEqualTo(canonical).isEqualTo(number.toString());
        assertThat(number.claimKey()).isEqualTo(key);
        assertThat(number.year()).isEqualTo(year);
        assertThat(UaNumber.parse(canonical)).isEqualTo(number);
    }

    @Test
    void spellings_of_one_number_are_equal_and_series_differ() {
        assertThat(UaNumber.parse("UA-068/2012"))
                .isEqualTo(UaNumber.parse("68.12"))
                .isEqualTo(new UaNumber(Series.UA, 68, 2012));
        assertThat(UaNumber.parse("EXTRA 68/12")).isNotEqualTo(UaNumber.parse("UA 68/12"));
        assertThat(UaNumber.parse("EXTRA 68/12").claimKey())
                .isNotEqualTo(UaNumber.parse("UA 68/12").claimKey());
    }

    @Test
    void no_two_numbers_share_a_key() {
        long keys = IntStream.rangeClosed(1961, 2060)
                .mapToObj(year -> new UaNumber(Series.UA, 11, year).claimKey())
                .distinct()
                .count();

        assertThat(keys).isEqualTo(100);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "UA",
                "UA 190",
                "UA 190/4",
                "UA 190/014",
                "UA 190/20144",
                "UA 0/14",
                "UA 000/14",
                "UA 10000/14",
                "UA -190/14/15",
                "UA::190/14",
                "UA 190-14",
                "UA 190//14",
                "XX 190/14",
                "UA 190/14 and more",
                "UA 1 90/14",
                "\uff35\uff21 190/14",
                "UA \u0661\u0669\u0660/14",
                "UA 190/14\u0000",
                "UA 190/14\ud83d",
                "UA 190/14\n",
                "{\"$gt\":\"\"}",
            })
    void anything_else_is_refused_with_right_forms(String text) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> UaNumber.parse(text))
                .withMessageContaining("UA 190/14")
                .extracting(InvalidValueException::code)
                .isEqualTo(UaNumber.INVALID_FORM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UA 190/1960", "UA 190/2061", "UA 190/0014"})
    void a_year_outside_the_hundred_is_refused(String text) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> UaNumber.parse(text))
                .withMessageContaining("between 1961 and 2060")
                .extracting(InvalidValueException::code)
                .isEqualTo(UaNumber.INVALID_YEAR);
    }

    @Test
    void a_number_can_not_be_made_that_could_not_be_read() {
        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> new UaNumber(Series.UA, 0, 2014));
        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> new UaNumber(Series.UA, 10_000, 2014));
        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> new UaNumber(Series.UA, 1, 14));
    }

    @Test
    void a_megabyte_is_refused_like_anything_else() {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> UaNumber.parse("UA " + "0".repeat(1 << 20) + "190/14"));
        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> UaNumber.parse(" ".repeat(1 << 20)));
    }
}
