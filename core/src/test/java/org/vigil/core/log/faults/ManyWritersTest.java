package org.vigil.core.log.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigil.testing.TestServer;
import org.vigil.testing.TestServers;

/** Four processes append to one log at once, whose callers never rest. */
class ManyWritersTest {
    private static final int WRITERS = 4;

    /** How much each must have got in before all of them have {@link #ALL}: a twentieth of what would be fair. */
    private static final int SHARE = 10 * Integer.getInteger("vigil.faults.rounds", 3);

    private static final int ALL = 20 * WRITERS * SHARE;

    /** After how much it is looked at how evenly they came in, unless one has not got its share yet. */
    private static final int MANY = 10 * WRITERS * SHARE;

    @TempDir
    Path directory;

    static Stream<TestServer> others() {
        return TestServers.all().filter(server -> !server.name().equals("embedded"));
    }

    @Test
    void none_starves_on_the_embedded_store_as_a_process() throws Exception {
        try (OwnServer store = new OwnEmbeddedStore(directory.resolve("store"))) {
            append(new TestServer("embedded", store.connectionString(), store.rangesAreFast()));
        }
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("others")
    void none_starves_on(TestServer server) throws Exception {
        append(server);
    }

    private void append(TestServer server) throws Exception {
        int many = server.rangesAreFast() ? MANY : MANY / 4;
        String database = "many" + UUID.randomUUID().toString().replace("-", "");
        List<Path> journals = new ArrayList<>();
        List<JavaProcess> writers = new ArrayList<>();
        try (Node reader = Node.on(server.connectionString(), database)) {
            for (int i = 0; i < WRITERS; i++) {
                Path journal = directory.resolve("writer-" + i + ".journal");
                journals.add(journal);
                writers.add(AppendingProcess.start(
                        server.connectionString(), database, "writer-" + i, journal, i, Load.NO_REST));
            }
            for (JavaProcess writer : writers) {
                writer.go();
            }
            await().atMost(Node.PATIENCE).pollInterval(Duration.ofMillis(50)).until(() -> haveEnough(journals, many));
            List<Long> shares = acknowledged(journals).boxed().toList();
            for (JavaProcess writer : writers) {
                assertThat(writer.stop()).as("a writer's exit code").isZero();
            }
            WhatMustHold found = WhatMustHold.in(reader.log(), journals);
            System.out.println("four writers on " + server + ": acknowledged " + shares + ", " + found);
            // How even they are depends on the machine, and is printed; that nodes share fairly is not promised.
            assertThat(shares)
                    .as("what each got in before all had %d", ALL)
                    .allSatisfy(share -> assertThat(share).isGreaterThanOrEqualTo(SHARE));
            reader.client().getDatabase(database).drop();
        } finally {
            writers.forEach(JavaProcess::close);
        }
    }

    private static boolean haveEnough(List<Path> journals, int many) {
        long least = acknowledged(journals).min().orElseThrow();
        long sum = acknowledged(journals).sum();
        return sum >= (least >= SHARE ? many : ALL);
    }

    private static LongStream acknowledged(List<Path> journals) {
        return journals.stream().mapToLong(Journal::acknowledged);
    }
}
