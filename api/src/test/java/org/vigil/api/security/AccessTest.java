package org.vigil.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.vigil.api.Node;
import org.vigil.core.command.Sender;
import org.vigil.core.privacy.Audience;

@SuppressWarnings("NullAway.Init") // JUnit sets the field
class AccessTest {
    @TempDir
    static Path directory;

    private static Node node;

    @BeforeAll
    static void start() {
        node = Node.start(directory, List.of(WhoAsks.class, Unlisted.class));
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    // 404 and 400: let in, to where there is nothing of that name.
    @ParameterizedTest
    @CsvSource({
        "GET,  /actuator/health,                     200, 200, 200, 200",
        "HEAD, /actuator/health,                     401, 404, 404, 404",
        "GET,  /actuator,                            401, 404, 404, 404",
        "GET,  /actuator/env,                        401, 404, 404, 404",
        "GET,  /actuator/health/db,                  401, 404, 404, 404",
        "GET,  /api/log,                             401, 403, 200, 403",
        "HEAD, /api/log,                             401, 403, 200, 403",
        "GET,  /api/projections,                     401, 200, 200, 403",
        "POST, /api/projections/nothing/rebuild,     401, 404, 404, 403",
        "POST, /api/projections/nothing/retry-parked,401, 404, 404, 403",
        "GET,  /v3/api-docs,                         401, 200, 200, 200",
        "GET,  /swagger-ui/index.html,               401, 200, 200, 200",
        "GET,  /,                                    401, 302, 302, 302",
        "GET,  /api/unlisted,                        401, 404, 404, 404",
        "GET,  /error,                               401, 404, 404, 404",
        "DELETE, /api/log,                           401, 405, 405, 405",
        "PATCH, /api/projections,                    401, 405, 405, 405",
        "OPTIONS, /api/log,                          401, 405, 405, 405",
    })
    void who_may_what(String method, String path, int nobody, int staff, int auditor, int analyst) {
        assertThat(List.of(
                        status(method, path, ""),
                        status(method, path, "staff"),
                        status(method, path, "auditor"),
                        status(method, path, "analyst")))
                .containsExactly(nobody, staff, auditor, analyst);
    }

    private static int status(String method, String path, String user) {
        return node.send(node.request(user, path)
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .build())
                .statusCode();
    }

    @ParameterizedTest
    @CsvSource({"staff, OPEN, STAFF", "auditor, SEALED, AUDITOR", "analyst, WITHHELD, ANALYST"})
    void a_controller_is_told_who_asks(String user, String audience, String role) {
        assertThat(node.get(user, "/api/cases/who-asks").body()).isEqualTo(user + " [" + role + "] " + audience);
    }

    @Test
    void the_most_open_of_several_roles_counts() {
        assertThat(Role.audience(java.util.Set.of(Role.ANALYST, Role.AUDITOR))).isEqualTo(Audience.SEALED);
        assertThat(Role.audience(java.util.Set.of(Role.ANALYST, Role.STAFF, Role.AUDITOR)))
                .isEqualTo(Audience.OPEN);
        assertThat(Role.audience(java.util.Set.of())).isEqualTo(Audience.WITHHELD);
    }

    @Test
    void health_tells_no_details() {
        assertThat(node.get("", "/actuator/health").body()).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void answers_are_not_kept_and_not_framed() {
        HttpResponse<String> answer = node.get("auditor", "/api/log");
        assertThat(answer.headers().map())
                .containsEntry("x-content-type-options", List.of("nosniff"))
                .containsEntry("x-frame-options", List.of("DENY"))
                .containsEntry("referrer-policy", List.of("no-referrer"))
                .doesNotContainKeys("server", "set-cookie");
        assertThat(answer.headers().firstValue("cache-control"))
                .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
        assertThat(answer.headers().firstValue("content-security-policy"))
                .hasValueSatisfying(
                        value -> assertThat(value).contains("default-src 'none'", "frame-ancestors 'none'"));
    }

    @RestController
    static class WhoAsks {
        @GetMapping("/api/cases/who-asks")
        String whoAsks(Sender sender, Audience audience) {
            return sender.user() + " " + sender.roles() + " " + audience;
        }
    }

    /** What nobody has put into the table. */
    @RestController
    static class Unlisted {
        @GetMapping("/api/unlisted")
        String unlisted() {
            return "open to all";
        }
    }
}
