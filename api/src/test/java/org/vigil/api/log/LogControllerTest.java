package org.vigil.api.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigil.api.Node;
import org.vigil.core.log.Commit;
import org.vigil.core.log.EventLog;
import org.vigil.core.log.LoggedEvent;
import org.vigil.core.log.NewCommit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SuppressWarnings("NullAway.Init") // JUnit sets the fields
class LogControllerTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String DATA = "{\"a\":\"\\u000f\u00e4 \\\"quoted\\\"\",\"n\":1}";

    @TempDir
    Path directory;

    private Node node;

    @BeforeEach
    void start() {
        node = Node.start(directory);
    }

    @AfterEach
    void stop() {
        node.close();
    }

    private Commit append(String stream, int sequence, int events) {
        List<LoggedEvent> logged = IntStream.range(0, events)
                .mapToObj(i ->
                        new LoggedEvent(stream + "-" + (sequence + i), "CaseOpened", 1, DATA, "{\"user\":\"staff\"}"))
                .toList();
        String command = "staff/" + stream + sequence;
        return node.bean(EventLog.class)
                .append(new NewCommit("Case", stream, sequence, command, NewCommit.claimOf(command), logged));
    }

    private List<JsonNode> lines(String query) {
        HttpResponse<String> answer = node.get("auditor", "/api/log" + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/x-ndjson");
        return answer.body().lines().map(JSON::readTree).toList();
    }

    private List<Long> positions(String query) {
        return lines(query).stream().map(line -> line.get("position").asLong()).toList();
    }

    @Test
    void an_empty_log_has_no_lines_and_no_last_position() {
        HttpResponse<String> answer = node.get("auditor", "/api/log");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers().firstValue("Vigil-Position")).isEmpty();
    }

    @Test
    void a_line_holds_an_event_as_it_is_stored() {
        append("a", 0, 1);
        Commit second = append("b", 0, 2);
        JsonNode line = lines("?from=2").getFirst();
        assertThat(line.propertyNames())
                .containsExactlyInAnyOrder(
                        "position", "id", "name", "rev", "stream", "seq", "at", "command", "data", "meta");
        assertThat(line.get("position").asLong()).isEqualTo(2);
        assertThat(line.get("id").asString()).isEqualTo("b-1");
        assertThat(line.get("name").asString()).isEqualTo("CaseOpened");
        assertThat(line.get("rev").asInt()).isEqualTo(1);
        assertThat(line.get("stream").asString()).isEqualTo("b");
        assertThat(line.get("seq").asLong()).isEqualTo(1);
        assertThat(line.get("at").asString()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
        assertThat(java.time.Instant.parse(line.get("at").asString())).isEqualTo(second.at());
        assertThat(line.get("command").asString()).isEqualTo("staff/b0");
        assertThat(line.get("data").asString()).isEqualTo(DATA);
        assertThat(line.get("meta").asString()).isEqualTo("{\"user\":\"staff\"}");
    }

    @Test
    void pages_follow_each_other_within_commits_too() {
        append("a", 0, 3);
        append("b", 0, 4);
        append("a", 3, 1);
        assertThat(positions("")).containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L);
        assertThat(positions("?from=1&limit=1")).containsExactly(1L);
        assertThat(positions("?from=2&limit=3")).containsExactly(2L, 3L, 4L);
        assertThat(positions("?from=5")).containsExactly(5L, 6L, 7L);
        assertThat(positions("?from=8")).isEmpty();
        assertThat(positions("?from=" + Long.MAX_VALUE)).isEmpty();
        assertThat(node.get("auditor", "/api/log?limit=1").headers().firstValue("Vigil-Position"))
                .hasValue("7");
    }

    @Test
    void a_page_is_longer_than_what_the_log_reads_at_once() {
        int commits = 150;
        IntStream.range(0, commits).forEach(i -> append("a", i, 1));
        assertThat(positions("?from=10")).hasSize(commits - 10).startsWith(10L).endsWith(commits - 1L);
    }
}
