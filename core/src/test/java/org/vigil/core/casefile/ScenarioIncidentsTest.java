package org.vigil.core.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vigil.core.casefile.Custody.ArrestReported;
import org.vigil.core.casefile.Custody.ReportDetention;
import org.vigil.core.casefile.Justice.ReportExecution;
import org.vigil.core.casefile.Names.CorrectAlias;
import org.vigil.core.casefile.Whereabouts.DeathCause;
import org.vigil.core.casefile.Whereabouts.Held;
import org.vigil.core.casefile.Whereabouts.ReportDeath;
import org.vigil.core.vocabulary.Act;
import org.vigil.core.vocabulary.Count.Qualifier;
import org.vigil.core.vocabulary.PopulationId;
import org.vigil.core.vocabulary.Stage;
import org.vigil.testing.DetentionThenRelease;
import org.vigil.testing.OneArrestTwoActions;
import org.vigil.testing.OverlapUnknown;

/** What happens to people in the scenarios, as it is told. */
class ScenarioIncidentsTest {

    private final Given given = new Given(LocalDate.of(2016, 8, 1));

    @Test
    void of_five_who_were_held_three_are_let_go_and_two_returned() {
        OneArrestTwoActions.commands().forEach(given::when);

        assertThat(acts()).containsExactly(Act.DETENTION, Act.REFOULEMENT);
        assertThat(sentences())
                .contains("3 people, part of 5, were released (on what terms is not said) to South Korea")
                .contains("2 people, part of 5, were returned by force from China to North Korea (refoulement)");
        assertThat(Total.of(given.state())).isEqualTo(new Total(5, 5, Set.of(), false));
        assertThat(Finding.of(given.state())).extracting(Finding::code).containsExactly(Finding.PARTS_ADD_UP);
        assertThat(given.on(OneArrestTwoActions.ISSUED).statements()).hasSize(1);
    }

    @Test
    void conflicting_reports_of_an_arrest_stand_side_by_side_until_the_man_is_released() {
        DetentionThenRelease.commands().forEach(given::when);

        assertThat(given.state().statements().values())
                .filteredOn(ArrestReported.class::isInstance)
                .extracting(said ->
                        Objects.requireNonNull(said.report().happened()).date().text())
                .containsExactly("2016-01-19", "[2016-01-25..2016-01-31]");
        assertThat(sentences())
                .contains("1 named person was charged under section 13(1)")
                .contains("1 named person was charged under section 13(5)")
                .contains("1 named person was sentenced to prison for 6 months")
                .contains("All charges against 1 named person were dropped")
                .contains("1 named person was released (on what terms is not said)");
        assertThat(Total.of(given.state())).isEqualTo(new Total(1, 1, Set.of(), false));
    }

    @Test
    void whether_nine_are_among_twenty_one_is_never_made_one_number() {
        OverlapUnknown.commands().forEach(given::when);

        assertThat(acts()).containsExactly(Act.DETENTION, Act.DETENTION);
        assertThat(Total.of(given.state())).isEqualTo(new Total(21, 30, Set.of(Qualifier.AT_LEAST), false));
    }

    @Test
    void a_name_that_was_wrong_stays_beside_the_one_that_corrects_it() {
        DetentionThenRelease.commands().forEach(given::when);
        Names.Event wrong =
                Names.of(given.state(), DetentionThenRelease.MAN).findFirst().orElseThrow();

        given.when(new CorrectAlias(
                DetentionThenRelease.CASE,
                Given.report(List.of(), null, DetentionThenRelease.CLOSED),
                wrong.report().id(),
                DetentionThenRelease.name("Moe Quille")));

        assertThat(Names.of(given.state(), DetentionThenRelease.MAN).map(Names.Event::name))
                .containsExactly(DetentionThenRelease.name("Moe Quil"), DetentionThenRelease.name("Moe Quille"));
        assertThat(sentences())
                .contains("1 named person is also known by another name (spelling)")
                .contains(
                        "Another name (spelling, known 2016-02-01) of 1 named person is wrong, and corrected to another"
                                + " one");
    }

    @Test
    void what_befalls_somebody_after_death_is_a_warning_and_what_is_only_scheduled_is_none() {
        Given open = Given.openCase();
        PopulationId one = open.population(Given.people(1), null);
        open.when(new ReportExecution(Given.CASE, Given.report(List.of(one), "2014-08-01", null), Stage.SCHEDULED));
        open.when(new ReportDetention(Given.CASE, Given.report(List.of(one), "2014-08-03", null)));
        assertThat(Finding.of(open.state())).isEmpty();

        open.when(new ReportDeath(
                Given.CASE, Given.report(List.of(one), "2014-08-02", null), DeathCause.NOT_SAID, Held.IN_CUSTODY));

        assertThat(Finding.of(open.state()))
                .containsExactly(
                        Finding.warning(
                                Finding.BEFELL_AFTER_DEATH,
                                List.of(one),
                                "1 person is said to be dead by 2014-08-02, and something is said to have befallen them later"));
    }

    private Stream<Act> acts() {
        return given.state().statements().values().stream()
                .filter(Incidents.Event.class::isInstance)
                .map(said -> ((Incidents.Event) said).act())
                .filter(Objects::nonNull);
    }

    private String sentences() {
        return String.join(
                "\n",
                given.state().statements().values().stream()
                        .map(said -> Words.of(said, given.state()))
                        .toList());
    }
}
