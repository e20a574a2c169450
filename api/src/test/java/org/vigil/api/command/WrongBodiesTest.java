package org.vigil.api.command;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigil.api.Node;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is wrong with a body, the answer is a problem that names the field, and nothing has changed. */
@SuppressWarnings("NullAway.Init") // JUnit sets the field
class WrongBodiesTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String CASE = "3e2c5c1e-6a0b-4d52-9f5e-0d8b3a7b1c90";
    private static final String RIGHT = "{\"caseId\":\"" + CASE + "\",\"report\":{\"about\":[\"" + CASE
            + "\"],\"happened\":{\"date\":\"2014-07-15\",\"boundsBy\":\"SOURCE\",\"yearFrom\":\"STATED\"},"
            + "\"note\":\"note\",\"source\":{\"kind\":\"PRESS\"}}}";

    @TempDir
    static Path directory;

    private static Node node;

    @BeforeAll
    static void start() {
        node = Node.start(directory);
        HttpResponse<String> opened = post(
                "OpenCase",
                ("{\"caseId\":\"" + CASE + "\",\"region\":\"ASIA\",\"title\":\"A title\"}").getBytes(UTF_8));
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(200);
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    static Stream<Arguments> bodies() {
        String deep = "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000);
        return Stream.of(
                        wrong("an unknown field", 400, "unknown-field", "report/notes", "\"note\"", "\"notes\""),
                        wrong(
                                "a number for a text",
                                400,
                                "personal-value-form",
                                "report/note",
                                "\"note\":\"note\"",
                                "\"note\":1"),
                        wrong(
                                "a text for a list",
                                400,
                                "wrong-type",
                                "report/about",
                                "[\"" + CASE + "\"]",
                                "\"" + CASE + "\""),
                        wrong(
                                "a day that no calendar has",
                                400,
                                "edtf-impossible",
                                "report/happened/date",
                                "07-15",
                                "02-30"),
                        wrong(
                                "10,000 levels",
                                400,
                                "beyond-bounds",
                                "report/note/a",
                                "\"note\":\"note\"",
                                "\"note\":" + deep),
                        wrong(
                                "a lone surrogate",
                                400,
                                "character-refused",
                                "report/note",
                                ":\"note\"",
                                ":\"n\\ud83d\""),
                        wrong("NUL", 400, "character-refused", "report/note", ":\"note\"", ":\"n\\u0000\""),
                        wrong(
                                "an operator for an id",
                                400,
                                "wrong-type",
                                "caseId",
                                "{\"caseId\":\"" + CASE + "\"",
                                "{\"caseId\":{\"$gt\":\"\"}"),
                        wrong(
                                "an operator in a list of ids",
                                400,
                                "wrong-type",
                                "report/about/0",
                                "[\"" + CASE + "\"]",
                                "[{\"$gt\":\"\"}]"),
                        wrong(
                                "a field twice",
                                400,
                                "not-json",
                                "report/note",
                                "\"source\"",
                                "\"note\":\"two\",\"source\""),
                        wrong(
                                "a population that is not registered",
                                422,
                                "population-not-registered",
                                "report/about/0",
                                "\"PRESS\"",
                                "\"PRESS\""))
                .map(Wrong::arguments);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void is_told_by_the_field_and_changes_nothing(String what, int status, String code, String field, byte[] body) {
        String before = log();
        HttpResponse<String> answer = post("ReportDetention", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(problem.path("code").asString("")).isEqualTo(code);
        assertThat(problem.path("field").asString("")).startsWith(field);
        assertThat(problem.path("remedy").asString("")).isNotBlank();
        assertThat(log()).isEqualTo(before);
    }

    @Test
    void what_is_not_UTF_8_is_told_by_the_field_and_changes_nothing() {
        String before = log();
        HttpResponse<String> answer = post(
                "ReportDetention", RIGHT.replace(":\"note\"", ":\"caf\u00e9\"").getBytes(ISO_8859_1));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(JSON.readTree(answer.body()).path("code").asString("")).isEqualTo("not-utf-8");
        assertThat(JSON.readTree(answer.body()).path("field").asString("")).isEqualTo("report/note");
        assertThat(log()).isEqualTo(before);
    }

    @Test
    void fifty_megabytes_are_too_many_and_change_nothing() {
        String before = log();
        HttpResponse<String> answer = post("ReportDetention", new byte[50_000_000]);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(JSON.readTree(answer.body()).path("code").asString("")).isEqualTo("body-too-large");
        assertThat(JSON.readTree(answer.body()).path("field").asString("")).isEqualTo("body");
        assertThat(log()).isEqualTo(before);
    }

    private static HttpResponse<String> post(String command, byte[] body) {
        return node.send(node.request("staff", "/api/commands/" + command)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build());
    }

    private static String log() {
        return node.get("auditor", "/api/log").body();
    }

    private static Wrong wrong(String what, int status, String code, String field, String right, String instead) {
        return new Wrong(what, status, code, field, RIGHT).replaced(right, instead);
    }

    private record Wrong(String what, int status, String code, String field, String body) {
        Wrong replaced(String right, String instead) {
            assertThat(body).contains(right);
            return new Wrong(what, status, code, field, body.replace(right, instead));
        }

        Arguments arguments() {
            return Arguments.of(what, status, code, field, body.getBytes(UTF_8));
        }
    }
}
