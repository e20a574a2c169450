package org.vigil.core.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.core.casefile.Given.people;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vigil.core.casefile.Populations.Kind;
import org.vigil.core.vocabulary.Count;
import org.vigil.core.vocabulary.Count.Qualifier;
import org.vigil.core.vocabulary.PopulationId;

/** How many some populations are when parts of them are taken away, of which something else is said. */
class TotalWithoutTest {

    private final Given given = Given.openCase();

    private Total without(List<PopulationId> populations, PopulationId... others) {
        return Total.without(given.state(), populations, List.of(others));
    }

    private static Total exactly(long people, Qualifier... flags) {
        return new Total(people, people, Set.of(flags), false);
    }

    @Test
    void of_29_of_whom_one_is_taken_away_28_are_left() {
        PopulationId whole = given.population(people(29, Qualifier.AROUND), null);
        PopulationId part = given.population(people(1), whole);
        assertThat(without(List.of(whole), part)).isEqualTo(exactly(28, Qualifier.AROUND));
        assertThat(without(List.of(part), whole)).isEqualTo(exactly(1));
        assertThat(without(List.of(whole))).isEqualTo(exactly(29, Qualifier.AROUND));
        assertThat(without(List.of(), whole)).isEqualTo(Total.NOBODY);
    }

    @Test
    void what_is_open_above_leaves_so_many_at_most_and_what_is_open_below_at_least() {
        PopulationId whole = given.population(people(29), null);
        PopulationId many = given.population(people(20, Qualifier.AT_LEAST), whole);
        PopulationId few = given.population(people(3, Qualifier.AT_MOST), whole);
        assertThat(without(List.of(whole), many)).isEqualTo(new Total(0, 9, Set.of(Qualifier.AT_MOST), false));
        assertThat(without(List.of(whole), few)).isEqualTo(new Total(26, 29, Set.of(Qualifier.AT_LEAST), false));
    }

    @Test
    void a_whole_that_is_open_above_stays_open_above() {
        PopulationId whole = given.population(people(29, Qualifier.AT_LEAST), null);
        PopulationId part = given.population(people(1), whole);
        assertThat(without(List.of(whole), part)).isEqualTo(exactly(28, Qualifier.AT_LEAST));
    }

    @Test
    void those_beside_it_are_not_taken_away_from_a_population() {
        PopulationId one = given.population(people(4), null);
        PopulationId other = given.population(people(3), null);
        assertThat(without(List.of(one), other)).isEqualTo(exactly(4));
    }

    @Test
    void a_part_of_those_wanted_is_not_counted_beside_its_whole() {
        PopulationId whole = given.population(people(29), null);
        PopulationId part = given.population(people(6), whole);
        PopulationId other = given.population(people(1), whole);
        assertThat(without(List.of(whole, part), other)).isEqualTo(exactly(28));
    }

    @Test
    void those_wanted_inside_one_that_is_taken_away_are_counted_again() {
        PopulationId whole = given.population(people(29), null);
        PopulationId taken = given.population(people(10), whole);
        PopulationId inside = given.population(people(2), taken);
        assertThat(without(List.of(whole, inside), taken)).isEqualTo(exactly(21));
        assertThat(without(List.of(taken), whole, inside)).isEqualTo(exactly(8));

        PopulationId innermost = given.population(people(1), inside);
        assertThat(without(List.of(whole, inside, innermost), taken)).isEqualTo(exactly(21));
    }

    @Test
    void those_who_are_said_to_be_the_same_are_taken_away_under_either_name() {
        PopulationId whole = given.population(people(29), null);
        PopulationId part = given.population(people(1), whole);
        PopulationId again = given.population(null, null);
        PopulationId wholeAgain = given.population(null, null);
        given.relate(Kind.SAME_AS, part, again);
        given.relate(Kind.SAME_AS, wholeAgain, whole);
        assertThat(without(List.of(whole), again)).isEqualTo(exactly(28));
        assertThat(without(List.of(wholeAgain, whole), again, part)).isEqualTo(exactly(28));
        assertThat(without(List.of(whole), wholeAgain)).isEqualTo(Total.NOBODY);
    }

    @Test
    void a_part_of_two_wholes_is_taken_away_from_both() {
        PopulationId one = given.population(people(10), null);
        PopulationId other = given.population(people(20), null);
        PopulationId part = given.population(people(3), one);
        given.relate(Kind.PART_OF, part, other);
        assertThat(without(List.of(one, other), part)).isEqualTo(new Total(17, 24, Set.of(), false));
        assertThat(without(List.of(one), part, other)).isEqualTo(exactly(7));
        assertThat(without(List.of(part), one, other)).isEqualTo(exactly(3));
    }

    @Test
    void a_part_of_two_wholes_of_which_one_is_taken_away_does_not_go_with_the_other_alone() {
        PopulationId whole = given.population(people(10), null);
        PopulationId taken = given.population(people(4), null);
        PopulationId part = given.population(people(3), whole);
        given.relate(Kind.PART_OF, part, taken);
        assertThat(without(List.of(whole, part), taken))
                .as("they may be among the ten of whom nobody is said to be taken away")
                .isEqualTo(new Total(10, 13, Set.of(), false));
    }

    @Test
    void two_parts_that_may_overlap_leave_a_range() {
        PopulationId whole = given.population(people(29), null);
        PopulationId one = given.population(people(5), whole);
        PopulationId other = given.population(people(3), whole);
        assertThat(without(List.of(whole), one, other)).isEqualTo(new Total(21, 24, Set.of(), false));
        given.relate(Kind.DISJOINT, one, other);
        assertThat(without(List.of(whole), one, other)).isEqualTo(exactly(21));
    }

    @Test
    void of_a_whole_that_is_taken_away_part_by_part_nobody_is_left() {
        PopulationId whole = given.population(people(5), null);
        PopulationId one = given.population(people(5), whole);
        PopulationId beside = given.population(people(4), null);
        PopulationId third = given.population(people(2), null);
        given.relate(Kind.DISJOINT, beside, third);
        assertThat(without(List.of(whole), one)).isEqualTo(Total.NOBODY);
        assertThat(without(List.of(whole, beside, third), one))
                .as("nobody overlaps with nobody")
                .isEqualTo(exactly(6));
    }

    @Test
    void whom_nobody_counted_stay_uncounted_and_may_leave_anybody() {
        PopulationId whole = given.population((Count) null, null);
        PopulationId part = given.population(people(1), whole);
        assertThat(without(List.of(whole), part)).isEqualTo(new Total(0, 0, Set.of(), true));
        PopulationId counted = given.population(people(7), null);
        PopulationId uncounted = given.population(null, counted);
        assertThat(without(List.of(counted), uncounted)).isEqualTo(new Total(0, 7, Set.of(), false));
    }
}
