package org.vigil.api.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.vigil.api.Node;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where two people close an action, through the routes that they would use: the one who asks for it can't approve it. */
@SuppressWarnings("NullAway.Init") // JUnit sets the field
class ClosedByTwoTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PASSWORD = "two people close an action";
    private static final String CASE = "7d0c1e52-94f4-4b0e-8f0a-5b1a3f6d2c10";
    private static final String ACTION = "a3b4f0d6-2c1e-4f57-9d0b-6e8c7a915f02";
    private static final String PEOPLE = "1f6a0b8e-5d37-4c92-b1e4-0a9d3c7e8f11";
    private static final String OF_ACTION = "\"caseId\":\"" + CASE + "\",\"action\":\"" + ACTION + "\"";
    private static final String CLOSING = """
            {%s,"reason":"GOOD_NEWS","campaignContinues":false,"outcomes":[{"population":"%s","outcome":"IMPROVED"}]}
            """.formatted(OF_ACTION, PEOPLE);

    @TempDir
    Path directory;

    private static String[] arguments() {
        String encoded = "{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD);
        return new String[] {
            "--vigil.closing=two-people",
            "--vigil.users.ann.password=" + encoded,
            "--vigil.users.ann.roles=STAFF",
            "--vigil.users.ben.password=" + encoded,
            "--vigil.users.ben.roles=STAFF"
        };
    }

    private static HttpResponse<String> command(Node node, String user, String command, String body) {
        return node.send(node.request("", "/api/commands/" + command)
                .header("Authorization", Node.basic(user, PASSWORD))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private static JsonNode followed(Node node, String user, String command, String body) {
        HttpResponse<String> answer = command(node, user, command, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static void refused(Node node, String user, String command, String body, String code) {
        HttpResponse<String> answer = command(node, user, command, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
        assertThat(JSON.readTree(answer.body()).path("code").stringValue()).isEqualTo(code);
    }

    private static JsonNode read(Node node, String path, long position) {
        HttpResponse<String> answer = node.send(node.request("", path)
                .header("Authorization", Node.basic("ann", PASSWORD))
                .header("Vigil-Position", String.valueOf(position))
                .build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    @Test
    void one_asks_for_the_closing_and_another_approves_it_and_the_history_names_both() {
        try (Node node = Node.start(directory, arguments())) {
            issued(node);
            refused(node, "ann", "CloseAction", CLOSING, "closing-needs-two");
            followed(node, "ann", "RequestClosing", CLOSING);
            refused(node, "ann", "ApproveClosing", "{" + OF_ACTION + "}", "closing-approved-by-requester");
            long position = followed(node, "ben", "ApproveClosing", "{" + OF_ACTION + "}")
                    .path("position")
                    .asLong();

            JsonNode closing = read(node, "/api/cases/" + CASE, position).at("/actions/0/closing");
            assertThat(closing.path("closedBy").stringValue()).isEqualTo("TWO_PEOPLE");
            assertThat(closing.path("requestedBy").stringValue()).isEqualTo("ann");
            assertThat(closing.path("approvedBy").stringValue()).isEqualTo("ben");
            assertThat(lastTwo(read(node, "/api/cases/" + CASE + "/history?limit=50", position)))
                    .containsExactly("ann RequestClosing", "ben ApproveClosing");
            assertThat(read(node, "/api/cases?closedBy=ONE_PERSON", position).path("cases"))
                    .isEmpty();
        }
    }

    private static void issued(Node node) {
        followed(node, "ann", "OpenCase", """
                {"caseId":"%s","region":"ASIA","countries":["CN"],"concerns":["TORTURE"],"title":{"text":"A case"}}
                """.formatted(CASE));
        followed(node, "ann", "RegisterPopulation", """
                {"caseId":"%s","population":"%s","profile":{"role":"AT_RISK","gender":"NOT_STATED"}}
                """.formatted(CASE, PEOPLE));
        followed(node, "ann", "IssueAction", """
                {%s,"number":"UA 31/24","index":"ASA 17/031/2024","known":"2024-03-01","appealDate":"2024-04-12"}
                """.formatted(OF_ACTION));
    }

    private static List<String> lastTwo(JsonNode history) {
        List<String> acts = history.path("entries")
                .valueStream()
                .map(entry -> entry.path("user").stringValue() + " "
                        + entry.path("command").stringValue())
                .toList();
        return acts.subList(acts.size() - 2, acts.size());
    }
}
