package org.vigil.core.casefile;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.core.casefile.Given.CASE;
import static org.vigil.core.casefile.Given.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vigil.core.casefile.Populations.Kind;
import org.vigil.core.casefile.Reviews.AdoptReport;
import org.vigil.core.casefile.Reviews.RetractReport;
import org.vigil.core.casefile.Whereabouts.DisappearanceReported;
import org.vigil.core.casefile.Whereabouts.DisappearanceStatus;
import org.vigil.core.casefile.Whereabouts.ReportDisappearance;
import org.vigil.core.casefile.Whereabouts.ReportFate;
import org.vigil.core.vocabulary.Fate;
import org.vigil.core.vocabulary.PersonId;
import org.vigil.core.vocabulary.PersonName;
import org.vigil.core.vocabulary.PopulationId;
import org.vigil.core.vocabulary.ReportId;
import org.vigil.core.vocabulary.Source;
import org.vigil.core.vocabulary.Text;

class PrevailingTest {
    private static final LocalDate DAY = LocalDate.of(2014, 3, 1);
    private static final Text WHY = new Text.Clear("Why", null, Set.of());

    private final Given given = Given.openCase();
    private final PopulationId group = given.population(people(5), null);

    private ReportId report(@Nullable DisappearanceStatus status, LocalDate known) {
        return given.when(new ReportDisappearance(CASE, Given.report(List.of(group), null, known), status)).stream()
                .map(event -> ((DisappearanceReported) event).report().id())
                .findFirst()
                .orElseThrow();
    }

    private Map<PopulationId, DisappearanceStatus> statuses() {
        return Prevailing.of(
                        given.state(),
                        DisappearanceReported.class,
                        said -> said.status() != null,
                        (part, whole) -> true)
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> requireNonNull(entry.getValue().status())));
    }

    @Test
    void what_became_known_last_prevails_whenever_it_was_recorded() {
        assertThat(statuses()).isEmpty();
        report(DisappearanceStatus.CLOSED, DAY.plusDays(1));
        report(DisappearanceStatus.OUTSTANDING, DAY);
        assertThat(statuses()).isEqualTo(Map.of(group, DisappearanceStatus.CLOSED));
    }

    @Test
    void of_one_day_what_was_recorded_last_is_statuses() {
        report(DisappearanceStatus.OUTSTANDING, DAY);
        report(DisappearanceStatus.DISCONTINUED, DAY);
        assertThat(statuses()).isEqualTo(Map.of(group, DisappearanceStatus.DISCONTINUED));
    }

    @Test
    void what_was_adopted_prevails_until_it_is_withdrawn() {
        ReportId adopted = report(DisappearanceStatus.OUTSTANDING, DAY);
        ReportId overruled = report(DisappearanceStatus.DISCONTINUED, DAY);
        report(DisappearanceStatus.CLOSED, DAY.plusDays(1));
        given.when(new AdoptReport(
                CASE,
                adopted,
                List.of(overruled),
                null,
                new PersonName.Clear(new PersonId(new UUID(5, 5)), "Mo Quill"),
                WHY));
        assertThat(statuses()).isEqualTo(Map.of(group, DisappearanceStatus.OUTSTANDING));

        Source paper = new Source(Source.Kind.PRESS, null, null, null, null, null);
        given.when(new RetractReport(CASE, adopted, null, paper, WHY));
        assertThat(statuses()).isEqualTo(Map.of(group, DisappearanceStatus.CLOSED));
    }

    @Test
    void a_report_that_says_nothing_of_it_changes_nothing() {
        report(DisappearanceStatus.OUTSTANDING, DAY);
        report(null, DAY.plusDays(1));
        assertThat(statuses()).isEqualTo(Map.of(group, DisappearanceStatus.OUTSTANDING));
    }

    @Test
    void of_two_populations_that_are_the_same_people_one_thing_is_statuses() {
        PopulationId again = given.population(null, null);
        fate(group, Fate.DETAINED, DAY);
        fate(again, Fate.DEAD, DAY.plusDays(1));
        assertThat(fates()).isEqualTo(Map.of(group, Fate.DETAINED, again, Fate.DEAD));

        given.relate(Kind.SAME_AS, again, group);
        assertThat(fates()).isEqualTo(Map.of(group, Fate.DEAD));
    }

    @Test
    void a_part_goes_along_with_what_is_said_of_its_whole_later() {
        PopulationId one = given.population(people(1), group);
        fate(one, Fate.DETAINED, DAY);
        fate(group, Fate.UNKNOWN, DAY.plusDays(1));
        assertThat(fates()).as("not known").isEqualTo(Map.of(one, Fate.DETAINED, group, Fate.UNKNOWN));

        fate(group, Fate.AT_LIBERTY, DAY.plusDays(2));
        assertThat(fates()).isEqualTo(Map.of(group, Fate.AT_LIBERTY));

        fate(one, Fate.IN_HIDING, DAY.plusDays(3));
        assertThat(fates()).isEqualTo(Map.of(one, Fate.IN_HIDING, group, Fate.AT_LIBERTY));
    }

    @Test
    void the_dead_stay_dead_and_what_is_recorded_later_of_an_earlier_day_takes_nobody_along() {
        PopulationId dead = given.population(people(1), group);
        PopulationId free = given.population(people(1), group);
        fate(dead, Fate.DEAD, DAY);
        fate(free, Fate.AT_LIBERTY, DAY.plusDays(2));
        fate(group, Fate.DETAINED, DAY.plusDays(1));
        assertThat(fates()).isEqualTo(Map.of(dead, Fate.DEAD, free, Fate.AT_LIBERTY, group, Fate.DETAINED));
    }

    private void fate(PopulationId people, Fate fate, LocalDate known) {
        given.when(new ReportFate(CASE, Given.report(List.of(people), null, known), fate));
    }

    private Map<PopulationId, Fate> fates() {
        return Fates.of(given.state()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> requireNonNull(entry.getValue().fate())));
    }
}
