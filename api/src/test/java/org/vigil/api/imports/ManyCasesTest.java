package org.vigil.api.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.MediaType;
import org.vigil.api.NodeProcess;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Ten thousand cases in one file, and a node that is killed while it takes them in. */
class ManyCasesTest {
    private static final int CASES = 10_000;
    private static final int LINES = CASES * ManyCases.LINES_A_CASE;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    Path directory;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void ten_thousand_cases_are_rehearsed_then_recorded_once_though_the_node_is_killed_half_way() throws Exception {
        byte[] file = ManyCases.file(CASES);
        try (NodeProcess node = NodeProcess.start(directory)) {
            JsonNode rehearsed = last(send(node, file, true));
            assertCounts(rehearsed, LINES, 0);
            assertThat(events(node)).isZero();

            killHalfWay(node, file);
        }
        try (NodeProcess node = NodeProcess.start(directory)) {
            long before = events(node);
            assertThat(before).as("the kill came half-way").isBetween((long) LINES / 4, LINES - 1L);

            JsonNode resumed = last(send(node, file, false));
            assertCounts(resumed, LINES - (int) before, (int) before);
            assertThat(resumed.path("position").longValue()).isEqualTo(LINES - 1L);

            assertEachCaseIsWhole(node);
            assertCounts(last(send(node, file, true)), 0, LINES);
            node.kill();
        }
    }

    private static void assertCounts(JsonNode last, int recorded, int recordedBefore) {
        assertThat(last.path("kind").stringValue()).as(last.toString()).isEqualTo("DONE");
        JsonNode counts = last.path("counts");
        assertThat(counts.path("lines").intValue()).isEqualTo(LINES);
        assertThat(counts.path("recorded").intValue()).isEqualTo(recorded);
        assertThat(counts.path("recordedBefore").intValue()).isEqualTo(recordedBefore);
        assertThat(counts.path("refused").intValue() + counts.path("heldBack").intValue())
                .isZero();
    }

    private void killHalfWay(NodeProcess node, byte[] file) throws Exception {
        try (Stream<JsonNode> answers = send(node, file, false)) {
            Iterator<JsonNode> lines = answers.iterator();
            int recorded = 0;
            while (recorded < LINES / 2) {
                recorded = lines.next().path("counts").path("recorded").intValue();
            }
            node.kill();
        }
    }

    private void assertEachCaseIsWhole(NodeProcess node) throws Exception {
        Map<String, Integer> events = new HashMap<>();
        int pages = 10_000;
        for (long from = 0; from < LINES; from += pages) {
            long expected = from;
            for (JsonNode event : log(node, from, pages).toList()) {
                assertThat(event.path("position").longValue()).isEqualTo(expected++);
                events.merge(event.path("stream").stringValue(), 1, Integer::sum);
            }
        }
        assertThat(events).hasSize(CASES);
        assertThat(events.values()).allMatch(count -> count == ManyCases.LINES_A_CASE);
    }

    private long events(NodeProcess node) throws Exception {
        HttpResponse<Void> answer =
                client.send(node.request("auditor", "/api/log?limit=1").build(), BodyHandlers.discarding());
        return answer.headers().firstValueAsLong("Vigil-Position").orElse(-1) + 1;
    }

    private Stream<JsonNode> log(NodeProcess node, long from, int limit) throws Exception {
        HttpRequest request = node.request("auditor", "/api/log?from=" + from + "&limit=" + limit)
                .build();
        return client.send(request, BodyHandlers.ofLines()).body().map(JSON::readTree);
    }

    private Stream<JsonNode> send(NodeProcess node, byte[] file, boolean dryRun)
            throws IOException, InterruptedException {
        HttpRequest request = node.request("staff", "/api/imports?dryRun=" + dryRun)
                .header("Content-Type", MediaType.APPLICATION_NDJSON_VALUE)
                .POST(BodyPublishers.ofByteArray(file))
                .build();
        HttpResponse<Stream<String>> answer = client.send(request, BodyHandlers.ofLines());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body().map(JSON::readTree);
    }

    private static JsonNode last(Stream<JsonNode> answers) {
        return answers.reduce((before, after) -> after).orElseThrow();
    }
}
