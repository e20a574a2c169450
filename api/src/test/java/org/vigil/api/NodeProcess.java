package org.vigil.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The application in a process of its own, which can be killed. */
public final class NodeProcess implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:([0-9]+)/");

    private final Process process;
    private final Path directory;
    private final int port;

    private NodeProcess(Process process, Path directory, int port) {
        this.process = process;
        this.directory = directory;
        this.port = port;
    }

    /** Starts it on a free port, and returns when it answers. */
    public static NodeProcess start(Path directory, String... jvmOptions) throws IOException {
        ProcessBuilder command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.command().addAll(List.of(jvmOptions));
        command.command()
                .addAll(List.of(
                        "-cp",
                        System.getProperty("java.class.path"),
                        VigilApplication.class.getName(),
                        "--server.port=0",
                        "--vigil.data-directory=" + directory));
        Process process = command.redirectErrorStream(true).start();
        BufferedReader output = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
        StringBuilder said = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            said.append(line).append('\n');
            Matcher address = ADDRESS.matcher(line);
            if (address.find()) {
                drain(output);
                return new NodeProcess(process, directory, Integer.parseInt(address.group(1)));
            }
        }
        throw new AssertionError("Vigil did not start: " + said);
    }

    private static void drain(BufferedReader output) {
        Thread.ofVirtual().start(() -> output.lines().forEach(line -> {}));
    }

    /** A request of a user of {@code sign-in.txt}. */
    public HttpRequest.Builder request(String user, String path) throws IOException {
        String password = Files.readAllLines(directory.resolve("sign-in.txt")).stream()
                .filter(line -> line.startsWith(user + " "))
                .map(line -> line.substring(user.length() + 1))
                .findFirst()
                .orElseThrow();
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", Node.basic(user, password));
    }

    /** As {@code kill -9}: the process gets no say in it. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
