package org.vigil.api.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Collections;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigil.api.Node;
import org.vigil.core.log.EventLog;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A command that is small enough as a body, and too large as what would be recorded. */
@SuppressWarnings("NullAway.Init") // JUnit sets the fields
class TooLargeTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String CASE = "7d0e8a2f-4c1b-4f6a-9d35-1b8e0c5a2f11";

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

    @Test
    void it_is_refused_with_its_name_its_largest_field_both_sizes_and_a_remedy_and_leaves_nothing() {
        assertThat(send("OpenCase", "{\"caseId\":\"" + CASE + "\",\"region\":\"ASIA\",\"title\":\"A title\"}")
                        .statusCode())
                .isEqualTo(200);
        EventLog log = node.bean(EventLog.class);
        long before = log.next();
        // Thirty texts of 20,000 characters are within every bound of their own, and more than a commit.
        HttpResponse<String> answer = send("RegisterPopulation", body());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(problem.path("code").stringValue()).isEqualTo("event-too-large");
        assertThat(problem.path("field").stringValue()).isEqualTo("profile/relations");
        assertThat(problem.path("detail").stringValue()).contains("RegisterPopulation", "524288", "profile/relations");
        assertThat(problem.path("remedy").stringValue()).contains("split the command");
        assertThat(log.next()).isEqualTo(before);
    }

    private static String body() {
        String relation = "{\"kind\":\"FAMILY_OF\",\"to\":\"" + "x".repeat(20_000) + "\"}";
        return "{\"caseId\":\"" + CASE
                + "\",\"profile\":{\"count\":{\"min\":1,\"qualifiers\":[\"EXACT\"],\"unit\":\"PEOPLE\"},"
                + "\"role\":\"AT_RISK\",\"gender\":\"FEMALE\",\"relations\":["
                + String.join(",", Collections.nCopies(30, relation)) + "]}}";
    }

    private static HttpResponse<String> send(String command, String body) {
        return node.send(node.request("staff", "/api/commands/" + command)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
    }
}
