package org.vigil.core.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigil.core.vocabulary.Edtf.Kind;

class EdtfTest {

    /** The examples of the Library of Congress' page, levels 0 and 1 and the sets; a dash is an empty bound. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1985-04-12                | DATE      | 1985-04-12  | 1985-04-12
            1985-04                   | DATE      | 1985-04-01  | 1985-04-30
            1985                      | DATE      | 1985-01-01  | 1985-12-31
            1985-04-12T23:20:30       | DATE_TIME | 1985-04-12  | 1985-04-12
            1985-04-12T23:20:30Z      | DATE_TIME | 1985-04-12  | 1985-04-12
            1985-04-12T23:20:30-04    | DATE_TIME | 1985-04-12  | 1985-04-12
            1985-04-12T23:20:30+04:30 | DATE_TIME | 1985-04-12  | 1985-04-12
            1964/2008                 | INTERVAL  | 1964-01-01  | 2008-12-31
            2004-06/2006-08           | INTERVAL  | 2004-06-01  | 2006-08-31
            2004-02-01/2005-02-08     | INTERVAL  | 2004-02-01  | 2005-02-08
            2004-02-01/2005-02        | INTERVAL  | 2004-02-01  | 2005-02-28
            2004-02-01/2005           | INTERVAL  | 2004-02-01  | 2005-12-31
            2005/2006-02              | INTERVAL  | 2005-01-01  | 2006-02-28
            Y170000002                | DATE      | +170000002-01-01 | +170000002-12-31
            Y-170000002               | DATE      | -170000002-01-01 | -170000002-12-31
            2001-21                   | SEASON    | 2001-03-01  | 2001-12-31
            1984?                     | DATE      | 1984-01-01  | 1984-12-31
            2004-06~                  | DATE      | 2004-06-01  | 2004-06-30
            2004-06-11%               | DATE      | 2004-06-11  | 2004-06-11
            201X                      | DATE      | 2010-01-01  | 2019-12-31
            20XX                      | DATE      | 2000-01-01  | 2099-12-31
            2004-XX                   | DATE      | 2004-01-01  | 2004-12-31
            1985-04-XX                | DATE      | 1985-04-01  | 1985-04-30
            1985-XX-XX                | DATE      | 1985-01-01  | 1985-12-31
            1985-04-12/..             | INTERVAL  | 1985-04-12  | -
            1985-04/..                | INTERVAL  | 1985-04-01  | -
            1985/..                   | INTERVAL  | 1985-01-01  | -
            ../1985-04-12             | INTERVAL  | -           | 1985-04-12
            ../1985-04                | INTERVAL  | -           | 1985-04-30
            ../1985                   | INTERVAL  | -           | 1985-12-31
            1985-04-12/               | INTERVAL  | 1985-04-12  | -
            1985-04/                  | INTERVAL  | 1985-04-01  | -
            1985/                     | INTERVAL  | 1985-01-01  | -
            /1985-04-12               | INTERVAL  | -           | 1985-04-12
            /1985-04                  | INTERVAL  | -           | 1985-04-30
            /1985                     | INTERVAL  | -           | 1985-12-31
            -1985                     | DATE      | -1985-01-01 | -1985-12-31
            [1667,1668,1670..1672]    | ONE_OF    | 1667-01-01  | 1672-12-31
            [..1760-12-03]            | ONE_OF    | -           | 1760-12-03
            [1760-12..]               | ONE_OF    | 1760-12-01  | -
            [1760-01,1760-02,1760-12..] | ONE_OF  | 1760-01-01  | -
            [1667,1760-12]            | ONE_OF    | 1667-01-01  | 1760-12-31
            [..1984]                  | ONE_OF    | -           | 1984-12-31
            {1667,1668,1670..1672}    | ALL_OF    | 1667-01-01  | 1672-12-31
            {1960,1961-12}            | ALL_OF    | 1960-01-01  | 1961-12-31
            {..1984}                  | ALL_OF    | -           | 1984-12-31
            """)
    void the_published_examples_have_these_kinds_and_bounds(String text, Kind kind, String earliest, String latest) {
        assertReads(text, kind, earliest, latest);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0000                      | DATE      | 0000-01-01  | 0000-12-31
            -0044-03-15               | DATE      | -0044-03-15 | -0044-03-15
            -20XX                     | DATE      | -2099-01-01 | -2000-12-31
            2012-02-29                | DATE      | 2012-02-29  | 2012-02-29
            2012-02-XX                | DATE      | 2012-02-01  | 2012-02-29
            2014-22                   | SEASON    | 2013-12-01  | 2015-03-31
            2014-23~                  | SEASON    | 2014-03-01  | 2014-12-31
            2014-24                   | SEASON    | 2013-12-01  | 2015-03-31
            2014-07-15T00:00:00-18:00 | DATE_TIME | 2014-07-15  | 2014-07-15
            2014-07-15T23:59:59+18:00 | DATE_TIME | 2014-07-15  | 2014-07-15
            2014-07-15/2014-07-15     | INTERVAL  | 2014-07-15  | 2014-07-15
            2014-07/2014-07-15        | INTERVAL  | 2014-07-01  | 2014-07-15
            2014-07-31/2014-07        | INTERVAL  | 2014-07-31  | 2014-07-31
            [2014-08-01..2014-08-10]  | ONE_OF    | 2014-08-01  | 2014-08-10
            [2014-08-10,2014-08-01]   | ONE_OF    | 2014-08-01  | 2014-08-10
            [201X,2004-XX]            | ONE_OF    | 2004-01-01  | 2019-12-31
            [..2012,2014..]           | ONE_OF    | -           | -
            {-0002..0001}             | ALL_OF    | -0002-01-01 | 0001-12-31
            [2014]                    | ONE_OF    | 2014-01-01  | 2014-12-31
            Y999999999                | DATE      | +999999999-01-01 | +999999999-12-31
            Y1000000000               | DATE      | +999999999-12-31 | -
            Y-999999999               | DATE      | -999999999-01-01 | -999999999-12-31
            Y-1000000000              | DATE      | -           | -999999999-01-01
            """)
    void bounds_hold_every_day_that_the_text_can_mean(String text, Kind kind, String earliest, String latest) {
        assertReads(text, kind, earliest, latest);
    }

    private static void assertReads(String text, Kind kind, String earliest, String latest) {
        Edtf date = Edtf.parse(text);

        assertThat(date.kind()).isEqualTo(kind);
        assertThat(date.earliest()).as("earliest").isEqualTo(bound(earliest));
        assertThat(date.latest()).as("latest").isEqualTo(bound(latest));
        assertThat(date.text()).isEqualTo(text).isEqualTo(date.toString());
    }

    private static Optional<LocalDate> bound(String text) {
        return text.equals("-") ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }

    @ParameterizedTest
    @CsvSource({
        "2014, false, false",
        "2014~, true, false",
        "2014?, false, true",
        "2014-07-15%, true, true",
        "2014-XX~, true, false",
        "Y17000?, false, true",
        "2014-21%, true, true",
        "2014-07~/2014-08, true, false",
        "2014-07/2014-08?, false, true",
        "2014-07~/2014-08?, true, true",
        "../2014~, true, false",
        "2014?/, false, true",
        "'[2012,2013~,2014]', true, false",
        "'[2012~..2014?]', true, true",
        "[2012%..], true, true",
        "{..2012?}, false, true",
    })
    void a_qualifier_anywhere_marks_the_whole_text(String text, boolean approximate, boolean uncertain) {
        Edtf date = Edtf.parse(text);

        assertThat(date.approximate()).as("approximate").isEqualTo(approximate);
        assertThat(date.uncertain()).as("uncertain").isEqualTo(uncertain);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2014~", "2014?", "2014%"})
    void a_qualifier_leaves_the_bounds_of_the_text(String text) {
        assertThat(Edtf.parse(text).earliest()).isEqualTo(Edtf.parse("2014").earliest());
        assertThat(Edtf.parse(text).latest()).isEqualTo(Edtf.parse("2014").latest());
    }

    @Test
    void the_longest_text_that_is_read_has_255_chars() {
        String longest = "Y" + "9".repeat(Edtf.MAX_LENGTH - 1);

        assertThat(Edtf.parse(longest).text()).hasSize(255);
        assertThat(Edtf.parse(longest).earliest()).contains(LocalDate.MAX);
    }

    @Test
    void dates_are_equal_when_their_texts_are() {
        assertThat(Edtf.parse("2014-07")).isEqualTo(Edtf.parse("2014-07")).hasSameHashCodeAs(Edtf.parse("2014-07"));
        assertThat(Edtf.parse("2014-07")).isNotEqualTo(Edtf.parse("2014-07-XX")).isNotEqualTo("2014-07");
    }
}
