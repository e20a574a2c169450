package org.vigil.api.imports;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.vigil.api.NodeProcess;
import org.vigil.benchmark.Configuration;
import org.vigil.benchmark.Scratch;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures how many commands a second a file enters on the embedded store, with all views following, against a script that
 * sends the same commands one by one over as many connections as the store has threads for; prints a line of JSON for each
 * round, then a table. See {@code docs/benchmarks.md}.
 */
public final class ImportBenchmark {
    private static final int ROUNDS = 3;
    private static final int CASES = 2_000;
    private static final int COMMANDS = CASES * ManyCases.LINES_A_CASE;
    private static final int CONNECTIONS = 32;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient client = HttpClient.newHttpClient();
    private final NodeProcess node;

    private ImportBenchmark(NodeProcess node) {
        this.node = node;
    }

    /** Measures and prints. */
    public static void main(String[] args) throws Exception {
        double[] files = new double[ROUNDS];
        double[] ratios = new double[ROUNDS];
        try (Scratch scratch = Scratch.make();
                NodeProcess node = NodeProcess.start(scratch.directory())) {
            ImportBenchmark benchmark = new ImportBenchmark(node);
            int next = 0;
            // Two rounds that do not count: what is measured is a node that has been running for a while.
            for (int round = -2; round < ROUNDS; round++) {
                double file = benchmark.file(next);
                double single = benchmark.oneByOne(next + CASES);
                next += 2 * CASES;
                System.err.printf(Locale.ROOT, "file %.0f, one by one %.0f commands/s%n", file, single);
                if (round >= 0) {
                    files[round] = file;
                    ratios[round] = file / single;
                }
            }
            node.kill();
        }
        Arrays.sort(files);
        Arrays.sort(ratios);
        System.out.printf(
                Locale.ROOT,
                "{\"server\":\"embedded\",\"what\":\"import\",\"value\":%.0f,\"unit\":\"commands/s\",\"toOneByOne\":%.2f}%n",
                files[ROUNDS / 2],
                ratios[ROUNDS / 2]);
        System.out.println("\n" + Configuration.machine());
    }

    /** A file of cases; commands a second. */
    private double file(int first) throws Exception {
        StringBuilder file = new StringBuilder();
        for (int i = first; i < first + CASES; i++) {
            ManyCases.lines(i).forEach(line -> file.append(line).append('\n'));
        }
        long start = System.nanoTime();
        HttpResponse<Stream<String>> answer = client.send(
                node.request("staff", "/api/imports?dryRun=false")
                        .header("Content-Type", MediaType.APPLICATION_NDJSON_VALUE)
                        .POST(BodyPublishers.ofString(file.toString()))
                        .build(),
                BodyHandlers.ofLines());
        JsonNode last =
                JSON.readTree(answer.body().reduce((before, after) -> after).orElseThrow());
        double seconds = (System.nanoTime() - start) / 1e9;
        if (last.path("counts").path("recorded").intValue() != COMMANDS) {
            throw new IllegalStateException(last.toString());
        }
        return COMMANDS / seconds;
    }

    /** The same, each command sent alone and waited for; commands a second. */
    private double oneByOne(int first) throws Exception {
        List<Future<?>> senders = new ArrayList<>();
        long start = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            for (int i = first; i < first + CASES; i++) {
                List<String> lines = ManyCases.lines(i);
                senders.add(threads.submit(() -> {
                    for (String line : lines) {
                        send(JSON.readTree(line));
                    }
                    return null;
                }));
            }
            for (Future<?> sender : senders) {
                sender.get();
            }
        }
        return COMMANDS / ((System.nanoTime() - start) / 1e9);
    }

    private void send(JsonNode line) throws Exception {
        HttpRequest request = node.request(
                        "staff", "/api/commands/" + line.path("command").stringValue())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(line.path("body").toString(), StandardCharsets.UTF_8))
                .build();
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.body());
        }
    }
}
