package org.vigil.query.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigil.core.casefile.Total;
import org.vigil.core.vocabulary.Count.Qualifier;
import org.vigil.core.vocabulary.CountryCode;
import org.vigil.query.statistics.Question.By;
import org.vigil.query.statistics.Question.Filter;
import org.vigil.query.statistics.Question.What;

class CsvTest {
    private static final LocalDate DAY = LocalDate.of(2014, 9, 11);

    private static Figure people(String key, long cases, Total total) {
        return new Figure(key, cases, 1, null, total, null, null, List.of(), true);
    }

    @Test
    void every_line_says_what_it_answers() {
        Filter filter = new Filter(null, null, CountryCode.parse("CN"), null, null, null, null, null);
        Figures figures = new Figures(
                new Question(What.PEOPLE, By.OUTCOME, filter),
                41,
                DAY,
                List.of(people(
                        "WORSENED", 1, new Total(29, 30, Set.of(Qualifier.AROUND, Qualifier.AT_LEAST), true, true))),
                people("TOTAL", 2, Total.NOBODY));
        assertThat(Csv.of(figures).split("\r\n", -1))
                .containsExactly(
                        "key,cases,duplicates,actions,people_min,people_max,people_flags,people_uncounted,people_counts_disagree,"
                                + "amount_min,amount_max,amount_flags,days_count,days_min,days_median,days_max,days_without,days_running,"
                                + "position,on,question",
                        "WORSENED,1,1,,29,30,AROUND AT_LEAST,true,true,,,,,,,,,,41,2014-09-11,what=PEOPLE&by=OUTCOME&country=CN",
                        "TOTAL,2,1,,0,0,,false,false,,,,,,,,,,41,2014-09-11,what=PEOPLE&by=OUTCOME&country=CN",
                        "");
    }

    @Test
    void an_empty_log_has_no_position() {
        Figures figures = new Figures(
                Question.of(What.ACTIONS, By.YEAR),
                -1,
                DAY,
                List.of(),
                new Figure("TOTAL", 0, 0, 0L, null, null, null, List.of(), false));
        assertThat(Csv.of(figures)).endsWith("\r\nTOTAL,0,0,0,,,,,,,,,,,,,,,,2014-09-11,what=ACTIONS&by=YEAR\r\n");
    }

    @Test
    void amounts_and_days_have_columns_of_their_own() {
        Figure appeals = new Figure(
                "TOTAL", 1, 0, 2L, null, new Amount(3, 40, Set.of(Qualifier.AROUND)), null, List.of(), false);
        Figure days = new Figure("TOTAL", 1, 0, 3L, null, null, Days.of(List.of(9L, 3L), 1, 1), List.of(), false);

        assertThat(Csv.of(new Figures(Question.of(What.APPEALS, By.YEAR), 5, DAY, List.of(), appeals)))
                .endsWith("\r\nTOTAL,1,0,2,,,,,,3,40,AROUND,,,,,,,5,2014-09-11,what=APPEALS&by=YEAR\r\n");
        assertThat(Csv.of(new Figures(Question.of(What.DAYS_TO_UPDATE, By.YEAR), 5, DAY, List.of(), days)))
                .endsWith("\r\nTOTAL,1,0,3,,,,,,,,,2,3,3,9,1,1,5,2014-09-11,what=DAYS_TO_UPDATE&by=YEAR\r\n");
        assertThat(Days.of(List.of(), 2, 0)).isEqualTo(new Days(0, null, null, null, 2, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", " =1+1", "\u2003@x"})
    void no_cell_is_taken_for_a_formula(String text) {
        assertThat(Csv.line(List.of("a", text))).isEqualTo("a,'" + text + "\r\n");
    }

    @Test
    void what_would_end_a_cell_is_quoted() {
        assertThat(Csv.line(List.of("a,b", "say \"x\"", "two\nlines", "\r=1", "plain", "")))
                .isEqualTo("\"a,b\",\"say \"\"x\"\"\",\"two\nlines\",\"'\r=1\",plain,\r\n");
    }
}
