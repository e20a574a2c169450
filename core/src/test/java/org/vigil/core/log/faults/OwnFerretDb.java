package org.vigil.core.log.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A FerretDB on a PostgreSQL of its own, of which one or the other can be killed. */
final class OwnFerretDb implements OwnServer {
    private static final String HOME = "VIGIL_TEST_FERRETDB_HOME";
    private static final String EXPORT = "export ";
    private static final Path SCRIPTS = Path.of("..", ".ci", "ferretdb");

    private final String part;
    private final String uri;
    private final String home;
    private final Thread atTheLatest = new Thread(this::remove);

    private OwnFerretDb(String part, String uri, String home) {
        this.part = part;
        this.uri = uri;
        this.home = home;
        Runtime.getRuntime().addShutdownHook(atTheLatest);
    }

    /** Where {@code .ci/ferretdb/up} has built a FerretDB; empty where none is at hand. */
    static Optional<String> built() {
        return Optional.ofNullable(System.getenv(HOME)).filter(home -> !home.isBlank());
    }

    /**
     * Starts both.
     *
     * @param part {@code ferretdb} or {@code postgres}: what is to be killed
     * @param built where FerretDB was built
     */
    static OwnFerretDb start(String part, String built) throws Exception {
        List<String> exports = run("up", built);
        return new OwnFerretDb(part, exported(exports, "VIGIL_TEST_FERRETDB_URI"), exported(exports, HOME));
    }

    private static String exported(List<String> exports, String name) {
        String start = EXPORT + name + "=";
        return exports.stream()
                .filter(line -> line.startsWith(start))
                .map(line -> line.substring(start.length()))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public String connectionString() {
        return uri;
    }

    @Override
    public boolean rangesAreFast() {
        return false;
    }

    @Override
    public void kill() throws Exception {
        run("kill", home, part);
    }

    @Override
    public void start() throws Exception {
        run("start", home, part);
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(atTheLatest);
        remove();
    }

    private void remove() {
        try {
            run("down", home);
        } catch (Exception e) {
            throw new IllegalStateException("FerretDB in " + home + " can't be stopped", e);
        }
    }

    private static List<String> run(String script, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(SCRIPTS.resolve(script).toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader output = process.inputReader()) {
            List<String> said = output.lines().toList();
            if (process.waitFor() != 0) {
                throw new IllegalStateException(command + " failed: " + said);
            }
            return said;
        }
    }

    @Override
    public String toString() {
        return part;
    }
}
