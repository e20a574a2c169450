package org.vigil.core.casefile;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.vigil.core.casefile.Given.CASE;
import static org.vigil.core.casefile.Given.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.vigil.core.casefile.Populations.Basis;
import org.vigil.core.casefile.Populations.Kind;
import org.vigil.core.casefile.Populations.PopulationRegistered;
import org.vigil.core.casefile.Populations.RegisterPopulation;
import org.vigil.core.casefile.Populations.RelatePopulations;
import org.vigil.core.casefile.Populations.RelationReported;
import org.vigil.core.casefile.Populations.Within;
import org.vigil.core.vocabulary.Count;
import org.vigil.core.vocabulary.PopulationId;

/** What a case may hold, and that as much can be added up. */
class LargeCasesTest {

    private final Given given = Given.openCase();

    @Test
    void a_case_has_room_for_so_many_populations() {
        for (int i = 0; i < Populations.MOST_POPULATIONS; i++) {
            given.population(null, null);
        }
        refused(new RegisterPopulation(CASE, null, Given.profile(null), null), Refusal.TOO_MANY_POPULATIONS, "caseId");
    }

    @Test
    void a_population_is_registered_so_deep_inside_others() {
        PopulationId innermost = chain(Nesting.DEEPEST);
        refused(registerInside(innermost), Refusal.NESTED_TOO_DEEPLY, "partOf/population");
    }

    @Test
    void populations_are_related_so_deep_inside_each_other() {
        PopulationId outermost = given.population(null, null);
        PopulationId middle = given.population(null, outermost);
        PopulationId innermost = chain(Nesting.DEEPEST - 2);
        List<PopulationId> all = List.copyOf(given.state().populations().keySet());
        PopulationId first = all.get(2);

        given.relate(Kind.PART_OF, first, middle);
        PopulationId more = given.population(null, null);

        refused(relate(Kind.PART_OF, outermost, more), Refusal.NESTED_TOO_DEEPLY, "other");
        refused(relate(Kind.PART_OF, more, innermost), Refusal.NESTED_TOO_DEEPLY, "other");
        given.relate(Kind.PART_OF, more, all.get(all.size() - 2));
    }

    @Test
    void populations_that_are_the_same_join_what_is_above_and_below_them() {
        PopulationId innermost = chain(Nesting.DEEPEST);
        PopulationId whole = given.population(null, null);
        PopulationId part = given.population(null, whole);

        refused(relate(Kind.SAME_AS, whole, innermost), Refusal.NESTED_TOO_DEEPLY, "other");
        given.relate(Kind.SAME_AS, part, innermost);
    }

    @Test
    @Timeout(60)
    void layers_of_which_each_stands_inside_both_of_the_next_are_added_up() {
        CaseFile state = given.state();
        List<PopulationId> above = List.of();
        for (int layer = 0; layer < 40; layer++) {
            List<PopulationId> layered = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                PopulationId id = new PopulationId(new UUID(20 + layer, i));
                layered.add(id);
                Count count = layer == 39 ? people(3 + i) : null;
                state = CaseFile.apply(
                        state,
                        new PopulationRegistered(
                                id,
                                Given.profile(count),
                                above.isEmpty() ? null : new Within(above.getFirst(), Basis.STATED)));
                if (!above.isEmpty()) {
                    state = CaseFile.apply(state, partOf(state, id, above.getLast()));
                }
            }
            above = layered;
        }

        assertThat(Total.of(state)).isEqualTo(new Total(4, 14, Set.of(), true));
        assertThat(Total.besides(state, above).uncounted()).isTrue();
        assertThat(Finding.of(state)).isEmpty();
    }

    private PopulationId chain(int length) {
        PopulationId last = given.population(null, null);
        for (int i = 1; i < length; i++) {
            last = given.population(null, last);
        }
        return last;
    }

    private static RelationReported partOf(CaseFile state, PopulationId part, PopulationId whole) {
        Occasion occasion = new Occasion(Given.TODAY, UUID::randomUUID);
        Report report = Given.report(List.of(), null, null).accept(state, occasion, false);
        return new RelationReported(report, Kind.PART_OF, part, whole, Basis.STATED);
    }

    private static RegisterPopulation registerInside(PopulationId whole) {
        return new RegisterPopulation(CASE, null, Given.profile(null), new Within(whole, Basis.STATED));
    }

    private static RelatePopulations relate(Kind kind, PopulationId one, PopulationId other) {
        return new RelatePopulations(CASE, Given.report(List.of(), null, null), kind, one, other, Basis.STATED);
    }

    private void refused(Command command, Refusal refusal, String field) {
        CommandRefused refused = catchThrowableOfType(CommandRefused.class, () -> given.when(command));
        assertThat(requireNonNull(refused, "it was accepted").refusal()).isEqualTo(refusal);
        assertThat(refused.field()).isEqualTo(field);
    }
}
