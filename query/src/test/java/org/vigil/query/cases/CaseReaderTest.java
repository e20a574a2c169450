package org.vigil.query.cases;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vigil.core.casefile.Action.Status;
import org.vigil.core.casefile.Finding;
import org.vigil.core.casefile.Total;
import org.vigil.core.casefile.Whereabouts.FateReported;
import org.vigil.core.privacy.Audience;
import org.vigil.core.vocabulary.CaseId;
import org.vigil.core.vocabulary.Count.Qualifier;
import org.vigil.core.vocabulary.Fate;
import org.vigil.core.vocabulary.Hedge;
import org.vigil.core.vocabulary.Outcome;
import org.vigil.core.vocabulary.PopulationId;
import org.vigil.core.vocabulary.Text;
import org.vigil.query.ViewsSuite;
import org.vigil.query.cases.PopulationView.FateView;
import org.vigil.query.cases.PopulationView.Told;
import org.vigil.query.projection.Moment;
import org.vigil.testing.SeedCase;

/** The seed's case as a reader sees it. */
class CaseReaderTest extends ViewsSuite {
    private static final Moment NOW = Moment.current(SeedCase.TODAY);

    private CaseReader reader;
    private long closing;

    @BeforeEach
    void theCaseIsRecorded() throws InterruptedException {
        reader = new CaseReader(run(new CasesProjection(replay, json)), replay, json);
        closing = caseLog.enter(SeedCase.TODAY, SeedCase.commands());
        awaitAll(CasesProjection.NAME);
    }

    private CaseView view(Moment moment) {
        return reader.find(SeedCase.CASE, moment).orElseThrow();
    }

    private static ActionView action(CaseView view) {
        return view.actions().getFirst();
    }

    private static PopulationView population(List<PopulationView> views, PopulationId id) {
        return views.stream()
                .flatMap(PopulationTreeTest::withParts)
                .filter(view -> view.id().equals(id))
                .findAny()
                .orElseThrow();
    }

    @Test
    void what_is_kept_is_what_a_replay_gives() {
        CaseView replayed =
                CaseView.of(SeedCase.CASE, replay.find(SeedCase.CASE, NOW).orElseThrow(), NOW.on(), false, List.of());

        assertThat(view(NOW)).isEqualTo(replayed);
        assertThat(json.write(view(NOW))).as("in the same order, too").isEqualTo(json.write(replayed));
        assertThat(view(Moment.asOf(closing, NOW.on()))).isEqualTo(replayed);
    }

    @Test
    void what_is_kept_is_read_only_where_it_is_the_answer() {
        database.getCollection("cases_f2_files_v1")
                .updateOne(
                        new org.bson.Document("_id", SeedCase.CASE.toString()),
                        new org.bson.Document("$set", new org.bson.Document("version", 99L)));

        assertThat(view(NOW).version()).isEqualTo(99);
        assertThat(view(Moment.current(SeedCase.CLOSED)).version()).isEqualTo(99);
        assertThat(view(Moment.current(SeedCase.CLOSED.minusDays(1))).version()).isNotEqualTo(99);
        assertThat(view(Moment.asOf(closing, NOW.on())).version()).isEqualTo(closing);
    }

    @Test
    void the_action_is_issued_expired_and_closed_by_the_day_asked_for() {
        assertThat(action(view(Moment.current(LocalDate.of(2014, 9, 7)))).status())
                .isEqualTo(Status.ISSUED);
        assertThat(action(view(Moment.current(LocalDate.of(2014, 9, 9)))).status())
                .isEqualTo(Status.EXPIRED);
        assertThat(action(view(Moment.current(SeedCase.CLOSED))).status()).isEqualTo(Status.CLOSED);
        assertThat(action(view(Moment.asOf(closing - 1, SeedCase.CLOSED))).status())
                .isEqualTo(Status.EXPIRED);
        assertThat(view(Moment.current(SeedCase.ISSUED.minusDays(1))).actions()).isEmpty();
    }

