package org.vigil.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Vigil in a process of its own, killed right after it has acknowledged a command, and started again. */
class KilledNodeTest {
    private static final int KILLS = 10;
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:([0-9]+)/");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    Path directory;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void nothing_that_was_acknowledged_is_missing_and_positions_stay_dense() throws Exception {
        List<String> acknowledged = new ArrayList<>();
        for (int kill = 0; kill < KILLS; kill++) {
            try (Running vigil = Running.start(directory)) {
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
        try (Running vigil = Running.start(directory)) {
            assertStored(vigil, acknowledged);
            vigil.kill();
        }
    }

    private void open(Running vigil, String id) throws Exception {
        String body = "{\"caseId\":\"" + id + "\",\"region\":\"ASIA\",\"title\":\"A title\"}";
        HttpResponse<String> answer = send(
                "staff",
                HttpRequest.newBuilder(vigil.at("/api/commands/OpenCase"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private void assertStored(Running vigil, List<String> acknowledged) throws Exception {
        String log =
                send("auditor", HttpRequest.newBuilder(vigil.at("/api/log"))).body();
        List<JsonNode> events = log.lines().map(JSON::readTree).toList();
        assertThat(events)
                .extracting(event -> event.path("stream").stringValue())
                .containsAll(acknowledged);
        for (int position = 0; position < events.size(); position++) {
            assertThat(events.get(position).path("position").longValue()).isEqualTo(position);
        }
    }

    private HttpResponse<String> send(String user, HttpRequest.Builder request) throws Exception {
        String password = Files.readAllLines(directory.resolve("sign-in.txt")).stream()
                .filter(line -> line.startsWith(user + " "))
                .map(line -> line.substring(user.length() + 1))
                .findFirst()
                .orElseThrow();
        return client.send(
                request.header("Authorization", Node.basic(user, password)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private record Running(Process process, int port) implements AutoCloseable {

        static Running start(Path directory) throws IOException {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            VigilApplication.class.getName(),
                            "--server.port=0",
                            "--vigil.data-directory=" + directory)
                    .redirectErrorStream(true)
                    .start();
            BufferedReader output = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
            StringBuilder said = new StringBuilder();
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                said.append(line).append('\n');
                Matcher address = ADDRESS.matcher(line);
                if (address.find()) {
                    drain(output);
                    return new Running(process, Integer.parseInt(address.group(1)));
                }
            }
            throw new AssertionError("Vigil did not start: " + said);
        }

        private static void drain(BufferedReader output) {
            Thread.ofVirtual().start(() -> output.lines().forEach(line -> {}));
        }

        URI at(String path) {
            return URI.create("http://127.0.0.1:" + port + path);
        }

        /** As {@code kill -9}: the process gets no say in it. */
        void kill() throws InterruptedException {
            process.destroyForcibly().waitFor();
        }

        @Override
        public void close() {
            process.destroyForcibly();
        }
    }
}
