package org.vigil.core.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.core.casefile.Given.CASE;
import static org.vigil.core.casefile.Given.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigil.core.casefile.Populations.Kind;
import org.vigil.core.casefile.Populations.ReportCount;
import org.vigil.core.vocabulary.ActionId;
import org.vigil.core.vocabulary.AiIndex;
import org.vigil.core.vocabulary.Count;
import org.vigil.core.vocabulary.Count.Qualifier;
import org.vigil.core.vocabulary.Grade;
import org.vigil.core.vocabulary.PopulationId;
import org.vigil.core.vocabulary.Source;
import org.vigil.core.vocabulary.UaNumber;

class FindingTest {

    private final Given given = Given.openCase();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "29 | 6 | 35 | NOTE | around 29 and 6, if apart, are the around 35",
                "29 | 9 | 35 | WARNING | around 29 and 9, if apart, are more than around 35",
                "14 | 3 | 17 | NOTE | around 14 and 3, if apart, are the around 17",
                "14 | 4 | 17 | WARNING | around 14 and 4, if apart, are more than around 17"
            })
    void parts_of_which_nothing_is_said_are_compared_as_if_they_were_apart(
            int one, int other, int all, Finding.Kind kind, String message) {
        PopulationId whole = given.population(people(all, Qualifier.AROUND), null);
        PopulationId first = given.population(people(one, Qualifier.AROUND), whole);
        PopulationId second = given.population(people(other), whole);

        assertThat(Finding.of(given.state())).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(kind);
            assertThat(finding.about()).containsExactly(whole, first, second);
            assertThat(finding.message()).isEqualTo(message);
        });

        given.relate(Kind.DISJOINT, first, second);
        assertThat(messages()).containsExactly(message.replace(", if apart,", ""));
    }

    @Test
    void what_adds_up_stays_noted_when_a_third_part_does_not_fit() {
        PopulationId whole = given.population(people(50, Qualifier.AROUND), null);
        PopulationId first = given.population(people(30), whole);
        PopulationId second = given.population(people(20), whole);
        given.population(people(25), whole);
        given.relate(Kind.DISJOINT, first, second);

        assertThat(messages())
                .containsExactly("30 and 20 are the around 50", "30 and 25, if apart, are more than around 50");
    }

    @Test
    void three_parts_can_add_up_or_be_too_many_where_no_two_are() {
        PopulationId whole = given.population(people(18), null);
        given.population(people(8), whole);
        given.population(people(6), whole);
        PopulationId third = given.population(people(4), whole);

        assertThat(messages()).containsExactly("8, 6 and 4, if apart, are the 18");

        given.population(people(1), third);
        given.population(people(2), whole);
        assertThat(messages()).containsExactly("8, 6, 4 and 2, if apart, are more than 18");
    }

    @Test
    void one_part_alone_can_be_more_than_the_whole() {
        PopulationId whole = given.population(people(7), null);
        given.population(people(8, Qualifier.AT_LEAST), whole);
        given.population(people(2), whole);

        assertThat(messages()).containsExactly("at least 8 are more than 7");
    }

    @Test
    void at_most_leaves_room_below_and_at_least_above() {
        PopulationId atLeast = given.population(people(7, Qualifier.AT_LEAST), null);
        given.population(people(8), atLeast);
        PopulationId exact = given.population(people(7), null);
        given.population(people(9, Qualifier.AT_MOST), exact);

        assertThat(Finding.of(given.state())).isEmpty();
    }

    @Test
    void parts_inside_a_part_are_not_added_to_it_and_are_seen_through_one_that_nobody_counted() {
        PopulationId whole = given.population(people(10), null);
        PopulationId part = given.population(people(8), whole);
        PopulationId inner = given.population(people(5), whole);
        given.relate(Kind.PART_OF, inner, part);
        assertThat(Finding.of(given.state())).isEmpty();

        PopulationId uncounted = given.population(null, whole);
        given.population(people(3), uncounted);
        assertThat(messages()).containsExactly("8 and 3, if apart, are more than 10");
    }

    @Test
    void findings_on_one_whole_are_bounded() {
        PopulationId whole = given.population(people(10), null);
        for (int i = 0; i < 8; i++) {
            given.population(people(6), whole);
        }

        assertThat(Finding.of(given.state())).hasSize(PartsOfWhole.MOST_FINDINGS);
    }

    @Test
    void counts_that_disagree_stand_side_by_side() {
        PopulationId helpers = given.population(people(12, Qualifier.AROUND), null);
        count(helpers, people(12), Source.Kind.NGO, null);
        assertThat(Finding.of(given.state())).isEmpty();

        count(helpers, people(11), Source.Kind.PRESS, new Grade(Grade.Reliability.C, 3));

        assertThat(Finding.of(given.state())).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Finding.Kind.WARNING);
            assertThat(finding.code()).isEqualTo("counts-disagree");
            assertThat(finding.about()).containsExactly(helpers);
            assertThat(finding.message())
                    .isEqualTo("counts disagree: around 12 people as registered; 12 people according to"
                            + " a non-governmental organisation; 11 people according to the press, graded C3");
        });
    }

    @Test
    void counts_that_leave_room_for_one_number_agree() {
        PopulationId people = given.population(people(21, Qualifier.AT_LEAST), null);
        count(people, people(25), Source.Kind.PRESS, null);
        count(people, new Count(20, 30, Set.of(), Count.Unit.PEOPLE), Source.Kind.NGO, null);
        count(people, new Count(4, null, Set.of(), Count.Unit.FAMILIES), Source.Kind.NGO, null);
        assertThat(Finding.of(given.state())).isEmpty();

        count(people, people(26), Source.Kind.LAWYER, null);
        assertThat(Finding.of(given.state())).extracting(Finding::code).containsExactly(Finding.COUNTS_DISAGREE);
    }

    @Test
    void two_counts_of_the_same_people_disagree_wherever_they_were_registered() {
        PopulationId one = given.population(people(13), null);
        PopulationId other = given.population(people(15), null);
        given.relate(Kind.SAME_AS, one, other);

        assertThat(messages()).containsExactly("counts disagree: 13 people as registered; 15 people as registered");
    }

    @Test
    void people_who_are_said_to_be_apart_and_are_among_each_other_are_warned_of() {
        PopulationId whole = given.population(people(13), null);
        PopulationId part = given.population(people(4), whole);
        given.relate(Kind.DISJOINT, part, whole);

        assertThat(Finding.of(given.state())).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("relations-disagree");
            assertThat(finding.message())
                    .isEqualTo("4 people and 13 people are said to be apart, but 4 people are said to be among both");
        });
    }

    @Test
    void an_ai_index_used_twice_is_warned_of_however_it_is_written() {
        issue("UA 12/91", "AMR 51/52/91");
        issue("UA 13/91", "AMR 51/53/91");
        assertThat(Finding.of(given.state())).isEmpty();

        issue("UA 14/91", "AMR 51/052/1991");

        assertThat(Finding.of(given.state())).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Finding.Kind.WARNING);
            assertThat(finding.code()).isEqualTo("ai-index-twice");
            assertThat(finding.message())
                    .isEqualTo("AMR 51/52/91 is the AI Index of 2 documents: one of UA 12/91 and one of UA 14/91");
        });
    }

    @Test
    void an_ai_index_used_twice_on_one_action_is_recorded_and_warned_of() {
        ActionId action = issue("UA 12/91", "AMR 51/52/91");
        given.when(new Actions.PublishFurtherInformation(CASE, action, AiIndex.parse("AMR 51/52/91"), null, null));

        assertThat(Finding.of(given.state())).extracting(Finding::code).containsExactly(Finding.AI_INDEX_TWICE);
    }

    @Test
    void the_same_case_gives_the_same_findings() {
        PopulationId whole = given.population(people(18), null);
        given.population(people(16), whole);
        given.population(people(17), whole);
        count(whole, people(19), Source.Kind.PRESS, null);

        assertThat(Finding.of(given.state())).hasSize(2).isEqualTo(Finding.of(given.state()));
    }

    private ActionId issue(String number, String index) {
        ActionId action = new ActionId(new UUID(5, number.hashCode()));
        given.when(new Actions.IssueAction(
                CASE,
                action,
                UaNumber.parse(number),
                AiIndex.parse(index),
                LocalDate.of(1991, 3, 1),
                LocalDate.of(1991, 5, 1),
                Set.of(),
                List.of()));
        return action;
    }

    private void count(PopulationId population, Count count, Source.Kind kind, @Nullable Grade grade) {
        NewReport plain = Given.report(List.of(), null, null);
        given.when(new ReportCount(
                CASE,
                new NewReport(
                        null,
                        plain.about(),
                        null,
                        null,
                        null,
                        plain.by(),
                        new Source(kind, null, null, null, null, null),
                        grade,
                        null,
                        Set.of(),
                        null),
                population,
                count));
    }

    private List<String> messages() {
        return Finding.of(given.state()).stream().map(Finding::message).toList();
    }
}
