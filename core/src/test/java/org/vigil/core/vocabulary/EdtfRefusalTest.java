package org.vigil.core.vocabulary;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class EdtfRefusalTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            2014-02-30              | edtf-impossible | 8  | 01 to 28
            2012-02-30              | edtf-impossible | 8  | 01 to 29
            2013-02-29              | edtf-impossible | 8  | 01 to 28
            2014-07-00              | edtf-impossible | 8  | 01 to 31
            2014-13                 | edtf-impossible | 5  | 01 to 12
            2014-00                 | edtf-impossible | 5  | 01 to 12
            2014-20                 | edtf-impossible | 5  | 01 to 12
            2014-42                 | edtf-impossible | 5  | 01 to 12
            -0000                   | edtf-impossible | 1  | 0000
            2014-07-15T24:00:00Z    | edtf-impossible | 11 | 23
            2014-07-15T09:60:00Z    | edtf-impossible | 14 | 59
            2014-07-15T09:30:60Z    | edtf-impossible | 17 | 59
            2014-07-15T09:30:00+19  | edtf-impossible | 19 | +18:00
            2014-07-15T09:30:00+18:01 | edtf-impossible | 19 | +18:00
            2014-07-15T09:30:00-00:00 | edtf-impossible | 19 | +00:00
            2014-02-01/2014-02-30   | edtf-impossible | 19 | 01 to 28
            """)
    void dates_and_times_that_do_not_exist(String text, String code, int position, String shows) {
        assertRefused(text, code, position, shows);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            2014/2013               | edtf-reversed | 5  | 2014-07-15/2014-07-17
            2014-07-17/2014-07-15   | edtf-reversed | 11 | 2014-07-15/2014-07-17
            2014-08-01/2014-07      | edtf-reversed | 11 | 2014-07-15/2014-07-17
            2014~/2013~             | edtf-reversed | 6  | 2014-07-15/2014-07-17
            -0001/-0002             | edtf-reversed | 6  | 2014-07-15/2014-07-17
            [2014..2013]            | edtf-reversed | 7  | 2014-07-15/2014-07-17
            {2011,2014-08..2014-07} | edtf-reversed | 15 | 2014-07-15/2014-07-17
            """)
    void intervals_and_ranges_that_end_before_they_start(String text, String code, int position, String shows) {
        assertRefused(text, code, position, shows);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            14                      | edtf-syntax | 0  | four digits
            198                     | edtf-syntax | 0  | four digits
            20140715                | edtf-syntax | 0  | 2014-07-15
            12014                   | edtf-syntax | 0  | Y17000
            2014-                   | edtf-syntax | 5  | two digits
            2014-7                  | edtf-syntax | 5  | two digits
            2014-07-                | edtf-syntax | 8  | two digits
            2014-07-5               | edtf-syntax | 8  | two digits
            2014-07-150             | edtf-syntax | 8  | two digits
            2014-07-15-01           | edtf-syntax | 10 | '-' is not expected
            2014-21-15              | edtf-syntax | 7  | '-' is not expected
            --2014                  | edtf-syntax | 1  | four digits
            +2014                   | edtf-syntax | 0  | four digits
            Y2014                   | edtf-syntax | 1  | without it
            Y02014                  | edtf-syntax | 1  | without it
            Y-2014                  | edtf-syntax | 1  | without it
            Y                       | edtf-syntax | 1  | Y17000
            Y17000-01               | edtf-syntax | 6  | '-' is not expected
            2014?~                  | edtf-syntax | 5  | %
            2014T09:30:00Z          | edtf-syntax | 4  | whole day
            2014-07T09:30:00Z       | edtf-syntax | 7  | whole day
            2014-07-XXT09:30:00Z    | edtf-syntax | 10 | whole day
            2014-07-15T             | edtf-syntax | 11 | hours
            2014-07-15T9:30:00Z     | edtf-syntax | 11 | two digits
            2014-07-15T09:30Z       | edtf-syntax | 16 | seconds
            2014-07-15T09:30        | edtf-syntax | 16 | seconds
            2014-07-15T093000Z      | edtf-syntax | 11 | two digits
            2014-07-15T09:30:00.5Z  | edtf-syntax | 19 | fractions
            2014-07-15T09:30:00+8   | edtf-syntax | 20 | +08:00
            2014-07-15T09:30:00+0800 | edtf-syntax | 20 | +08:00
            2014-07-15T09:30:00ZZ   | edtf-syntax | 20 | 'Z' is not expected
            2014-07-15T09:30:00Z~   | edtf-syntax | 20 | 2014-07-15~
            2014Z                   | edtf-syntax | 4  | 'Z' is not expected
            /                       | edtf-syntax | 1  | one end at least
            ../..                   | edtf-syntax | 3  | one end at least
            ../                     | edtf-syntax | 3  | one end at least
            /..                     | edtf-syntax | 1  | one end at least
            ..                      | edtf-syntax | 2  | ../2014-07-15
            ..2014                  | edtf-syntax | 2  | ../2014-07-15
            .                       | edtf-syntax | 0  | ../2014-07-15
            2014..                  | edtf-syntax | 4  | '.' is not expected
            2014/2015/2016          | edtf-syntax | 9  | '/' is not expected
            2014/...                | edtf-syntax | 7  | '.' is not expected
            2014,2015               | edtf-syntax | 4  | ',' is not expected
            """)
    void texts_that_are_not_written_as_a_date(String text, String code, int position, String shows) {
        assertRefused(text, code, position, shows);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            []                      | edtf-syntax | 1  | missing
            {}                      | edtf-syntax | 1  | missing
            [                       | edtf-syntax | 1  | missing
            [..]                    | edtf-syntax | 3  | missing
            [,2014]                 | edtf-syntax | 1  | missing
            [2014,]                 | edtf-syntax | 6  | missing
            [2014,,2015]            | edtf-syntax | 6  | missing
            [[2014]]                | edtf-syntax | 1  | without sets inside
            {2012,[2014]}           | edtf-syntax | 6  | without sets inside
            [2014                   | edtf-syntax | 5  | not closed
            [2014}                  | edtf-syntax | 5  | '}' is not expected
            {2014]                  | edtf-syntax | 5  | ']' is not expected
            [2014]]                 | edtf-syntax | 6  | ']' is not expected
            [2014]~                 | edtf-syntax | 6  | '~' is not expected
            [2014]/2015             | edtf-syntax | 6  | '/' is not expected
            2014/[2015]             | edtf-syntax | 5  | four digits
            [2014/2015]             | edtf-syntax | 5  | '/' is not expected
            [2012,..2014]           | edtf-syntax | 6  | first member
            [2012..,2014]           | edtf-syntax | 7  | last member
            [..2012..]              | edtf-syntax | 7  | one end only
            [..2012..2014]          | edtf-syntax | 7  | one end only
            [2012...]               | edtf-syntax | 7  | first member
            [2012..2014..]          | edtf-syntax | 11 | '.' is not expected
            [2012..2014-07]         | edtf-syntax | 7  | two years
            [2014-07-01..2014-07]   | edtf-syntax | 13 | two years
            ]                       | edtf-syntax | 0  | four digits
            """)
    void sets_that_are_empty_nested_or_broken(String text, String code, int position, String shows) {
        assertRefused(text, code, position, shows);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            ?2004-06-11             | edtf-unsupported | 0  | at the end
            2004-06-~11             | edtf-unsupported | 8  | at the end
            2004-~06                | edtf-unsupported | 5  | at the end
            2004?-06-11             | edtf-unsupported | 5  | at the end
            2004-06~-11             | edtf-unsupported | 8  | at the end
            2004-06-~01/2004-06-~20 | edtf-unsupported | 8  | at the end
            Y-17E7                  | edtf-unsupported | 4  | all digits
            Y171010000S3            | edtf-unsupported | 10 | all digits
            1950S2                  | edtf-unsupported | 4  | all digits
            156X-12-25              | edtf-unsupported | 4  | 2014-XX-XX
            15XX-12-25              | edtf-unsupported | 4  | 2014-XX-XX
            XXXX-12-XX              | edtf-unsupported | 0  | 2014-XX-XX
            1XXX                    | edtf-unsupported | 0  | 201X
            XXXX                    | edtf-unsupported | 0  | 201X
            2X14                    | edtf-unsupported | 0  | 201X
            20X4                    | edtf-unsupported | 0  | 201X
            1984-1X                 | edtf-unsupported | 5  | 2014-XX
            1984-X1                 | edtf-unsupported | 5  | 2014-XX
            2004-XX-15              | edtf-unsupported | 8  | 2014-XX-XX
            2004-06-1X              | edtf-unsupported | 8  | 2014-07-XX
            2001-25                 | edtf-unsupported | 5  | 2014-04/2014-06
            2001-34                 | edtf-unsupported | 5  | 2014-04/2014-06
            2001-41                 | edtf-unsupported | 5  | 2014-04/2014-06
            2004-06-XX/2004-07-03   | edtf-unsupported | 0  | 2014-07/2014-08-02
            2004/201X               | edtf-unsupported | 5  | 2014-07/2014-08-02
            [201X..2020]            | edtf-unsupported | 1  | 2014-07/2014-08-02
            [2004..201X]            | edtf-unsupported | 7  | 2014-07/2014-08-02
            [..201X]                | edtf-unsupported | 3  | 2014-07/2014-08-02
            [201X..]                | edtf-unsupported | 1  | 2014-07/2014-08-02
            2014-21/2014-23         | edtf-unsupported | 0  | a season
            [2014-21]               | edtf-unsupported | 1  | a season
            Y17000/..               | edtf-unsupported | 0  | a year with Y
            2014-07-15T09:30:00Z/.. | edtf-unsupported | 0  | a time
            {2014,2014-07-15T09:30:00Z} | edtf-unsupported | 6 | a time
            """)
    void forms_that_are_right_elsewhere_but_not_supported_here(String text, String code, int position, String shows) {
        assertRefused(text, code, position, shows);
    }

    static Stream<Arguments> hostile() {
        return Stream.of(
                Arguments.of("", "edtf-empty", 0, "2014-07-15"),
                Arguments.of(" 2014", "edtf-character", 0, "no blanks"),
                Arguments.of("2014 ", "edtf-character", 4, "no blanks"),
                Arguments.of("2014-07-15 / 2014-07-17", "edtf-character", 10, "no blanks"),
                Arguments.of("[2012, 2014]", "edtf-character", 6, "no blanks"),
                Arguments.of("2014\n", "edtf-character", 4, "no blanks"),
                Arguments.of("2014\u00a0", "edtf-character", 4, "no blanks"),
                Arguments.of("\u0662\u0660\u0661\u0664", "edtf-character", 0, "U+0662"),
                Arguments.of("\uff12\uff10\uff11\uff14", "edtf-character", 0, "U+FF12"),
                Arguments.of("2014\u201307", "edtf-character", 4, "U+2013"),
                Arguments.of("2014-07-15\u0000", "edtf-character", 10, "U+0000"),
                Arguments.of("\ufeff2014", "edtf-character", 0, "U+FEFF"),
                Arguments.of("2014\ud83d\ude00", "edtf-character", 4, "U+1F600"),
                Arguments.of("2014\ud83d", "edtf-character", 4, "U+D83D"),
                Arguments.of("\ude002014", "edtf-character", 0, "U+DE00"),
                Arguments.of("201x", "edtf-character", 3, "capitals"),
                Arguments.of("y17000", "edtf-character", 0, "capitals"),
                Arguments.of("2014-07-15t09:30:00z", "edtf-character", 10, "capitals"),
                Arguments.of("summer 2014", "edtf-character", 0, "capitals"),
                Arguments.of("unknown/2014", "edtf-character", 0, "U+0075"),
                Arguments.of("{\"$gt\":\"\"}", "edtf-character", 1, "U+0022"),
                Arguments.of("Y1" + "0".repeat(Edtf.MAX_LENGTH - 1), "edtf-too-long", 255, "255"),
                Arguments.of("[".repeat(255), "edtf-syntax", 1, "without sets inside"),
                Arguments.of("[".repeat(1 << 20), "edtf-too-long", 255, "1048576"),
                Arguments.of("9".repeat(1 << 20), "edtf-too-long", 255, "1048576"),
                Arguments.of("\ud83d".repeat(1 << 20), "edtf-too-long", 255, "1048576"));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void texts_from_elsewhere(String text, String code, int position, String shows) {
        assertRefused(text, code, position, shows);
    }

    @Test
    void the_message_never_repeats_what_was_not_understood() {
        assertThat(refusal("2014 <script>")).hasMessageNotContaining("script");
    }

    private static void assertRefused(String text, String code, int position, String shows) {
        EdtfException refusal = refusal(text);

        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.position()).isEqualTo(position);
        assertThat(refusal).hasMessageContaining(shows);
        assertThat(refusal.getMessage().length()).as("length of the message").isLessThan(300);
    }

    private static EdtfException refusal(String text) {
        EdtfException refusal = catchThrowableOfType(EdtfException.class, () -> Edtf.parse(text));
        return requireNonNull(refusal, "it was read");
    }
}
