package org.vigil.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigil.api.Node;

/** Another site's page can't act as the user whose browser shows it. */
@SuppressWarnings("NullAway.Init") // JUnit sets the fields
class OwnPagesTest {
    private static final String ACTION = "/api/projections/nothing/rebuild";

    @TempDir
    static Path directory;

    private static Node node;

    @BeforeAll
    static void start() {
        node = Node.start(directory);
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "text/plain",
                "TEXT/PLAIN;charset=utf-8"
            })
    void what_a_form_can_send_is_refused(String type) {
        HttpResponse<String> answer = node.send(node.request("staff", ACTION)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build());
        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).contains("\"code\":\"unsupported-media-type\"");
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site, 403",
        "Sec-Fetch-Site, same-site, 403",
        "Sec-Fetch-Site, same-origin, 404",
        "Sec-Fetch-Site, none, 404",
        "Origin, https://elsewhere.example, 403",
        "Origin, null, 403",
        "Origin, not an origin, 403",
        "Origin, own, 404",
        "X-Nothing, said, 404"
    })
    void only_own_pages_and_what_is_no_browser_may_act(String header, String value, int status) {
        String sent = value.equals("own") ? "http://127.0.0.1:" + node.port() : value;
        HttpResponse<String> answer = node.send(node.request("staff", ACTION)
                .header(header, sent)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build());
        assertThat(answer.statusCode()).isEqualTo(status);
    }
}
