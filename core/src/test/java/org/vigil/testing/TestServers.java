package org.vigil.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.mongodb.MongoDBContainer;
import org.vigil.core.embedded.EmbeddedStore;

/**
 * Every MongoDB-protocol server that answers here: the embedded store; FerretDB when {@value #FERRETDB_URI} names one; a
 * MongoDB when {@value #MONGODB_URI} names one, otherwise one in a container where a Docker engine answers. What isn't
 * there is skipped. The names of those that suites ran on are appended to {@code target/suites-ran-on.txt}.
 *
 * <p>They are started at the first use, and stay for as long as the tests of the module run. Use it as
 * {@code @MethodSource("org.vigil.testing.TestServers#all")}, and a database of a fresh name for each test.
 */
public final class TestServers {
    public static final String FERRETDB_URI = "VIGIL_TEST_FERRETDB_URI";
    public static final String MONGODB_URI = "VIGIL_TEST_MONGODB_URI";
    private static final Path RAN_ON = Path.of("target", "suites-ran-on.txt");
    private static final String MONGODB_IMAGE = "mongo:8.0";

    private static final List<AutoCloseable> STARTED = new ArrayList<>();
    private static @Nullable List<TestServer> servers;

    private TestServers() {}

    /** All servers that answer. */
    public static synchronized Stream<TestServer> all() {
        if (servers == null) {
            Runtime.getRuntime().addShutdownHook(new Thread(TestServers::stop));
            servers = Stream.of(embedded(), ferretdb(), mongodb())
                    .flatMap(List::stream)
                    .toList();
            servers.forEach(TestServers::record);
        }
        return servers.stream();
    }

    private static List<TestServer> embedded() {
        try {
            EmbeddedStore store = EmbeddedStore.open(Files.createTempDirectory("vigil-store"));
            STARTED.add(store);
            return List.of(new TestServer("embedded", store.connectionString(), true));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<TestServer> ferretdb() {
        String uri = System.getenv(FERRETDB_URI);
        return uri == null || uri.isBlank() ? List.of() : List.of(new TestServer("ferretdb", uri, false));
    }

    private static List<TestServer> mongodb() {
        String uri = System.getenv(MONGODB_URI);
        if (uri != null && !uri.isBlank()) {
            return List.of(new TestServer("mongodb", uri, true));
        }
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            return List.of();
        }
        MongoDBContainer container = new MongoDBContainer(MONGODB_IMAGE).withReplicaSet();
        STARTED.add(container);
        container.start();
        return List.of(new TestServer("mongodb", container.getReplicaSetUrl(), true));
    }

    private static void record(TestServer server) {
        try {
            Files.createDirectories(RAN_ON.getParent());
            Files.writeString(RAN_ON, server.name() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stop() {
        for (AutoCloseable server : STARTED) {
            try {
                server.close();
            } catch (Exception e) {
                throw new IllegalStateException("a test server can't be stopped", e);
            }
        }
    }
}
