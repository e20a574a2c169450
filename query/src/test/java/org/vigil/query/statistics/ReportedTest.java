package org.vigil.query.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vigil.core.casefile.Borders.ReturnReported;
import org.vigil.core.casefile.CaseFile;
import org.vigil.core.casefile.Custody.DetentionReported;
import org.vigil.core.casefile.Event;
import org.vigil.core.casefile.Justice.ExecutionReported;
import org.vigil.core.casefile.Opening.CaseOpened;
import org.vigil.core.casefile.Populations.Basis;
import org.vigil.core.casefile.Populations.PopulationRegistered;
import org.vigil.core.casefile.Populations.Within;
import org.vigil.core.casefile.Report;
import org.vigil.core.casefile.Total;
import org.vigil.core.casefile.Whereabouts.DisappearanceReported;
import org.vigil.core.casefile.Whereabouts.DisappearanceStatus;
import org.vigil.core.casefile.Whereabouts.FateReported;
import org.vigil.core.command.CaseJson;
import org.vigil.core.vocabulary.Act;
import org.vigil.core.vocabulary.ArbitraryDetention;
import org.vigil.core.vocabulary.CaseId;
import org.vigil.core.vocabulary.Count.Qualifier;
import org.vigil.core.vocabulary.CountryCode;
import org.vigil.core.vocabulary.Edtf;
import org.vigil.core.vocabulary.Fate;
import org.vigil.core.vocabulary.Happened;
import org.vigil.core.vocabulary.PopulationId;
import org.vigil.core.vocabulary.Region;
import org.vigil.core.vocabulary.Stage;
import org.vigil.core.vocabulary.Text;
import org.vigil.query.statistics.Question.By;
import org.vigil.query.statistics.Question.Filter;
import org.vigil.query.statistics.Question.What;
import org.vigil.testing.PlainProfiles;
import org.vigil.testing.PlainReports;

/** Around 29 people, of whom one is a part of its own and two are another, told apart by what is reported of them. */
class ReportedTest {
    private static final PopulationId ALL = new PopulationId(new UUID(1, 1));
    private static final PopulationId ONE = new PopulationId(new UUID(1, 2));
    private static final PopulationId TWO = new PopulationId(new UUID(1, 3));
    private static final LocalDate DAY = LocalDate.of(2014, 7, 1);
    private static final CountryCode CHINA = CountryCode.parse("CN");
    private static final CountryCode LAOS = CountryCode.parse("LA");
    private static final CountryCode NORTH_KOREA = CountryCode.parse("KP");

    @Test
    void of_29_whose_fate_is_unknown_one_who_is_dead_is_counted_as_dead_alone() {
        Counted counted = after(
                new FateReported(report(1, ONE, DAY, null), Fate.DEAD),
                new FateReported(report(2, ALL, DAY.plusDays(9), null), Fate.UNKNOWN));

        assertThat(people(counted, By.FATE)).isEqualTo(Map.of("UNKNOWN", around(28), "DEAD", exactly(1)));
        assertThat(cases(counted, By.FATE)).containsExactlyInAnyOrder("UNKNOWN", "DEAD");
    }

    @Test
    void of_whom_no_fate_is_reported_it_is_not_recorded_which_is_not_unknown() {
        Counted counted = after(new FateReported(report(1, TWO, DAY, null), Fate.UNKNOWN));

        assertThat(people(counted, By.FATE)).isEqualTo(Map.of("UNKNOWN", exactly(2), Figure.NOT_RECORDED, around(27)));
        assertThat(people(after(), By.FATE)).isEqualTo(Map.of(Figure.NOT_RECORDED, around(29)));
        assertThat(cases(after(), By.FATE)).containsExactly(Figure.NOT_RECORDED);
    }

    @Test
    void a_fate_that_changed_is_counted_as_it_is_now() {
        Counted counted = after(
                new FateReported(report(1, ALL, DAY.plusDays(9), null), Fate.AT_LIBERTY),
                new FateReported(report(2, ALL, DAY, null), Fate.DETAINED),
                new ExecutionReported(report(3, ALL, DAY.plusDays(10), null), Stage.SCHEDULED));

        assertThat(people(counted, By.FATE)).isEqualTo(Map.of("AT_LIBERTY", around(29)));
    }

    @Test
    void a_fate_that_nobody_is_left_of_is_none() {
        Counted counted = after(
                new FateReported(report(1, TWO, DAY, null), Fate.DETAINED),
                new FateReported(report(2, new PopulationId(new UUID(1, 4)), DAY, null), Fate.IN_HIDING));

        assertThat(people(counted, By.FATE))
                .as("the two in detention are said to be in hiding")
                .isEqualTo(Map.of("IN_HIDING", exactly(2), Figure.NOT_RECORDED, around(27)));
        assertThat(people(counted, By.FATE)).isEqualTo(people(read(counted), By.FATE));
    }

