package org.vigil.core.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.core.casefile.Given.people;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vigil.core.casefile.Populations.Kind;
import org.vigil.core.vocabulary.Count.Qualifier;
import org.vigil.core.vocabulary.PopulationId;

/** How many are left when some populations are taken away. */
class TotalBesidesTest {

    private final Given given = Given.openCase();

    private Total besides(PopulationId... taken) {
        return Total.besides(given.state(), List.of(taken));
    }

    @Test
    void of_a_whole_that_its_parts_make_up_nobody_is_left() {
        PopulationId whole = given.population(people(35, Qualifier.AROUND), null);
        PopulationId part = given.population(people(29, Qualifier.AROUND), whole);
        PopulationId other = given.population(people(6), whole);
        given.relate(Kind.DISJOINT, part, other);
        assertThat(besides(part, other)).isEqualTo(Total.NOBODY);
        assertThat(besides(whole)).isEqualTo(Total.NOBODY);
    }

    @Test
    void what_the_numbers_leave_keeps_the_flags_of_both() {
        PopulationId whole = given.population(people(35), null);
        PopulationId part = given.population(people(29, Qualifier.AROUND), whole);
        assertThat(besides(part)).isEqualTo(new Total(6, 6, Set.of(Qualifier.AROUND), false));
    }

    @Test
    void parts_that_may_overlap_leave_a_range() {
        PopulationId whole = given.population(people(35), null);
        PopulationId part = given.population(people(20), whole);
        PopulationId other = given.population(people(10), whole);
        assertThat(besides(part, other)).isEqualTo(new Total(5, 15, Set.of(), false));
    }

    @Test
    void a_part_that_is_open_above_may_leave_nobody_and_leaves_so_many_at_most() {
        PopulationId whole = given.population(people(35), null);
        PopulationId part = given.population(people(29, Qualifier.AT_LEAST, Qualifier.REPORTEDLY), whole);
        assertThat(besides(part)).isEqualTo(new Total(0, 6, Set.of(Qualifier.AT_MOST, Qualifier.REPORTEDLY), false));
    }

    @Test
    void a_part_that_is_open_below_may_leave_all_and_leaves_so_many_at_least() {
        PopulationId whole = given.population(people(35), null);
        PopulationId part = given.population(people(10, Qualifier.AT_MOST), whole);
        assertThat(besides(part)).isEqualTo(new Total(25, 35, Set.of(Qualifier.AT_LEAST), false));
    }

    @Test
    void of_a_whole_that_is_open_above_somebody_may_be_left() {
        PopulationId whole = given.population(people(20, Qualifier.AT_LEAST), null);
        PopulationId part = given.population(people(20), whole);
        assertThat(besides(part)).isEqualTo(new Total(0, 0, Set.of(Qualifier.AT_LEAST), false));
    }

    @Test
    void a_part_that_nobody_counted_may_leave_nobody_or_all() {
        PopulationId whole = given.population(people(35), null);
        PopulationId part = given.population(null, whole);
        assertThat(besides(part)).isEqualTo(new Total(0, 35, Set.of(), false));

        PopulationId counted = given.population(people(5), whole);
        assertThat(besides(part, counted)).isEqualTo(new Total(0, 30, Set.of(), false));
    }

    @Test
    void populations_beside_those_taken_are_left_whole() {
        PopulationId taken = given.population(people(3), null);
        PopulationId left = given.population(people(4), null);
        given.relate(Kind.DISJOINT, taken, left);
        assertThat(besides(taken)).isEqualTo(new Total(4, 4, Set.of(), false));
        assertThat(besides()).isEqualTo(new Total(7, 7, Set.of(), false));
    }

    @Test
    void of_people_whom_nobody_counted_somebody_may_be_left() {
        PopulationId whole = given.population(null, null);
        PopulationId part = given.population(people(3), whole);
        assertThat(besides(part)).isEqualTo(new Total(0, 0, Set.of(), true));
    }
}
