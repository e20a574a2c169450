package org.vigil.core.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.vigil.core.casefile.Given.people;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigil.core.casefile.Populations.Basis;
import org.vigil.core.casefile.Populations.Kind;
import org.vigil.core.vocabulary.Count.Qualifier;
import org.vigil.core.vocabulary.PersonId;
import org.vigil.core.vocabulary.PersonName;
import org.vigil.core.vocabulary.PopulationId;

class PopulationsTest {

    private final Given given = Given.openCase();

    @ParameterizedTest
    @CsvSource({
        "29, 6, 35, parts-add-up",
        "12, 8, 20, parts-add-up",
        "29, 9, 35, parts-exceed-whole",
        "7, 5, 11, parts-exceed-whole"
    })
    void parts_that_are_apart_are_compared_with_the_whole(int one, int other, int all, String code) {
        PopulationId whole = given.population(people(all, Qualifier.AROUND), null);
        PopulationId first = given.population(people(one, Qualifier.AROUND), whole);
        PopulationId second = given.population(people(other), whole);
        given.relate(Kind.DISJOINT, first, second);

        assertThat(Finding.of(given.state())).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(code);
            assertThat(finding.about()).containsExactly(whole, first, second);
        });
        assertThat(Total.of(given.state()))
                .as("parts never add to the whole")
                .isEqualTo(new Total(all, all, Set.of(Qualifier.AROUND), false));
    }

    @Test
    void parts_that_are_fewer_than_the_whole_disagree_with_nothing() {
        PopulationId whole = given.population(people(35, Qualifier.AROUND), null);
        given.relate(Kind.DISJOINT, given.population(people(20), whole), given.population(people(6), whole));

        assertThat(Finding.of(given.state())).isEmpty();
    }

    @Test
    void a_whole_that_is_open_above_is_not_exceeded() {
        PopulationId whole = given.population(people(35, Qualifier.AT_LEAST), null);
        given.relate(Kind.DISJOINT, given.population(people(29), whole), given.population(people(9), whole));

        assertThat(Finding.of(given.state())).isEmpty();
    }

    @Test
    void what_is_not_said_to_be_apart_may_overlap() {
        given.population(people(21, Qualifier.AT_LEAST), null);
        given.population(people(9, Qualifier.AT_LEAST), null);

        assertThat(Total.of(given.state())).isEqualTo(new Total(21, 30, Set.of(Qualifier.AT_LEAST), false));
    }

    @Test
    void the_same_people_are_counted_once() {
        PopulationId group = given.population(people(29), null);
        PopulationId families = given.population(null, null);
        given.relate(Kind.SAME_AS, families, group);

        assertThat(Total.of(given.state())).isEqualTo(new Total(29, 29, Set.of(), false));
    }

    @Test
    void who_has_a_name_is_one() {
        PopulationId somebody = new PopulationId(new UUID(6, 6));
        given.when(new Populations.RegisterPopulation(
                Given.CASE, somebody, named(new PersonName.Clear(new PersonId(new UUID(6, 7)), "A name")), null));

        assertThat(Total.of(given.state())).isEqualTo(new Total(1, 1, Set.of(), false));
    }

    private static Populations.Profile named(PersonName name) {
        Populations.Profile nobody = Given.profile(null);
        return new Populations.Profile(
                name,
                null,
                null,
                nobody.role(),
                nobody.gender(),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    @Test
    void people_whom_nobody_counted_are_not_nobody() {
        given.population(null, null);

        assertThat(Total.of(given.state()).uncounted()).isTrue();
    }

    @Test
    void a_population_can_not_be_inside_its_own_part() {
        PopulationId whole = given.population(people(35), null);
        PopulationId part = given.population(people(6), whole);

        assertThat(refusal(new Populations.RelatePopulations(
                        Given.CASE,
                        Given.report(List.of(), null, null),
                        Kind.PART_OF,
                        whole,
                        part,
                        Populations.Basis.STATED)))
                .isEqualTo(Refusal.POPULATION_OF_ITSELF);
    }

    @Test
    void what_is_on_record_already_is_refused() {
        PopulationId whole = given.population(people(35), null);
        PopulationId part = given.population(people(6), whole);

        assertThat(refusal(new Populations.RelatePopulations(
                        Given.CASE,
                        Given.report(List.of(), null, null),
                        Kind.PART_OF,
                        part,
                        whole,
                        Populations.Basis.STATED)))
                .isEqualTo(Refusal.RELATION_KNOWN);
    }

    @Test
    void what_a_source_says_is_on_record_also_where_somebody_inferred_the_contrary() {
        PopulationId one = given.population(people(6), null);
        PopulationId other = given.population(people(6), null);
        given.when(relate(Kind.DISJOINT, one, other, Basis.STATED));
        given.when(relate(Kind.SAME_AS, one, other, Basis.INFERRED));

        for (Basis basis : Basis.values()) {
            assertThat(refusal(relate(Kind.DISJOINT, one, other, basis))).isEqualTo(Refusal.RELATION_KNOWN);
            assertThat(refusal(relate(Kind.DISJOINT, other, one, basis))).isEqualTo(Refusal.RELATION_KNOWN);
        }
    }

    @Test
    void what_follows_from_what_sources_say_is_on_record_also_where_somebody_inferred_the_contrary() {
        PopulationId whole = given.population(people(6), null);
        PopulationId part = given.population(people(3), whole);
        PopulationId other = given.population(people(6), null);
        given.when(relate(Kind.DISJOINT, whole, other, Basis.STATED));
        given.when(relate(Kind.SAME_AS, whole, other, Basis.INFERRED));

        assertThat(refusal(relate(Kind.DISJOINT, part, other, Basis.STATED))).isEqualTo(Refusal.RELATION_KNOWN);
    }

    @Test
    void that_a_source_says_what_was_inferred_is_recorded_once() {
        PopulationId one = given.population(people(6), null);
        PopulationId other = given.population(people(6), null);
        given.when(relate(Kind.DISJOINT, one, other, Basis.INFERRED));
        given.when(relate(Kind.DISJOINT, other, one, Basis.STATED));

        assertThat(refusal(relate(Kind.DISJOINT, one, other, Basis.STATED))).isEqualTo(Refusal.RELATION_KNOWN);
        assertThat(refusal(relate(Kind.DISJOINT, one, other, Basis.INFERRED))).isEqualTo(Refusal.RELATION_KNOWN);
    }

    private static Command relate(Kind kind, PopulationId one, PopulationId other, Basis basis) {
        return new Populations.RelatePopulations(
                Given.CASE, Given.report(List.of(), null, null), kind, one, other, basis);
    }

    @Test
    void a_count_of_people_who_are_not_registered_is_refused() {
        assertThat(refusal(new Populations.ReportCount(
                        Given.CASE, Given.report(List.of(), null, null), new PopulationId(new UUID(9, 9)), people(5))))
                .isEqualTo(Refusal.NO_SUCH_POPULATION);
    }

    private Refusal refusal(Command command) {
        CaseFile before = given.state();
        CommandRefused refused = catchThrowableOfType(CommandRefused.class, () -> given.when(command));
        assertThat(given.state()).isEqualTo(before);
        return refused.refusal();
    }
}
