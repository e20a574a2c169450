package org.vigil.api.bounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.vigil.api.Node;

@SuppressWarnings("NullAway.Init") // JUnit sets the fields
class BodyLimitTest {
    private static final String COUNT = "/api/commands/test/count";
    private static final int FIFTY_MEGABYTES = 50_000_000;

    @TempDir
    static Path directory;

    private static Node node;

    @BeforeAll
    static void start() {
        node = Node.start(directory, List.of(Counting.class));
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    private static HttpResponse<String> post(String user, HttpRequest.BodyPublisher body) {
        return node.send(node.request(user, COUNT)
                .header("Content-Type", "application/json")
                .POST(body)
                .build());
    }

    private static HttpRequest.BodyPublisher known(int bytes) {
        return HttpRequest.BodyPublishers.ofByteArray(new byte[bytes]);
    }

    private static HttpRequest.BodyPublisher chunked(int bytes) {
        return HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[bytes]));
    }

    @Test
    void a_body_as_large_as_may_be_is_read() {
        String all = String.valueOf(BodyLimit.MAX_BYTES);
        assertThat(post("staff", known(BodyLimit.MAX_BYTES)).body()).isEqualTo(all);
        assertThat(post("staff", chunked(BodyLimit.MAX_BYTES)).body()).isEqualTo(all);
    }

    @Test
    void a_larger_one_gets_a_problem_and_its_sender_gets_to_read_it() {
        for (HttpRequest.BodyPublisher body : List.of(
                known(BodyLimit.MAX_BYTES + 1),
                chunked(BodyLimit.MAX_BYTES + 1),
                known(FIFTY_MEGABYTES),
                chunked(FIFTY_MEGABYTES))) {
            HttpResponse<String> answer = post("staff", body);
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("\"code\":\"body-too-large\"", "\"field\":\"body\"", "1048576");
        }
    }

    @Test
    void who_may_not_send_one_is_answered_before_it_is_sent() throws IOException {
        assertThat(answerToHeadAlone("")).startsWith("HTTP/1.1 401");
        assertThat(answerToHeadAlone("Authorization: " + node.authorization("analyst") + "\r\n"))
                .startsWith("HTTP/1.1 403");
        assertThat(answerToHeadAlone("Authorization: " + node.authorization("staff") + "\r\n"))
                .startsWith("HTTP/1.1 413");
    }

    private static String answerToHeadAlone(String header) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), node.port())) {
            socket.setSoTimeout(60_000);
            String head = "POST " + COUNT + " HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: "
                    + FIFTY_MEGABYTES + "\r\n" + header + "\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            byte[] first = new byte["HTTP/1.1 401".length()];
            InputStream answer = socket.getInputStream();
            assertThat(answer.readNBytes(first, 0, first.length)).isEqualTo(first.length);
            return new String(first, StandardCharsets.US_ASCII);
        }
    }

    @RestController
    static class Counting {
        @PostMapping(COUNT)
        String count(@RequestBody byte[] body) {
            return String.valueOf(body.length);
        }
    }
}
