package org.vigil.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The application as it is started for real, on a free port and in a directory of its own. */
public final class Node implements AutoCloseable {
    private static final int READ_TIMEOUT_MILLIS = 60_000;

    private final ConfigurableApplicationContext context;
    private final Path directory;
    private final HttpClient client = HttpClient.newHttpClient();

    private Node(ConfigurableApplicationContext context, Path directory) {
        this.context = context;
        this.directory = directory;
    }

    public static Node start(Path directory, String... arguments) {
        return start(directory, List.of(), arguments);
    }

    /** Starts it with more configuration beside its own. */
    public static Node start(Path directory, List<Class<?>> more, String... arguments) {
        String[] all = Stream.concat(
                        Stream.of("--server.port=0", "--vigil.data-directory=" + directory), Stream.of(arguments))
                .toArray(String[]::new);
        SpringApplicationBuilder builder = new SpringApplicationBuilder(VigilApplication.class);
        more.forEach(builder::sources);
        return new Node(builder.run(all), directory);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public int port() {
        return requireNonNull(((ServletWebServerApplicationContext) context).getWebServer())
                .getPort();
    }

    /** The users of {@code sign-in.txt}, and their passwords. */
    public Map<String, String> passwords() {
        try {
            Map<String, String> passwords = new HashMap<>();
            for (String line : Files.readAllLines(directory.resolve("sign-in.txt"))) {
                String[] words = line.split(" ", -1);
                passwords.put(words[0], words[1]);
            }
            return passwords;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The value of the header Authorization for a user of {@code sign-in.txt}. */
    public String authorization(String user) {
        return basic(user, passwords().getOrDefault(user, ""));
    }

    public static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(UTF_8));
    }

    /** A request of a user of {@code sign-in.txt}, or of nobody when that is empty. */
    public HttpRequest.Builder request(String user, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
        return user.isEmpty() ? request : request.header("Authorization", authorization(user));
    }

    public HttpResponse<String> get(String user, String path) {
        return send(request(user, path).build());
    }

    public HttpResponse<String> post(String user, String path) {
        return send(request(user, path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build());
    }

    public HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends bytes as they are, and reads until the server closes or says nothing more; for what clients refuse to send. */
    public String raw(String bytes) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.setSoTimeout(READ_TIMEOUT_MILLIS);
            socket.getOutputStream().write(bytes.getBytes(ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends bytes as they are, and hangs up. */
    public void rawThenHangUp(String bytes) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.getOutputStream().write(bytes.getBytes(ISO_8859_1));
            socket.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
