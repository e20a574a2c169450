package org.vigil.api.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigil.api.Node;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A fact under embargo, asked for through every operation that reads: an analyst is answered as if it had never been
 * recorded, to the letter, whatever the moment and the header.
 */
class EmbargoedFactTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String CASE = "3f0d6a11-52c4-4b8e-9a70-1c2d3e4f5a6b";
    private static final String GROUP = "3f0d6a11-52c4-4b8e-9a70-1c2d3e4f5a01";
    private static final String HELD = "3f0d6a11-52c4-4b8e-9a70-1c2d3e4f5a02";
    private static final String SECRET = "3f0d6a11-52c4-4b8e-9a70-1c2d3e4f5a03";
    private static final String SECRET_COUNT = "3f0d6a11-52c4-4b8e-9a70-1c2d3e4f5a04";
    private static final String PERSON =
            "{\"person\":\"3f0d6a11-52c4-4b8e-9a70-1c2d3e4f5a05\",\"name\":\"B. Invented\"}";
    private static final String SECRET_FROM_THE_START = "3f0d6a11-52c4-4b8e-9a70-1c2d3e4f5a07";
    private static final String PAPER = "\"source\":{\"kind\":\"PRESS\",\"published\":\"2015-03-02\"}";

    @TempDir
    Path directory;

    @Test
    void an_analyst_is_answered_as_if_the_fact_had_never_been_recorded() {
        try (Node node = Node.start(directory)) {
            long last = enterWhatAllMaySee(node);
            Map<String, String> before = answers(node, last, "");
            assertThat(before).hasSizeGreaterThan(20);

            send(node, "ReportFate", report(SECRET, "\"fate\":\"DEAD\""));
            send(
                    node,
                    "ReportCount",
                    report(
                            SECRET_COUNT,
                            "\"population\":\"" + GROUP + "\",\"count\":{\"min\":7777,\"unit\":\"PEOPLE\"}"));
            send(node, "PlaceEmbargo", review(SECRET, "\"consentOf\":" + PERSON));
            send(node, "PlaceEmbargo", review(SECRET_COUNT, "\"consentOf\":" + PERSON));
            send(
                    node,
                    "ReportDeath",
                    report(
                            SECRET_FROM_THE_START,
                            ",\"embargo\":{\"consentOf\":" + PERSON + ",\"why\":\"Told by telephone\"}",
                            "\"cause\":\"UNKNOWN\",\"held\":\"NOT_SAID\""));
            send(node, "DisputeReport", review(SECRET, PAPER));
            send(node, "AdoptReport", review(SECRET_COUNT, "\"over\":[],\"decidedBy\":" + PERSON));
            long now = send(node, "CorroborateReport", review(HELD, PAPER + ",\"by\":\"" + SECRET + "\""));

            assertThat(answers(node, now, "")).isEqualTo(before);
            for (long position = last; position <= now; position++) {
                assertThat(answers(node, now, "asOf=" + position))
                        .as("as of %s", position)
                        .isEqualTo(before);
            }
            for (String user : List.of("staff", "auditor")) {
                assertThat(view(node, user, now)).contains("DEAD", "7777", SECRET, SECRET_FROM_THE_START);
            }
            assertThat(node.get("analyst", "/api/cases/" + CASE + "/history").statusCode())
                    .isEqualTo(403);
            assertThat(node.get("analyst", "/api/log").statusCode()).isEqualTo(403);

            long lifted = send(node, "LiftEmbargo", review(SECRET, "\"by\":" + PERSON));
            assertThat(view(node, "analyst", lifted))
                    .contains("DEAD", SECRET)
                    .doesNotContain("7777", SECRET_FROM_THE_START);
            assertThat(node.get("analyst", "/api/cases/" + CASE + "?asOf=" + (last + 1))
                            .body())
                    .as("of an earlier moment, too")
                    .contains("DEAD");
        }
    }

    private static long enterWhatAllMaySee(Node node) {
        send(
                node,
                "OpenCase",
                "{\"caseId\":\"" + CASE
                        + "\",\"region\":\"ASIA\",\"countries\":[\"CN\"],\"concerns\":[\"TORTURE\"],\"title\":\"A case\"}");
        send(
                node,
                "RegisterPopulation",
                "{\"caseId\":\"" + CASE + "\",\"population\":\"" + GROUP
                        + "\",\"profile\":{\"count\":{\"min\":12,\"unit\":\"PEOPLE\"},\"role\":\"AT_RISK\",\"gender\":\"NOT_STATED\"}}");
        send(
                node,
                "IssueAction",
                "{\"caseId\":\"" + CASE + "\",\"number\":\"UA 41/15\",\"index\":\"ASA 17/041/2015\","
                        + "\"known\":\"2015-03-02\",\"appealDate\":\"2015-04-13\",\"countries\":[\"CN\"]}");
        return send(node, "ReportDetention", report(HELD, null));
    }

    private static String report(String id, @Nullable String more) {
        return report(id, "", more);
    }

    private static String report(String id, String inside, @Nullable String more) {
        return "{\"caseId\":\"" + CASE + "\",\"report\":{\"id\":\"" + id + "\",\"about\":[\"" + GROUP
                + "\"],\"known\":\"2015-03-02\"," + PAPER + inside + "}" + (more == null ? "" : "," + more) + "}";
    }

    private static String review(String report, String more) {
        return "{\"caseId\":\"" + CASE + "\",\"report\":\"" + report + "\",\"why\":\"Told by telephone\"," + more + "}";
    }

    private static long send(Node node, String command, String body) {
        HttpResponse<String> answer = node.send(node.request("staff", "/api/commands/" + command)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body()).path("position").longValue();
    }

    private static String view(Node node, String user, long position) {
        return node.send(node.request(user, "/api/cases/" + CASE)
                        .header("Vigil-Position", String.valueOf(position))
                        .build())
                .body();
    }

    /** What an analyst is answered to all that an analyst may ask; how far the log has come is told to everybody. */
    private static Map<String, String> answers(Node node, long position, String moment) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (String question : questions(node)) {
            String path = question + (moment.isEmpty() ? "" : (question.contains("?") ? "&" : "?") + moment);
            HttpResponse<String> answer = node.send(node.request("analyst", path)
                    .header("Vigil-Position", String.valueOf(position))
                    .header("If-None-Match", "\"3\"")
                    .build());
            assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
            String body = question.contains("/api/cases/")
                    ? answer.body()
                    : answer.body().replaceAll("\"position\":[0-9]+(,\"(on|cases|rows)\")", "$1");
            answers.put(question, answer.headers().firstValue("ETag").orElse("") + body);
        }
        return answers;
    }

    private static List<String> questions(Node node) {
        List<String> questions = new ArrayList<>();
        JsonNode paths =
                JSON.readTree(node.get("analyst", "/v3/api-docs").body()).path("paths");
        paths.properties().forEach(path -> {
            String template = path.getKey();
            if (path.getValue().has("get")
                    && !List.of("/api/log", "/api/projections", "/api/deadlines", "/api/cases/{id}/history")
                            .contains(template)) {
                questions.addAll(questions(template));
            }
        });
        return questions;
    }

    private static List<String> questions(String template) {
        if (!template.contains("{what}")) {
            return List.of(template.replace("{id}", CASE));
        }
        List<String> questions = new ArrayList<>();
        for (String what : List.of("cases", "actions", "people")) {
            for (String by : List.of("STATUS", "OUTCOME", "COUNTRY", "YEAR", "ACT")) {
                String question = template.replace("{what}", what) + "?by=" + by;
                questions.add(question + (template.endsWith("/cases") ? "&key=TOTAL" : ""));
            }
        }
        return questions;
    }
}
