package org.vigil.api.bounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigil.api.Node;

@SuppressWarnings("NullAway.Init") // JUnit sets the fields
class ParameterValuesTest {
    @TempDir
    static Path directory;

    private static Node node;

    @BeforeAll
    static void start() {
        node = Node.start(directory);
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    private static HttpResponse<String> get(String day, String language) {
        return node.send(node.request("staff", "/api/cases?deadlineFrom=" + day)
                .header("Accept-Language", language)
                .build());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"*", "en-GB", "en-US", "de-DE", "fr-FR", "fa-IR-u-ca-persian-nu-arabext", "th-TH-u-ca-buddhist"})
    void a_day_is_the_same_in_every_language(String language) {
        HttpResponse<String> right = get("2014-08-07", language);
        assertThat(right.statusCode()).as(right.body()).isEqualTo(200);
        for (String day : List.of(
                "07/08/2014", "7/8/14", "07.08.14", "2014-8-7", "2014-02-30", "7%20Aug%202014", "%2B12014-01-01")) {
            HttpResponse<String> answer = get(day, language);
            assertThat(answer.statusCode()).as(day).isEqualTo(400);
            assertThat(answer.body()).contains("\"code\":\"bad-parameter\"", "\"field\":\"deadlineFrom\"");
        }
    }
}
