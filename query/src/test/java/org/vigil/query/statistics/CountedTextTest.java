package org.vigil.query.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigil.core.casefile.Total;
import org.vigil.core.command.CaseJson;
import org.vigil.core.vocabulary.Count.Qualifier;
import org.vigil.core.vocabulary.Region;

class CountedTextTest {
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
                acts,
                outcomes);
        Document row = text.write(counted);
        Counted read = text.read(row);

        assertThat(row.getString("people")).isEqualTo(written.text());
        assertThat(row.getString("acts")).contains("{\"key\":\"2014\",\"people\":\"" + written.text() + "\"}");
        assertThat(new CountedCase(
                        read.filing(), read.actions(), read.people(), read.acts(), read.incidents(), read.outcomes()))
                .isEqualTo(counted);
    }
}