    @Test
    void a_disappearance_that_was_closed_is_not_outstanding_and_one_without_status_changes_nothing() {
        Counted counted = after(
                new DisappearanceReported(report(1, ALL, DAY, "2012"), DisappearanceStatus.OUTSTANDING),
                new DisappearanceReported(report(2, ALL, DAY.plusDays(1), "2012"), DisappearanceStatus.CLOSED),
                new DisappearanceReported(report(3, ALL, DAY.plusDays(2), "2012"), null),
                new DisappearanceReported(
                        report(4, ONE, DAY.plusDays(3), "2013"), DisappearanceStatus.CLARIFIED_BY_SOURCE));

        assertThat(people(counted, By.DISAPPEARANCE))
                .isEqualTo(Map.of("CLOSED", around(28), "CLARIFIED_BY_SOURCE", exactly(1)));
        assertThat(people(counted, By.DISAPPEARANCE, 2012)).isEqualTo(Map.of("CLOSED", around(28)));
        assertThat(people(counted, By.DISAPPEARANCE, 2013)).isEqualTo(Map.of("CLARIFIED_BY_SOURCE", exactly(1)));
        assertThat(people(after(new DisappearanceReported(report(1, ALL, DAY, null), null)), By.DISAPPEARANCE))
                .isEqualTo(Map.of(Figure.NOT_RECORDED, around(29)));
    }

    @Test
    void one_detention_can_be_arbitrary_in_several_ways() {
        Counted counted = after(
                new DetentionReported(report(1, ALL, DAY, null), null),
                new DetentionReported(report(2, TWO, DAY, "2013"), ArbitraryDetention.II),
                new DetentionReported(report(3, TWO, DAY, "2014"), ArbitraryDetention.III));

        assertThat(people(counted, By.CATEGORY))
                .isEqualTo(Map.of("II", exactly(2), "III", exactly(2), Figure.NOT_RECORDED, around(27)));
        assertThat(people(counted, By.CATEGORY, 2014)).isEqualTo(Map.of("III", exactly(2)));
    }

    @Test
    void those_who_are_returned_twice_are_under_each_country_and_in_each_year_under_its_own() {
        Counted counted = after(
                new ReturnReported(report(1, ALL, DAY, "2013"), Act.EXPULSION, LAOS, CHINA),
                new ReturnReported(report(2, TWO, DAY, "2014-02"), Act.REFOULEMENT, CHINA, NORTH_KOREA));

        assertThat(people(counted, By.RETURNED_FROM)).isEqualTo(Map.of("LA", around(29), "CN", exactly(2)));
        assertThat(people(counted, By.RETURNED_TO)).isEqualTo(Map.of("CN", around(29), "KP", exactly(2)));
        assertThat(people(counted, By.RETURNED_TO, 2014)).isEqualTo(Map.of("KP", exactly(2)));
        assertThat(people(counted, By.RETURNED_TO, 1999)).isEmpty();
    }

    private static Counted after(Event... events) {
        Stream<Event> before = Stream.of(
                new CaseOpened(new CaseId(new UUID(1, 2)), Region.ASIA, Set.of(), Set.of(), new Text.Withheld()),
                registered(ALL, 29, null, Qualifier.AROUND),
                registered(ONE, 1, ALL),
                registered(TWO, 2, ALL),
                registered(new PopulationId(new UUID(1, 4)), 2, TWO));
        return CountedCase.of(Stream.concat(before, Stream.of(events))
                .reduce(CaseFile.NONE, CaseFile::apply, (earlier, later) -> later));
    }

    private static Counted read(Counted counted) {
        CountedText text = new CountedText(new CaseJson());
        return text.read(text.write(counted));
    }

    private static PopulationRegistered registered(
            PopulationId id, int people, @Nullable PopulationId whole, Qualifier... qualifiers) {
        return new PopulationRegistered(
                id, PlainProfiles.of(people, qualifiers), whole == null ? null : new Within(whole, Basis.STATED));
    }

    private static Report report(long number, PopulationId about, LocalDate known, @Nullable String happened) {
        Report plain = PlainReports.of(number, Set.of(about), known);
        return new Report(
                plain.id(),
                plain.about(),
                happened == null
                        ? null
                        : new Happened(Edtf.parse(happened), null, Happened.BoundsBy.SOURCE, Happened.YearFrom.STATED),
                known,
                plain.where(),
                plain.by(),
                plain.source(),
                null,
                null,
                Set.of(),
                null);
    }

    private static Map<String, Total> people(Counted counted, By by) {
        return people(counted, by, null);
    }

    private static Map<String, Total> people(Counted counted, By by, @Nullable Integer year) {
        Filter filter = new Filter(null, null, null, year, null, null, null, null);
        Map<String, Total> people = new TreeMap<>();
        Filed.of(counted, new Question(What.PEOPLE, by, filter), DAY)
                .ifPresent(filed -> filed.shares().forEach((key, share) -> people.put(key, share.people())));
        return people;
    }

    private static Set<String> cases(Counted counted, By by) {
        return Filed.of(counted, Question.of(What.CASES, by), DAY)
                .map(filed -> filed.shares().keySet())
                .orElse(Set.of());
    }

    private static Total exactly(long people) {
        return new Total(people, people, Set.of(), false);
    }

    private static Total around(long people) {
        return new Total(people, people, Set.of(Qualifier.AROUND), false);
    }
}
