package org.vigil.api.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigil.core.vocabulary.AiIndex;
import org.vigil.core.vocabulary.UaNumber;

class EcmaPatternTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UA 190/14",
                "UA: 190/14",
                "UA 253.17",
                "UA-068/2012",
                "AU 190/14",
                "014/2016",
                "EXTRA 73/91",
                "extra\u00a073/91",
                "  ua190 / 14 "
            })
    void takes_every_spelling_of_a_UA_number(String text) {
        assertThat(UaNumber.parse(text)).isNotNull();
        assertThat(text).matches(EcmaPattern.of(UaNumber.SPELLINGS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ASA 17/039/2014",
                "AMR 51/52/91",
                "AMR 51/6052/2017",
                "asa17/39/14",
                "AI Index: ASA 17/039/2014",
                "ai\tindex ACT 5/1/2000"
            })
    void takes_every_spelling_of_an_AI_Index(String text) {
        assertThat(AiIndex.parse(text)).isNotNull();
        assertThat(text).matches(EcmaPattern.of(AiIndex.SPELLINGS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UA 0/14", "UX 190/14", "UA 190/14 and more", "", "UA 190/014"})
    void refuses_what_is_no_UA_number(String text) {
        assertThat(text).doesNotMatch(EcmaPattern.of(UaNumber.SPELLINGS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\h*(?<series>UA)?[A-Z0-9-]{2}\\.", "[\\hX]"})
    void writes_nothing_that_only_Java_reads(String pattern) {
        assertThat(EcmaPattern.of(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE)))
                .doesNotContain("\\h", "(?<")
                .startsWith("^(?:")
                .endsWith(")$");
    }
}
