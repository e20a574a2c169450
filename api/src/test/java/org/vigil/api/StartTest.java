package org.vigil.api;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.vigil.core.embedded.EmbeddedStore;
import org.vigil.core.log.EventLog;
import org.vigil.core.log.LoggedEvent;
import org.vigil.core.log.NewCommit;
import org.vigil.testing.IntroducedServer;

/** What whoever starts Vigil gets to see, and to find again. */
@SuppressWarnings("NullAway.Init") // JUnit sets the field
class StartTest {
    private static final int MOST_LINES = 20;

    @TempDir
    Path directory;

    private record Ended(int exitCode, String output) {}

    private Ended startAnother(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                VigilApplication.class.getName(),
                "--server.port=0",
                "--vigil.data-directory=" + directory));
        command.addAll(List.of(arguments));
        Path output = directory.resolveSibling(directory.getFileName() + ".out");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("it has ended").isTrue();
            return new Ended(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
        } finally {
            process.destroyForcibly();
            Files.deleteIfExists(output);
        }
    }

    private void assertRefused(Ended ended, String... words) {
        assertThat(ended.exitCode()).isNotZero();
        assertThat(ended.output()).contains(words).doesNotContain("\tat ", "Caused by");
        assertThat(ended.output().lines()).hasSizeLessThan(MOST_LINES);
    }

    @Test
    void a_second_process_on_the_same_store_says_so_and_ends() throws Exception {
        try (Node first = Node.start(directory)) {
            assertRefused(startAnother(), "in use by another process", "VIGIL_DATADIRECTORY");
            assertThat(first.get("", "/actuator/health").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void a_configuration_that_is_wrong_is_named() throws Exception {
        assertRefused(startAnother("--vigil.time-zone=Middle/Earth"), "vigil.time-zone", "Middle/Earth");
        assertThat(said("--vigil.master-key=short")).contains("configured master key", "openssl rand -base64 32");
        assertThat(said("--spring.mongodb.uri=nowhere:secret"))
                .contains("spring.mongodb.uri is not a MongoDB connection string")
                .doesNotContain("secret");
        FailureAnalysis timeout = analysis("--spring.mongodb.uri=mongodb://u:secret@127.0.0.1:1/?timeoutMS=0");
        assertThat(timeout.getDescription())
                .contains("spring.mongodb.uri names timeoutMS")
                .doesNotContain("secret");
        assertThat(timeout.getAction()).contains("Leave timeoutMS out", "vigil.log.connect-timeout");
        assertThat(said("--vigil.read-wait=2h")).contains("vigil.read-wait is 7200000 ms");
        assertThat(said("--vigil.log.batch-bytes=16MB")).contains("vigil.log.batchBytes is 16777216");
        assertThat(said("--spring.mongodb.uri=mongodb://127.0.0.1:1/", "--vigil.log.selection-timeout=1ms"))
                .contains("can't be reached");
    }

    /** What a start that is refused says; in this process, which is faster. */
    private String said(String... arguments) {
        return analysis(arguments).getDescription();
    }

    private FailureAnalysis analysis(String... arguments) {
        return requireNonNull(
                new StartFailureAnalyzer().analyze(catchThrowable(() -> Node.start(directory, arguments))));
    }

    @Test
    void a_server_that_is_no_replica_set_is_refused_with_what_to_set_for_it() {
        try (EmbeddedStore server = EmbeddedStore.open(directory.resolve("server"))) {
            String uri = "--spring.mongodb.uri=" + server.connectionString();
            assertThat(said(uri))
                    .contains("spring.mongodb.uri names a server that can't keep the log", "no replica set");
            assertThat(analysis(uri, "--vigil.standalone-allowed=no").getAction())
                    .contains("vigil.standalone-allowed=true");
            try (Node node = Node.start(
                    directory,
                    uri,
                    "--vigil.standalone-allowed=true",
                    password(),
                    "--vigil.users.auditor.roles=AUDITOR")) {
                assertThat(node.get("", "/actuator/health").statusCode()).isEqualTo(200);
                assertThat(node.bean(Store.class).isEmbedded()).isFalse();
            }
        }
    }

    private static String password() {
        return "--vigil.users.auditor.password={bcrypt}" + new BCryptPasswordEncoder(4).encode("words");
    }

    @Test
    void a_server_that_takes_no_writes_is_refused_though_a_standalone_one_is_allowed() {
        try (IntroducedServer secondary = new IntroducedServer(IntroducedServer.As.SECONDARY)) {
            assertThat(said(
                            "--spring.mongodb.uri=" + secondary.connectionString() + "?directConnection=true",
                            "--vigil.standalone-allowed=true"))
                    .contains("no server that takes writes", "replicaSet=");
        }
    }

    @Test
    void a_replica_set_and_a_sharded_cluster_are_taken_as_they_are() {
        for (IntroducedServer.As as : List.of(IntroducedServer.As.PRIMARY, IntroducedServer.As.MONGOS)) {
            try (IntroducedServer server = new IntroducedServer(as);
                    Node node = Node.start(
                            directory.resolve(as.name()),
                            "--spring.mongodb.uri=" + server.connectionString(),
                            password(),
                            "--vigil.users.auditor.roles=AUDITOR")) {
                assertThat(node.get("", "/actuator/health").statusCode()).isEqualTo(200);
            }
        }
    }

    @Test
    void what_was_recorded_is_there_after_a_restart() {
        try (Node node = Node.start(directory)) {
            LoggedEvent event = new LoggedEvent("id", "CaseOpened", 1, "{}", "{}");
            node.bean(EventLog.class)
                    .append(new NewCommit("Case", "a", 0, "staff/1", NewCommit.claimOf("staff/1"), List.of(event)));
        }
        try (Node node = Node.start(directory)) {
            assertThat(node.get("auditor", "/api/log").body()).contains("\"stream\":\"a\"");
        }
    }

    @Test
    void another_master_key_than_that_of_the_store_is_refused() throws Exception {
        Node.start(directory).close();
        Files.writeString(directory.resolve("master.key"), Base64.getEncoder().encodeToString(new byte[32]) + "\n");
        assertThatThrownBy(() -> Node.start(directory))
                .hasStackTraceContaining("Start with the master key that this store was made with");
    }

    @Test
    void a_master_key_that_is_missing_is_asked_for_and_not_made_anew() throws Exception {
        Node.start(directory).close();
        Path file = directory.resolve("master.key");
        Files.delete(file);
        assertThatThrownBy(() -> Node.start(directory))
                .hasStackTraceContaining("master.key is missing")
                .hasStackTraceContaining("Restore it from a backup");
        assertThat(file).doesNotExist();
    }
}
