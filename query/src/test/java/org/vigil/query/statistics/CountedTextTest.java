package org.vigil.query.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigil.core.casefile.Total;
import org.vigil.core.command.CaseJson;
import org.vigil.core.vocabulary.Count.Qualifier;
import org.vigil.core.vocabulary.Region;
import org.vigil.query.statistics.Question.By;

class CountedTextTest {
    private static final List<By> REPORTED =
            Stream.of(By.values()).filter(By::isReported).toList();

    private final CountedText text = new CountedText(new CaseJson());

    record Written(Total total, String text) {}

    static List<Written> totals() {
        return List.of(
                new Written(Total.NOBODY, "0"),
                new Written(new Total(35, 35, Set.of(), false), "35"),
                new Written(new Total(29, 35, Set.of(Qualifier.AROUND), false), "29-35 AROUND"),
                new Written(new Total(0, 4_000_000_000L, Set.of(), true), "0-4000000000 UNCOUNTED"),
                new Written(
                        new Total(1, 2, Set.of(Qualifier.values()), true, true),
                        "1-2 EXACT AROUND AT_LEAST AT_MOST REPORTEDLY UNCOUNTED COUNTS_DISAGREE"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("totals")
    void a_total_is_one_text_and_is_read_back_as_it_was(Written written) {
        Crossed.Cell cell = new Crossed.Cell("2014", written.total());
        Crossed acts =
                new Crossed(List.of(new Crossed.Row("ARREST", Total.NOBODY, List.of(cell))), List.of(), Total.NOBODY);
        Crossed outcomes = new Crossed(List.of(), List.of(), written.total());
        Counted counted = new CountedCase(
                new Counted.Filing(Region.ASIA, List.of(), List.of()),
                List.of(),
                written.total(),
                acts,
                Map.of(By.INCIDENT, acts, By.RETURNED_TO, acts),
                outcomes);
        Document row = text.write(counted);
        Counted read = text.read(row);

        assertThat(row.getString("people")).isEqualTo(written.text());
        assertThat(row.getString("acts")).contains("{\"key\":\"2014\",\"people\":\"" + written.text() + "\"}");
        assertThat(read.filing()).isEqualTo(counted.filing());
        assertThat(read.actions()).isEqualTo(counted.actions());
        assertThat(read.people()).isEqualTo(counted.people());
        assertThat(read.acts()).isEqualTo(acts);
        assertThat(read.outcomes()).isEqualTo(outcomes);
        for (By by : REPORTED) {
            boolean isUnderIt = Set.of(By.INCIDENT, By.RETURNED_TO).contains(by);
            assertThat(read.reported(by))
                    .as("%s", by)
                    .isEqualTo(isUnderIt ? acts : Crossed.nobody(written.total()))
                    .isEqualTo(counted.reported(by));
        }
    }

    @Test
    void what_is_reported_of_nobody_takes_no_place() {
        Total people = new Total(35, 35, Set.of(), false);
        Crossed nobody = Crossed.nobody(people);
        Crossed.Row row = new Crossed.Row("DEAD", people, List.of());
        Crossed dead = new Crossed(List.of(row), List.of(), Total.NOBODY);

        assertThat(text.write(counted(people, Map.of(), nobody)).keySet())
                .containsExactlyInAnyOrder("filing", "actions", "people", "acts", "outcomes");
        assertThat(text.write(counted(people, Map.of(By.FATE, dead, By.CATEGORY, nobody), nobody))
                        .keySet())
                .containsExactlyInAnyOrder("filing", "actions", "people", "acts", "outcomes", "FATE");
    }

    private static Counted counted(Total people, Map<By, Crossed> reported, Crossed others) {
        return new CountedCase(
                new Counted.Filing(Region.ASIA, List.of(), List.of()), List.of(), people, others, reported, others);
    }
}
