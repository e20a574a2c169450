package org.vigil.core.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.core.casefile.Given.CASE;
import static org.vigil.core.casefile.Given.people;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vigil.core.casefile.Embargoes.EmbargoPlaced;
import org.vigil.core.casefile.Embargoes.LiftEmbargo;
import org.vigil.core.casefile.Embargoes.NewEmbargo;
import org.vigil.core.casefile.Embargoes.PlaceEmbargo;
import org.vigil.core.casefile.Populations.Basis;
import org.vigil.core.casefile.Populations.Kind;
import org.vigil.core.casefile.Populations.RelatePopulations;
import org.vigil.core.casefile.Populations.ReportCount;
import org.vigil.core.casefile.Reviews.AdoptReport;
import org.vigil.core.casefile.Reviews.DisputeReport;
import org.vigil.core.casefile.Reviews.RetractReport;
import org.vigil.core.casefile.Whereabouts.ReportFate;
import org.vigil.core.vocabulary.Fate;
import org.vigil.core.vocabulary.PersonId;
import org.vigil.core.vocabulary.PersonName;
import org.vigil.core.vocabulary.PopulationId;
import org.vigil.core.vocabulary.ReportId;
import org.vigil.core.vocabulary.Source;
import org.vigil.core.vocabulary.Text;

/** What follows for a case from what is said and decided of its reports. */
class ReviewsTest {

    private static final PersonName SOMEBODY = new PersonName.Clear(new PersonId(new UUID(5, 5)), "Mo Quill");
    private static final Text WHY = new Text.Clear("Why", "en", Set.of());
    private static final Source PAPER = new Source(Source.Kind.PRESS, null, null, null, null, null);
    private static final LocalDate DAY = LocalDate.of(2014, 9, 1);

    private final Given given = Given.openCase();
    private final PopulationId group = given.population(people(6), null);

    @Test
    void counts_disagree_until_somebody_adopts_one() {
        count(1, 5, null);
        assertThat(Total.of(given.state())).isEqualTo(new Total(6, 6, Set.of(), false, true));
        assertThat(warnings()).containsExactly(Finding.COUNTS_DISAGREE);

        adopt(1);
        assertThat(Total.of(given.state())).isEqualTo(new Total(5, 5, Set.of(), false));
        assertThat(warnings()).isEmpty();
        assertThat(status(1)).isEqualTo(ReportStatus.ADOPTED);
    }

    @Test
    void a_decision_changes_again_and_what_is_overruled_counts_no_more() {
        count(1, 5, null);
        count(2, 4, null);
        adopt(1, 2);
        assertThat(Total.of(given.state()).max()).isEqualTo(5);
        assertThat(status(2)).isEqualTo(ReportStatus.OVERRULED);

        adopt(2, 1);
        assertThat(Total.of(given.state()).max()).isEqualTo(4);
        assertThat(status(1)).isEqualTo(ReportStatus.OVERRULED);
        assertThat(Conflict.of(given.state()))
                .as("side by side still")
                .singleElement()
                .satisfies(conflict -> assertThat(conflict.reports()).containsExactly(id(1), id(2)));
    }

    @Test
    void a_decision_that_was_taken_later_holds_whenever_it_was_entered() {
        count(1, 5, null);
        count(2, 4, null);
        given.when(new AdoptReport(CASE, id(1), List.of(id(2)), DAY.plusDays(9), SOMEBODY, WHY));
        given.when(new AdoptReport(CASE, id(2), List.of(id(1)), DAY.plusDays(1), SOMEBODY, WHY));

        assertThat(status(1)).isEqualTo(ReportStatus.ADOPTED);
        assertThat(given.on(DAY.plusDays(5)).status(id(1))).isEqualTo(ReportStatus.OVERRULED);
        assertThat(given.on(DAY).status(id(1))).isEqualTo(ReportStatus.CURRENT);
    }

    @Test
    void a_decision_falls_with_the_report_that_it_adopts() {
        count(1, 5, null);
        count(2, 4, null);
        adopt(1, 2);
        retract(1);

        assertThat(status(1)).isEqualTo(ReportStatus.RETRACTED);
        assertThat(status(2)).isEqualTo(ReportStatus.CURRENT);
        assertThat(Total.of(given.state())).isEqualTo(new Total(6, 6, Set.of(), false, true));
    }