    @Test
    void there_is_no_case_before_it_was_recorded_or_of_another_id() {
        assertThat(reader.find(SeedCase.CASE, new Moment(0, NOW.on()))).isEmpty();
        assertThat(reader.find(SeedCase.CASE, new Moment(1, NOW.on()))).isPresent();
        assertThat(reader.find(new CaseId(new UUID(1, 1)), NOW)).isEmpty();
        assertThat(reader.find(new CaseId(new UUID(1, 1)), Moment.asOf(3, NOW.on())))
                .isEmpty();
    }

    @Test
    void outcomes_and_fates_stand_apart_population_by_population() {
        CaseView view = view(NOW);
        PopulationView returned = population(view.populations(), SeedCase.RETURNED);
        PopulationView helpers = population(view.populations(), SeedCase.HELPERS);

        assertThat(returned.outcomes()).singleElement().satisfies(outcome -> {
            assertThat(outcome.outcome()).isEqualTo(Outcome.WORSENED);
            assertThat(outcome.number()).isEqualTo(SeedCase.NUMBER);
        });
        assertThat(helpers.outcomes())
                .singleElement()
                .satisfies(outcome -> assertThat(outcome.outcome()).isEqualTo(Outcome.UNKNOWN));
        assertThat(returned.fate().told()).isEqualTo(Told.REPORTED);
        assertThat(returned.fate().fate()).isEqualTo(Fate.UNKNOWN);
        assertThat(helpers.fate()).isEqualTo(FateView.NO_DATA);
        assertThat(requireNonNull(action(view).closing()).campaignContinues()).isTrue();
    }

    @Test
    void every_hedge_is_there() {
        CaseView view = view(NOW);
        PopulationView returned = population(view.populations(), SeedCase.RETURNED);
        PopulationView helpers = population(view.populations(), SeedCase.HELPERS);

        assertThat(returned.profile().relations().getFirst().hedges()).containsExactly(Hedge.BELIEVED);
        assertThat(helpers.profile().citizenship().getFirst().hedges()).containsExactly(Hedge.REPORTEDLY);
        assertThat(returned.counts())
                .singleElement()
                .satisfies(count -> assertThat(count.count().qualifiers()).containsExactly(Qualifier.AROUND));
        assertThat(helpers.counts())
                .as("five and six stand side by side")
                .extracting(count -> count.count().min())
                .containsExactly(6, 5);
        assertThat(view.statements()).filteredOn(FateReported.class::isInstance).hasSize(1);
        assertThat(json.write(view)).contains("\"event\":\"FateReported\"", "\"AROUND\"", "\"REPORTEDLY\"");
    }

    @Test
    void the_29_and_the_6_are_the_35_and_are_not_added_to_them() {
        CaseView view = view(NOW);

        assertThat(view.people()).isEqualTo(new Total(35, 35, Set.of(Qualifier.AROUND), false));
        assertThat(view.notes()).extracting(Finding::code).contains(Finding.PARTS_ADD_UP);
        assertThat(view.warnings()).extracting(Finding::code).containsExactly(Finding.COUNTS_DISAGREE);
        assertThat(view.populations()).singleElement().satisfies(root -> {
            assertThat(root.id()).isEqualTo(SeedCase.GROUP);
            assertThat(root.parts())
                    .extracting(PopulationView::id)
                    .containsExactly(SeedCase.RETURNED, SeedCase.HELPERS);
        });
    }

    @Test
    void personal_values_are_sealed_until_they_are_opened() {
        assertThat(view(NOW).title()).isInstanceOf(Text.Sealed.class);
        assertThat(opener.open(view(NOW), Audience.OPEN).title())
                .isInstanceOfSatisfying(
                        Text.Clear.class, title -> assertThat(title.text()).isEqualTo("Held on the way"));
    }
}
