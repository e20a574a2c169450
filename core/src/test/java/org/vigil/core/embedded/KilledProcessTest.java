package org.vigil.core.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The store as a process of its own, killed in the midst of its work. */
class KilledProcessTest {

    private static final int KILLS = 3;
    private static final int PROMISES_BEFORE_THE_KILL = 400;
    private static final int MORE_THAN_WILL_BE_WRITTEN = 100_000;

    @TempDir
    Path directory;

    @Test
    void whatWasAcknowledgedOrShownIsThereAfterEveryKill() throws Exception {
        for (int kill = 1; kill <= KILLS; kill++) {
            Path data = directory.resolve("kill-" + kill);
            List<Crashes.Promise> promises = workUntilKilled(data, kill);
            try (EmbeddedStore store = EmbeddedStore.open(data);
                    MongoClient client = Stores.client(store.connectionString())) {
                assertThat(promises).hasSizeGreaterThanOrEqualTo(PROMISES_BEFORE_THE_KILL);
                assertThat(Crashes.damage(client, promises, 0)).isEmpty();
            }
        }
    }

    private static List<Crashes.Promise> workUntilKilled(Path data, long seed) throws Exception {
        Process process = start(data);
        Crashes crashes = new Crashes(() -> 0);
        ExecutorService work = Executors.newSingleThreadExecutor();
        try (BufferedReader output = process.inputReader();
                MongoClient client = Stores.client("mongodb://127.0.0.1:" + port(output))) {
            Future<?> running = work.submit(() -> {
                crashes.run(client, seed, MORE_THAN_WILL_BE_WRITTEN);
                return null;
            });
            while (crashes.promises().size() < PROMISES_BEFORE_THE_KILL && !running.isDone()) {
                Thread.onSpinWait();
            }
            process.destroyForcibly().waitFor();
            assertThatThrownBy(running::get)
                    .hasRootCauseInstanceOf(Exception.class)
                    .satisfies(e -> assertThat(e).hasStackTraceContaining(MongoException.class.getPackageName()));
        } finally {
            work.shutdownNow();
            process.destroyForcibly().waitFor();
        }
        return crashes.promises();
    }

    @Test
    void aStoreThatAnotherProcessHoldsIsRefusedAndSaysWhatToDo() throws Exception {
        Process process = start(directory);
        try (BufferedReader output = process.inputReader()) {
            assertThat(port(output)).isPositive();
            assertThatThrownBy(() -> EmbeddedStore.open(directory))
                    .isInstanceOf(EmbeddedStoreException.class)
                    .hasMessage("The embedded store " + directory.resolve(StoreFile.NAME)
                            + " is in use by another process; stop it, or choose another data directory with"
                            + " VIGIL_DATADIRECTORY");
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static Process start(Path data) throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        EmbeddedStoreProcess.class.getName(),
                        data.toString(),
                        "0")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static int port(BufferedReader output) throws Exception {
        String line;
        while ((line = output.readLine()) != null) {
            if (line.startsWith("ready ")) {
                return Integer.parseInt(line.substring("ready ".length()));
            }
        }
        throw new IllegalStateException("the store ended before it was ready");
    }
}