    @Test
    void what_is_corrected_stays_on_record_and_counts_no_more() {
        count(1, 5, null);
        count(2, 6, 1);

        assertThat(status(1)).isEqualTo(ReportStatus.CORRECTED);
        assertThat(given.state().statements()).containsKeys(id(1), id(2));
        assertThat(warnings()).isEmpty();
        assertThat(Conflict.of(given.state())).isEmpty();
    }

    @Test
    void a_report_counts_again_when_its_correction_is_retracted() {
        count(1, 5, null);
        count(2, 6, 1);
        retract(2);

        assertThat(status(1)).isEqualTo(ReportStatus.CURRENT);
        assertThat(warnings()).containsExactly(Finding.COUNTS_DISAGREE);
    }

    @Test
    void what_is_disputed_goes_on_counting() {
        count(1, 5, null);
        given.when(new DisputeReport(CASE, id(1), null, PAPER, WHY));

        assertThat(status(1)).isEqualTo(ReportStatus.CURRENT);
        assertThat(given.state().review(id(1)).disputes()).hasSize(1);
    }

    @Test
    void on_an_earlier_day_what_was_withdrawn_later_still_counted() {
        count(1, 5, null);
        given.when(new RetractReport(CASE, id(1), DAY.plusDays(3), PAPER, WHY));

        assertThat(Total.of(given.on(DAY.plusDays(2))).countsDisagree()).isTrue();
        assertThat(Total.of(given.on(DAY.plusDays(3))).countsDisagree()).isFalse();
    }

    @Test
    void two_fates_of_one_day_disagree_until_one_is_adopted() {
        fate(1, Fate.DETAINED, DAY);
        fate(2, Fate.AT_LIBERTY, DAY);
        assertThat(warnings()).containsExactly(Finding.FATES_DISAGREE);
        assertThat(held()).isEqualTo(Fate.AT_LIBERTY);

        adopt(1, 2);
        assertThat(warnings()).isEmpty();
        assertThat(held()).isEqualTo(Fate.DETAINED);
    }

    @Test
    void a_fate_that_changes_later_is_no_disagreement_unless_the_dead_come_back() {
        fate(1, Fate.DETAINED, DAY);
        fate(2, Fate.UNKNOWN, DAY);
        fate(3, Fate.AT_LIBERTY, DAY.plusDays(2));
        assertThat(warnings()).isEmpty();

        fate(4, Fate.DEAD, DAY.plusDays(1));
        assertThat(warnings()).containsExactly(Finding.FATES_DISAGREE);
    }

    @Test
    void a_relation_can_be_corrected_by_its_reverse_and_no_day_shows_each_inside_the_other() {
        PopulationId other = given.population(people(9), null);
        relate(1, group, other, null, DAY.plusDays(2));
        assertThat(Total.of(given.state()).max()).isEqualTo(9);
        relate(2, other, group, 1, DAY);

        assertThat(Total.of(given.state()).max()).isEqualTo(6);
        assertThat(status(1)).isEqualTo(ReportStatus.CORRECTED);
        retract(2);
        assertThat(Total.of(given.state()).max()).isEqualTo(9);
        relate(3, other, group, 1, DAY);
        given.when(new RetractReport(CASE, id(3), DAY.plusDays(5), PAPER, WHY));
        relate(4, group, other, 1, DAY.plusDays(6));
        for (int day = 0; day < 9; day++) {
            assertThat(Total.of(given.on(DAY.plusDays(day))).max()).isBetween(6L, 15L);
        }
    }

    @Test
    void a_relation_can_be_corrected_by_the_same_one_from_another_source() {
        PopulationId other = given.population(people(9), null);
        relate(1, group, other, null, DAY);
        relate(2, group, other, 1, DAY);

        assertThat(Total.of(given.state()).max()).isEqualTo(9);
    }

