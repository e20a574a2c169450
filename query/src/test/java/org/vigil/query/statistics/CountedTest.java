package org.vigil.query.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vigil.core.casefile.CaseFile;
import org.vigil.core.casefile.Custody.ArrestReported;
import org.vigil.core.casefile.Event;
import org.vigil.core.casefile.Justice.AcquittalReported;
import org.vigil.core.casefile.Justice.DroppedChargesReported;
import org.vigil.core.casefile.Justice.ExecutionReported;
import org.vigil.core.casefile.Justice.TrialReported;
import org.vigil.core.casefile.Opening.CaseOpened;
import org.vigil.core.casefile.Populations.PopulationRegistered;
import org.vigil.core.casefile.Populations.Profile;
import org.vigil.core.casefile.Populations.Role;
import org.vigil.core.vocabulary.CaseId;
import org.vigil.core.vocabulary.Count;
import org.vigil.core.vocabulary.Gender;
import org.vigil.core.vocabulary.PopulationId;
import org.vigil.core.vocabulary.Region;
import org.vigil.core.vocabulary.Stage;
import org.vigil.core.vocabulary.Text;
import org.vigil.query.statistics.Crossed.Row;
import org.vigil.query.statistics.Question.By;
import org.vigil.query.statistics.Question.Filter;
import org.vigil.query.statistics.Question.What;
import org.vigil.testing.PlainReports;

class CountedTest {

    private static final PopulationId TWO = new PopulationId(new UUID(1, 1));

    @Test
    void what_is_only_expected_or_scheduled_has_befallen_nobody() {
        for (Stage stage : List.of(Stage.EXPECTED, Stage.SCHEDULED)) {
            Counted counted = after(
                    new ArrestReported(PlainReports.of(1, TWO)), new ExecutionReported(PlainReports.of(2, TWO), stage));

            assertThat(counted.acts().rows()).extracting(Row::key).containsExactly("ARREST");
        }
        Counted counted = after(
                new ArrestReported(PlainReports.of(1, TWO)),
                new ExecutionReported(PlainReports.of(2, TWO), Stage.HAPPENED));

        assertThat(counted.acts().rows())
                .extracting(Row::key)
                .containsExactlyInAnyOrder("ARREST", "CAPITAL_PUNISHMENT");
        assertThat(counted.acts().rows())
                .allSatisfy(act -> assertThat(act.people().max()).isEqualTo(2));
    }

    @Test
    void what_has_no_act_in_huridocs_words_is_counted_by_its_kind() {
        Counted counted = after(
                new ArrestReported(PlainReports.of(1, TWO)),
                new AcquittalReported(PlainReports.of(2, TWO), List.of()),
                new TrialReported(PlainReports.of(3, TWO), Stage.SCHEDULED),
                new DroppedChargesReported(PlainReports.of(4, TWO), List.of()));

        assertThat(counted.reported(By.INCIDENT).rows())
                .extracting(Row::key)
                .containsExactly("ACQUITTAL", "ARREST", "DROPPED_CHARGES");
        assertThat(people(counted, Filter.NONE).keySet())
                .containsExactlyInAnyOrder("ACQUITTAL", "ARREST", "DROPPED_CHARGES");
        assertThat(people(counted, new Filter(null, null, null, 1999, null, null, null, null)))
                .isEmpty();
    }

    private static Map<String, Share> people(Counted counted, Filter filter) {
        return Filed.of(counted, new Question(What.PEOPLE, By.INCIDENT, filter), LocalDate.of(2015, 1, 1))
                .map(Filed::shares)
                .orElse(Map.of());
    }

    private static Counted after(Event... events) {
        Stream<Event> before = Stream.of(
                new CaseOpened(new CaseId(new UUID(1, 2)), Region.ASIA, Set.of(), Set.of(), new Text.Withheld()),
                new PopulationRegistered(
                        TWO,
                        new Profile(
                                null,
                                null,
                                new Count(2, null, Set.of(), Count.Unit.PEOPLE),
                                Role.AT_RISK,
                                Gender.NOT_STATED,
                                null,
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of()),
                        null));
        return CountedCase.of(Stream.concat(before, Stream.of(events))
                .reduce(CaseFile.NONE, CaseFile::apply, (earlier, later) -> later));
    }
}
