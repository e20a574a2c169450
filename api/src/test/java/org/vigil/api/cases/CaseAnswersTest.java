package org.vigil.api.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigil.api.Node;

/** What answers about cases say of themselves, and how their parameters are read. */
@SuppressWarnings("NullAway.Init") // JUnit sets the fields
class CaseAnswersTest {
    private static final String ID = "5c1b2a90-7d1e-4c55-8f3a-1e2d3c4b5a69";
    private static final String CASE = "/api/cases/" + ID;

    @TempDir
    static Path directory;

    private static Node node;

    @BeforeAll
    static void start() {
        node = Node.start(directory);
        String body = "{\"caseId\":\"" + ID
                + "\",\"region\":\"ASIA\",\"countries\":[\"CN\"],\"concerns\":[\"FORCIBLE_RETURN\"],\"title\":\"A case\"}";
        HttpResponse<String> opened = node.send(node.request("staff", "/api/commands/OpenCase")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(200);
        assertThat(get("staff", CASE, "Vigil-Position", "0").statusCode()).isEqualTo(200);
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    private static HttpResponse<String> get(String user, String path, String header, String value) {
        return node.send(node.request(user, path).header(header, value).build());
    }

    @ParameterizedTest
    @ValueSource(strings = {CASE, CASE + "/timeline"})
    void the_tag_is_the_version_and_never_stands_for_an_answer_that_somebody_has(String path) {
        String tag = node.get("staff", path).headers().firstValue("ETag").orElseThrow();
        assertThat(tag).isEqualTo("\"0\"");
        for (String question : List.of(path, path + "?on=2099-09-09", path + "?asOf=0")) {
            for (String known : List.of(tag, "W/" + tag, "*")) {
                HttpResponse<String> answer = get("analyst", question, "If-None-Match", known);
                assertThat(answer.statusCode()).as(question + " with " + known).isEqualTo(200);
                assertThat(answer.headers().firstValue("ETag")).hasValue(tag);
                assertThat(answer.body()).contains(ID);
            }
        }
    }

    @Test
    void an_answer_about_nothing_names_no_position() {
        HttpResponse<String> answer = node.get("staff", "/api/cases?asOf=2000-01-01");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Vigil-Position")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/cases", CASE, CASE + "/timeline", CASE + "/history"})
    void answers_say_which_position_they_reflect(String path) {
        for (String question : List.of(path, path + "?asOf=0")) {
            HttpResponse<String> answer = get("staff", question, "Vigil-Position", "0");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Vigil-Position"))
                    .as(question)
                    .hasValue("0");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status",
                "country",
                "region",
                "concern",
                "number",
                "index",
                "deadlineFrom",
                "deadlineTo",
                "asOf",
                "on",
                "cursor",
                "limit"
            })
    void an_empty_filter_is_a_mistake_and_not_the_whole_list(String parameter) {
        for (String query : List.of("?" + parameter + "=", "?" + parameter, "?" + parameter + "=%20")) {
            HttpResponse<String> answer = node.get("staff", "/api/cases" + query);
            assertThat(answer.statusCode()).as(query).isEqualTo(400);
            assertThat(answer.body()).contains("\"code\":\"bad-parameter\"", "\"field\":\"" + parameter + "\"");
        }
    }

    @Test
    void a_filter_that_is_blank_beside_one_that_is_not_is_a_mistake_too() {
        assertThat(node.get("staff", "/api/cases?region=&concern=FORCIBLE_RETURN")
                        .statusCode())
                .isEqualTo(400);
    }
}