    @Test
    void an_embargo_hides_a_report_those_that_correct_it_and_all_that_is_said_of_them() {
        count(1, 8, null);
        count(2, 7, null);
        adopt(2, 1);
        given.when(new PlaceEmbargo(CASE, id(1), null, SOMEBODY, WHY));
        count(3, 9, 1);
        given.when(new DisputeReport(CASE, id(3), null, PAPER, WHY));
        count(4, 6, null);

        CaseFile seen = published();
        assertThat(seen.statements()).containsOnlyKeys(id(2), id(4));
        assertThat(seen.status(id(2))).as("over the count as registered").isEqualTo(ReportStatus.ADOPTED);
        assertThat(seen.toString()).doesNotContain(id(1).toString()).doesNotContain(id(3).toString());

        given.when(new LiftEmbargo(CASE, id(1), null, SOMEBODY, WHY));
        assertThat(published().statements()).containsOnlyKeys(id(1), id(2), id(3), id(4));
    }

    @Test
    void a_report_that_is_entered_under_an_embargo_is_at_no_moment_without_it() {
        NewReport secret = report(1, List.of(group), null, DAY, new NewEmbargo(SOMEBODY, WHY));

        List<Event> events = given.when(new ReportCount(CASE, secret, group, people(8)));

        assertThat(events).hasSize(2);
        assertThat(events.getFirst()).isEqualTo(new EmbargoPlaced(id(1), Given.TODAY, SOMEBODY, WHY));
        assertThat(Words.of(events.getFirst(), CaseFile.NONE))
                .startsWith("The report that comes next was placed under embargo");
        CaseFile whole = CaseFile.NONE;
        for (Event event : events) {
            whole = CaseFile.apply(whole, event);
            assertThat(Published.of(whole).seen(event)).isEmpty();
        }
        assertThat(published().statements()).isEmpty();

        given.when(new LiftEmbargo(CASE, id(1), null, SOMEBODY, WHY));
        assertThat(published().statements()).containsOnlyKeys(id(1));
    }

    @Test
    void that_a_name_under_embargo_is_wrong_is_not_told_either() {
        PopulationId person = given.population(people(1), null);
        given.when(new Names.RecordAlias(
                CASE, report(1, List.of(), null, DAY), person, SOMEBODY, Names.AliasKind.NICKNAME));
        given.when(new Names.CorrectAlias(CASE, report(2, List.of(), null, DAY), id(1), null));
        assertThat(published().statements()).containsOnlyKeys(id(1), id(2));

        given.when(new PlaceEmbargo(CASE, id(1), null, SOMEBODY, WHY));

        assertThat(published().statements()).isEmpty();
    }

    private CaseFile published() {
        return given.published().stream().reduce(CaseFile.NONE, CaseFile::apply, (a, b) -> b);
    }

    private void count(long number, int people, @Nullable Integer corrects) {
        given.when(new ReportCount(CASE, report(number, List.of(group), corrects, DAY), group, people(people)));
    }

    private void fate(long number, Fate fate, LocalDate known) {
        given.when(new ReportFate(CASE, report(number, List.of(group), null, known), fate));
    }

    private void relate(
            long number, PopulationId one, PopulationId other, @Nullable Integer corrects, LocalDate known) {
        given.when(new RelatePopulations(
                CASE, report(number, List.of(), corrects, known), Kind.PART_OF, one, other, Basis.STATED));
    }

    private void adopt(long number, long... over) {
        List<ReportId> others = Arrays.stream(over).mapToObj(ReviewsTest::id).toList();
        given.when(new AdoptReport(CASE, id(number), others, null, SOMEBODY, WHY));
    }

    private void retract(long number) {
        given.when(new RetractReport(CASE, id(number), null, PAPER, WHY));
    }

    private ReportStatus status(long number) {
        return given.state().status(id(number));
    }

    private Fate held() {
        return Fates.of(given.state(), group).map(Incidents.Event::fate).orElseThrow();
    }

    private List<String> warnings() {
        return Finding.of(given.state()).stream().map(Finding::code).toList();
    }

    private static ReportId id(long number) {
        return new ReportId(new UUID(9, number));
    }

    private static NewReport report(
            long number, List<PopulationId> about, @Nullable Integer corrects, LocalDate known) {
        return report(number, about, corrects, known, null);
    }

    private static NewReport report(
            long number,
            List<PopulationId> about,
            @Nullable Integer corrects,
            LocalDate known,
            @Nullable NewEmbargo embargo) {
        return new NewReport(
                id(number),
                about,
                null,
                known,
                null,
                List.of(),
                PAPER,
                null,
                null,
                Set.of(),
                null,
                corrects == null ? null : id(corrects),
                embargo);
    }
}
