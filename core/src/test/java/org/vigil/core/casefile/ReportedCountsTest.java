package org.vigil.core.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.core.casefile.Given.CASE;
import static org.vigil.core.casefile.Given.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigil.core.casefile.Populations.Kind;
import org.vigil.core.casefile.Populations.ReportCount;
import org.vigil.core.vocabulary.Count;
import org.vigil.core.vocabulary.Count.Qualifier;
import org.vigil.core.vocabulary.Edtf;
import org.vigil.core.vocabulary.Grade;
import org.vigil.core.vocabulary.PopulationId;
import org.vigil.core.vocabulary.Source;

/** A count that a source reports of a part, beside the one with which the part was registered. */
class ReportedCountsTest {

    private static final String PRESS = " (according to the press (published 2014-08), graded D4)";

    private final Given given = Given.openCase();

    @ParameterizedTest
    @CsvSource({"29, 6, 9, 35", "14, 3, 4, 17", "1, 1, 200, 200"})
    void parts_that_are_too_many_as_one_is_reported_are_warned_of_with_its_source(
            int one, int registered, int reported, int all) {
        PopulationId whole = given.population(people(all, Qualifier.AROUND), null);
        PopulationId first = given.population(people(one, Qualifier.AROUND), whole);
        PopulationId second = given.population(people(registered), whole);
        given.relate(Kind.DISJOINT, first, second);
        assertThat(messages()).noneMatch(message -> message.contains("more than"));

        press(second, people(reported));

        assertThat(Finding.of(given.state()))
                .filteredOn(finding -> finding.kind() == Finding.Kind.WARNING)
                .satisfiesExactly(
                        exceed -> {
                            assertThat(exceed.code()).isEqualTo(Finding.PARTS_EXCEED_WHOLE);
                            assertThat(exceed.about()).containsExactly(whole, first, second);
                            assertThat(exceed.message())
                                    .isEqualTo("around " + one + " and " + reported + PRESS + " are more than around "
                                            + all);
                        },
                        disagree -> assertThat(disagree.code()).isEqualTo(Finding.COUNTS_DISAGREE));
    }

    @Test
    void a_part_that_may_overlap_is_told_with_if_apart_and_in_the_order_of_registration() {
        PopulationId whole = given.population(people(20), null);
        PopulationId first = given.population(people(9), whole);
        given.population(people(8), whole);

        press(first, people(13));

        assertThat(exceeding()).containsExactly("13" + PRESS + " and 8, if apart, are more than 20");
    }

    @Test
    void what_fits_as_reported_is_no_warning() {
        PopulationId whole = given.population(people(20), null);
        PopulationId first = given.population(people(9), whole);
        given.population(people(8), whole);

        press(first, people(12));
        press(first, people(40, Qualifier.AT_MOST));
        press(first, new Count(30, null, Set.of(), Count.Unit.FAMILIES));

        assertThat(exceeding()).isEmpty();
    }

    @Test
    void what_is_too_many_as_registered_is_not_told_again_with_a_reported_count() {
        PopulationId whole = given.population(people(20), null);
        given.population(people(15), whole);
        PopulationId second = given.population(people(8), whole);

        press(second, people(9));

        assertThat(exceeding()).containsExactly("15 and 8, if apart, are more than 20");
    }

    @Test
    void one_part_alone_can_be_reported_to_be_more_than_the_whole() {
        PopulationId whole = given.population(people(20), null);
        PopulationId part = given.population(people(8), whole);
        given.population(people(4), whole);

        press(part, people(23));

        assertThat(exceeding()).containsExactly("23" + PRESS + " are more than 20");
    }

    @Test
    void three_parts_can_be_too_many_as_one_is_reported_where_no_two_are() {
        PopulationId whole = given.population(people(18), null);
        given.population(people(8), whole);
        PopulationId second = given.population(people(4), whole);
        given.population(people(3), whole);

        press(second, people(9));

        assertThat(exceeding()).containsExactly("8, 9" + PRESS + " and 3, if apart, are more than 18");
    }

    @Test
    void a_part_that_was_registered_without_a_count_is_compared_as_reported() {
        PopulationId whole = given.population(people(35, Qualifier.AROUND), null);
        PopulationId uncounted = given.population(null, whole);
        given.population(people(29), whole);
        given.population(people(8), uncounted);

        press(uncounted, people(9));

        assertThat(exceeding())
                .as("the 8 are among the 9, and not added to them")
                .containsExactly(
                        "8 and 29, if apart, are more than around 35",
                        "29 and 9" + PRESS + ", if apart, are more than around 35");
    }

    @Test
    void a_part_inside_a_counted_part_is_compared_with_that_one_only() {
        PopulationId whole = given.population(people(35), null);
        PopulationId part = given.population(people(29), whole);
        PopulationId inner = given.population(people(2), part);

        press(inner, people(31));

        assertThat(exceeding()).containsExactly("31" + PRESS + " are more than 29");
    }

    @Test
    void a_count_that_two_sources_report_is_told_for_each_and_a_repetition_once() {
        PopulationId whole = given.population(people(10), null);
        PopulationId part = given.population(people(5), whole);

        press(part, people(11));
        press(part, people(11));
        report(part, people(11), new Source(Source.Kind.LAWYER, null, null, null, null, null), null);

        assertThat(exceeding())
                .containsExactly("11" + PRESS + " are more than 10", "11 (according to a lawyer) are more than 10");
    }

    @Test
    void findings_on_one_whole_are_bounded_however_much_is_reported() {
        PopulationId whole = given.population(people(10), null);
        PopulationId part = given.population(people(5), whole);
        for (int i = 0; i < PartsOfWhole.MOST_FINDINGS + 5; i++) {
            press(part, people(20 + i));
        }

        assertThat(exceeding()).hasSize(PartsOfWhole.MOST_FINDINGS);
    }

    @Test
    void of_very_many_parts_only_the_first_are_compared_two_by_two() {
        PopulationId whole = given.population(people(300), null);
        List<PopulationId> parts = new ArrayList<>();
        for (int i = 0; i < PartsOfWhole.MOST_IN_PAIRS; i++) {
            parts.add(given.population(people(1), whole));
        }
        given.population(people(180), whole);
        PopulationId last = given.population(people(1), whole);

        press(last, people(150));

        assertThat(exceeding())
                .as("180 and 150 are not compared as two, but they are as all")
                .singleElement()
                .satisfies(message -> assertThat(message).endsWith(" and 92 more, if apart, are more than 300"));
        press(parts.getFirst(), people(300));
        assertThat(exceeding()).hasSize(PartsOfWhole.MOST_FINDINGS);
    }

    private void press(PopulationId population, Count count) {
        Source source = new Source(Source.Kind.PRESS, Edtf.parse("2014-08"), null, null, null, null);
        report(population, count, source, new Grade(Grade.Reliability.D, 4));
    }

    private void report(PopulationId population, Count count, Source source, @Nullable Grade grade) {
        NewReport report = new NewReport(
                null, List.of(population), null, null, null, List.of(), source, grade, null, Set.of(), null);
        given.when(new ReportCount(CASE, report, population, count));
    }

    private List<String> messages() {
        return Finding.of(given.state()).stream().map(Finding::message).toList();
    }

    private List<String> exceeding() {
        return messages().stream()
                .filter(message -> message.contains("more than"))
                .toList();
    }
}
