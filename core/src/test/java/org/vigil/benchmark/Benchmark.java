package org.vigil.benchmark;

import com.mongodb.client.MongoClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.vigil.core.embedded.EmbeddedStore;
import org.vigil.core.log.LogClient;
import org.vigil.testing.TestServers;

/**
 * Measures the log on every server at hand, and prints a line of JSON for each figure, then a table. What is measured, and
 * how, stands in {@code docs/benchmarks.md}; {@code .ci/benchmark} runs it.
 */
public final class Benchmark {
    private static final List<Integer> CALLERS = List.of(1, 32, 128);
    private static final List<Integer> STREAM_LENGTHS = List.of(10, 1_000);
    private static final int EVENTS = 20_000;
    private static final int ROUNDS = 3;
    private static final Duration WARM_UP = Duration.ofSeconds(1);
    private static final Duration MEASURED = Duration.ofSeconds(3);
    private static final Duration MEASURED_READING = Duration.ofMillis(1_500);

    // The default of 100 would keep Axon's engine, which takes a connection for each caller, from using all of them.
    static final String POOL = "maxPoolSize=128";

    private final List<Result> results = new ArrayList<>();
    private final List<String> servers = new ArrayList<>();

    private Benchmark() {}

    /**
     * Measures and prints.
     *
     * @param args the servers to measure on: {@code embedded}, {@code ferretdb}, {@code mongodb}; none for all at hand
     */
    public static void main(String[] args) throws Exception {
        List<String> wanted = args.length == 0 ? List.of("embedded", "ferretdb", "mongodb") : List.of(args);
        Benchmark benchmark = new Benchmark();
        if (wanted.contains("embedded")) {
            benchmark.embedded();
        }
        if (wanted.contains("ferretdb")) {
            benchmark.named("ferretdb", TestServers.FERRETDB_URI, false);
        }
        if (wanted.contains("mongodb")) {
            benchmark.named("mongodb", TestServers.MONGODB_URI, true);
        }
        benchmark.results.forEach(result -> System.out.println(result.json()));
        System.out.println();
        System.out.println(Result.HEADING);
        benchmark.results.forEach(result -> System.out.println(result.row()));
        System.out.println();
        Configuration.lines().forEach(System.out::println);
        benchmark.servers.forEach(System.out::println);
    }

    private void embedded() throws Exception {
        try (Scratch scratch = Scratch.make();
                EmbeddedStore store = EmbeddedStore.open(scratch.directory())) {
            measure("embedded", store.connectionString(), true);
        }
    }

    private void named(String server, String variable, boolean rangesAreFast) throws Exception {
        String uri = System.getenv(variable);
        if (uri == null || uri.isBlank()) {
            servers.add("- " + server + ": skipped, " + variable + " names none");
        } else {
            measure(server, uri, rangesAreFast);
        }
    }

    /** @param rangesAreFast whether the server reads a range without scanning everything; if not, only appends are measured */
    private void measure(String server, String uri, boolean rangesAreFast) throws Exception {
        System.err.println("measuring on " + server);
        try (MongoClient client = LogClient.connect(withPool(uri), true)) {
            Document build = client.getDatabase("admin").runCommand(new Document("buildInfo", 1));
            servers.add("- " + server + ": says that it is version " + build.getString("version"));
            Appends appends = new Appends(server, client, WARM_UP, MEASURED);
            appends.warmUp();
            results.addAll(appends.measure(CALLERS, ROUNDS));
            if (rangesAreFast) {
                results.addAll(new Reads(server, client, MEASURED_READING).measure(EVENTS, STREAM_LENGTHS, ROUNDS));
            }
        }
    }

    private static String withPool(String uri) {
        String path = uri.replaceFirst("^[a-z+]*://[^/?]*", "");
        return uri + (path.isEmpty() ? "/?" : path.contains("?") ? "&" : "?") + POOL;
    }
}
