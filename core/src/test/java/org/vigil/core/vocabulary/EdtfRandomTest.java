package org.vigil.core.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Made-up texts, from seeds. A failure names its seed; to run that one again: {@code mvn -pl core test
 * -Dtest=EdtfRandomTest -Dvigil.seed=SEED}.
 */
class EdtfRandomTest {

    private static final int TEXTS_A_SEED = 500;
    private static final String CHARACTERS = "0123456789-/.,[]{}?~%XYTZ:+ES x\u0000\ud83d\u0662";

    static LongStream seeds() {
        Long asked = Long.getLong("vigil.seed");
        return asked != null ? LongStream.of(asked) : LongStream.rangeClosed(1, 8);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void right_texts_print_as_they_were_and_bound_every_day_that_they_can_mean(long seed) {
        EdtfSamples samples = new EdtfSamples(new Random(seed));
        for (int i = 0; i < TEXTS_A_SEED; i++) {
            EdtfSamples.Sample sample = samples.any();
            if (sample.text().length() > Edtf.MAX_LENGTH) {
                continue;
            }
            String about = sample.text() + "; " + rerun(seed);
            assertThat(sample.days()).as(about).isNotEmpty();
            Edtf date = Edtf.parse(sample.text());

            assertThat(date.text()).as(about).isEqualTo(sample.text());
            assertThat(sample.text()).as(about).matches(EdtfPattern.FORMS);
            assertThat(date.earliest().isEmpty()).as("open start of " + about).isEqualTo(sample.openStart());
            assertThat(date.latest().isEmpty()).as("open end of " + about).isEqualTo(sample.openEnd());
            LocalDate earliest = date.earliest().orElse(LocalDate.MIN);
            LocalDate latest = date.latest().orElse(LocalDate.MAX);
            assertThat(sample.days())
                    .as(about)
                    .allSatisfy(day -> assertThat(day).isBetween(earliest, latest));
            assertThat(date.approximate()).as(about).isEqualTo(sample.text().matches(".*[~%].*"));
            assertThat(date.uncertain()).as(about).isEqualTo(sample.text().matches(".*[?%].*"));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void broken_texts_are_read_as_they_are_or_refused_with_a_place_inside_them(long seed) {
        Random random = new Random(seed);
        EdtfSamples samples = new EdtfSamples(random);
        List<String> read = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        for (int i = 0; i < TEXTS_A_SEED; i++) {
            String text = broken(samples.any().text(), random);
            try {
                assertThat(Edtf.parse(text).text()).as(rerun(seed)).isEqualTo(text);
                assertThat(text).as(rerun(seed)).matches(EdtfPattern.FORMS);
                read.add(text);
            } catch (EdtfException e) {
                assertThat(e.position()).as(text + "; " + rerun(seed)).isBetween(0, text.length());
                assertThat(e.code()).as(text + "; " + rerun(seed)).startsWith("edtf-");
                refused.add(text);
            }
        }
        assertThat(refused).as("texts refused; " + rerun(seed)).hasSizeGreaterThan(TEXTS_A_SEED / 4);
        assertThat(read).as("texts read; " + rerun(seed)).isNotEmpty();
    }

    private static String broken(String text, Random random) {
        StringBuilder broken = new StringBuilder(text);
        for (int i = random.nextInt(3); i >= 0; i--) {
            int at = random.nextInt(broken.length() + 1);
            char other = CHARACTERS.charAt(random.nextInt(CHARACTERS.length()));
            switch (random.nextInt(3)) {
                case 0 -> broken.insert(at, other);
                case 1 -> broken.replace(at, Math.min(at + 1, broken.length()), String.valueOf(other));
                default -> broken.delete(at, Math.min(at + 1 + random.nextInt(3), broken.length()));
            }
        }
        return broken.toString();
    }

    private static String rerun(long seed) {
        return "run again with: mvn -pl core test -Dtest=EdtfRandomTest -Dvigil.seed=" + seed;
    }
}
