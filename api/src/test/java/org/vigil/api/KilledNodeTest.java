package org.vigil.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Vigil in a process of its own, killed right after it has acknowledged a command, and started again. */
class KilledNodeTest {
    private static final int KILLS = 10;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    Path directory;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void nothing_that_was_acknowledged_is_missing_and_positions_stay_dense() throws Exception {
        List<String> acknowledged = new ArrayList<>();
        for (int kill = 0; kill < KILLS; kill++) {
            try (NodeProcess vigil = NodeProcess.start(directory, "-XX:TieredStopAtLevel=1")) {
                assertStored(vigil, acknowledged);
                // Several, so that some of them share a sync with what comes after them.
                for (int i = 0; i <= kill % 3; i++) {
                    String id = UUID.randomUUID().toString();
                    open(vigil, id);
                    acknowledged.add(id);
                }
                vigil.kill();
            }
        }
        try (NodeProcess vigil = NodeProcess.start(directory, "-XX:TieredStopAtLevel=1")) {
            assertStored(vigil, acknowledged);
            vigil.kill();
        }
    }

    private void open(NodeProcess vigil, String id) throws Exception {
        String body = "{\"caseId\":\"" + id + "\",\"region\":\"ASIA\",\"title\":\"A title\"}";
        HttpResponse<String> answer = send(vigil.request("staff", "/api/commands/OpenCase")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private void assertStored(NodeProcess vigil, List<String> acknowledged) throws Exception {
        String log = send(vigil.request("auditor", "/api/log")).body();
        List<JsonNode> events = log.lines().map(JSON::readTree).toList();
        assertThat(events)
                .extracting(event -> event.path("stream").stringValue())
                .containsAll(acknowledged);
        for (int position = 0; position < events.size(); position++) {
            assertThat(events.get(position).path("position").longValue()).isEqualTo(position);
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
