package org.vigil.query.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vigil.core.casefile.CaseFile;
import org.vigil.core.casefile.Event;
import org.vigil.core.casefile.Names.AliasCorrected;
import org.vigil.core.casefile.Names.AliasKind;
import org.vigil.core.casefile.Names.AliasRecorded;
import org.vigil.core.casefile.Populations.Basis;
import org.vigil.core.casefile.Populations.Kind;
import org.vigil.core.casefile.Populations.PopulationRegistered;
import org.vigil.core.casefile.Populations.Profile;
import org.vigil.core.casefile.Populations.RelationReported;
import org.vigil.core.casefile.Populations.Role;
import org.vigil.core.casefile.Report;
import org.vigil.core.casefile.Whereabouts.DeathCause;
import org.vigil.core.casefile.Whereabouts.DeathReported;
import org.vigil.core.casefile.Whereabouts.FateReported;
import org.vigil.core.casefile.Whereabouts.Held;
import org.vigil.core.vocabulary.Fate;
import org.vigil.core.vocabulary.Gender;
import org.vigil.core.vocabulary.PersonId;
import org.vigil.core.vocabulary.PersonName;
import org.vigil.core.vocabulary.PopulationId;
import org.vigil.query.cases.PopulationView.AliasView;
import org.vigil.testing.PlainReports;

class PopulationTreeTest {
    private static final PopulationId A = new PopulationId(new UUID(1, 1));
    private static final PopulationId B = new PopulationId(new UUID(1, 2));
    private static final PopulationId C = new PopulationId(new UUID(1, 3));
    private static final LocalDate DAY = LocalDate.of(2014, 7, 1);

    private long reports;

    static Stream<PopulationView> withParts(PopulationView view) {
        return Stream.concat(Stream.of(view), view.parts().stream().flatMap(PopulationTreeTest::withParts));
    }

    private static CaseFile file(Event... events) {
        CaseFile file = CaseFile.NONE;
        for (Event event : events) {
            file = CaseFile.apply(file, event);
        }
        return file;
    }

    private static Event registered(PopulationId id) {
        Profile profile = new Profile(
                null,
                null,
                null,
                Role.AT_RISK,
                Gender.NOT_STATED,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        return new PopulationRegistered(id, profile, null);
    }

    private Event partOf(PopulationId part, PopulationId whole) {
        return new RelationReported(report(Set.of(), DAY), Kind.PART_OF, part, whole, Basis.STATED);
    }

    private Event fate(PopulationId about, Fate fate, LocalDate known) {
        return new FateReported(report(Set.of(about), known), fate);
    }

    private Report report(Set<PopulationId> about, LocalDate known) {
        return PlainReports.of(reports++, about, known);
    }

    private static List<PopulationId> all(List<PopulationView> roots) {
        List<PopulationId> ids = new ArrayList<>();
        roots.stream().flatMap(PopulationTreeTest::withParts).forEach(view -> ids.add(view.id()));
        return ids;
    }

    @Test
    void a_name_found_to_be_wrong_is_shown_with_the_report_that_says_so() {
        PersonName name = new PersonName.Withheld(new PersonId(new UUID(1, 9)));
        AliasRecorded wrong = new AliasRecorded(report(Set.of(A), DAY), A, name, AliasKind.NICKNAME);
        AliasCorrected right = new AliasCorrected(
                report(Set.of(A), DAY.plusDays(1)), A, wrong.report().id(), name);

        assertThat(new PopulationTree(file(registered(A), registered(B), wrong, right)).roots())
                .extracting(PopulationView::aliases)
                .satisfiesExactly(
                        aliases -> assertThat(aliases)
                                .extracting(AliasView::kind, AliasView::wrong)
                                .containsExactly(
                                        tuple(AliasKind.NICKNAME, right.report().id()), tuple(null, null)),
                        aliases -> assertThat(aliases).isEmpty());
    }

    @Test
    void the_dead_are_dead_whether_their_fate_or_their_death_was_reported() {
        Event death = new DeathReported(report(Set.of(A), DAY.plusDays(1)), DeathCause.ILLNESS, Held.NOT_SAID);

        assertThat(new PopulationTree(file(registered(A), fate(A, Fate.UNKNOWN, DAY), death)).roots())
                .extracting(view -> view.fate().fate())
                .containsExactly(Fate.DEAD);
    }

    @Test
    void a_part_that_was_reported_later_stands_in_its_whole() {
        List<PopulationView> roots = new PopulationTree(file(registered(A), registered(B), partOf(A, B))).roots();

        assertThat(roots).singleElement().satisfies(root -> {
            assertThat(root.id()).isEqualTo(B);
            assertThat(root.parts()).extracting(PopulationView::id).containsExactly(A);
        });
    }

    @Test
    void a_part_of_two_stands_in_the_first_and_names_both() {
        List<PopulationView> roots = new PopulationTree(
                        file(registered(A), registered(B), registered(C), partOf(C, B), partOf(C, A)))
                .roots();

        assertThat(all(roots)).containsExactly(A, B, C);
        assertThat(roots.get(1).parts().getFirst().relations())
                .extracting(PopulationView.RelationView::other)
                .containsExactly(B, A);
    }

    @Test
    void populations_that_are_each_a_part_of_the_other_are_not_lost() {
        List<PopulationView> roots =
                new PopulationTree(file(registered(A), registered(B), partOf(A, B), partOf(B, A))).roots();

        assertThat(all(roots)).containsExactlyInAnyOrder(A, B);
    }

    @Test
    void the_fate_that_became_known_last_is_told_whenever_it_was_recorded() {
        CaseFile file = file(
                registered(A), registered(B), fate(A, Fate.DETAINED, DAY), fate(A, Fate.UNKNOWN, DAY.minusDays(1)));

        assertThat(new PopulationTree(file).roots())
                .extracting(view -> view.fate().fate())
                .containsExactly(Fate.DETAINED, null);
        assertThat(new PopulationTree(CaseFile.apply(file, fate(A, Fate.AT_LIBERTY, DAY)))
                        .roots()
                        .getFirst()
                        .fate()
                        .fate())
                .as("of one day, the one recorded last")
                .isEqualTo(Fate.AT_LIBERTY);
    }
}
