package org.vigil.api.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.vigil.api.Node;
import org.vigil.core.embedded.EmbeddedStore;

/** On a store that is configured: here an embedded one that stands in for a server of its own. */
@ExtendWith(OutputCaptureExtension.class)
@SuppressWarnings("NullAway.Init") // JUnit sets the fields
class ConfiguredUsersTest {
    private static final String PASSWORD = "correct horse battery staple";

    @TempDir
    static Path store;

    @TempDir
    Path directory;

    private static EmbeddedStore server;

    @BeforeAll
    static void serve() {
        server = EmbeddedStore.open(store);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private Node start(String... arguments) {
        String database = "users" + UUID.randomUUID().toString().replace("-", "");
        String[] all = new String[arguments.length + 1];
        all[0] = "--spring.mongodb.uri=" + server.connectionString() + "/" + database;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return Node.start(directory, all);
    }

    private Node startWithUser(String name, String password, String roles) {
        return start(
                "--vigil.standalone-allowed=true",
                "--vigil.users." + name + ".password=" + password,
                "--vigil.users." + name + ".roles=" + roles);
    }

    @Test
    void a_server_that_is_no_replica_set_is_refused_unless_it_is_allowed() {
        assertThatThrownBy(this::start).rootCause().hasMessageContaining("no replica set");
    }

    @Test
    void no_users_are_made_up() {
        assertThatThrownBy(() -> start("--vigil.standalone-allowed=true"))
                .rootCause()
                .hasMessageContaining("No users are configured");
        assertThat(directory.resolve("sign-in.txt")).doesNotExist();
    }

    @Test
    void passwords_are_taken_only_encoded_and_never_repeated() {
        for (String password :
                new String[] {"in-clear", "{noop}in-clear", "{bcrypt}in-clear", "{bcrypt}$2y$in-clear"}) {
            assertThatThrownBy(() -> startWithUser("ann", password, "STAFF"))
                    .rootCause()
                    .hasMessageContaining("vigil.users.ann.password is not encoded with bcrypt")
                    .hasMessageNotContaining("in-clear");
        }
    }

    @Test
    void unknown_roles_are_refused() {
        String encoded = "{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD);
        assertThatThrownBy(() -> startWithUser("ann", encoded, "ADMIN"))
                .rootCause()
                .hasMessageContaining("[ADMIN]");
    }

    @Test
    void a_configured_user_signs_in_with_what_was_encoded_and_nothing_longer() {
        String encoded = "{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD);
        try (Node node = startWithUser("ann", encoded, "AUDITOR,ANALYST")) {
            assertThat(status(node, "ann", PASSWORD)).isEqualTo(200);
            assertThat(status(node, "ann", PASSWORD)).as("as it is remembered").isEqualTo(200);
            assertThat(status(node, "ann", PASSWORD + "r")).isEqualTo(401);
            assertThat(status(node, "ann", encoded)).isEqualTo(401);
            assertThat(status(node, "staff", PASSWORD)).isEqualTo(401);
        }
    }

    @Test
    void while_too_many_passwords_are_checked_who_is_known_gets_in_and_others_are_told_to_come_again(
            CapturedOutput output) throws Exception {
        String encoded = "{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD);
        try (Node node = startWithUser("ann", encoded, "AUDITOR")) {
            assertThat(status(node, "ann", PASSWORD)).isEqualTo(200);
            ConfiguredPasswords passwords = (ConfiguredPasswords) node.bean(PasswordEncoder.class);
            passwords.checks.acquire();
            try {
                for (String user : new String[] {"ann", "nobody"}) {
                    HttpResponse<String> refused = node.send(node.request("", "/api/log")
                            .header("Authorization", Node.basic(user, "a guess"))
                            .build());
                    assertThat(refused.statusCode()).isEqualTo(503);
                    assertThat(refused.body()).contains("\"code\":\"too-many-sign-ins\"");
                    assertThat(refused.headers().firstValue("Retry-After")).hasValue("2");
                }
                assertThat(status(node, "ann", PASSWORD)).isEqualTo(200);
            } finally {
                passwords.checks.release();
            }
            assertThat(status(node, "ann", "a guess")).isEqualTo(401);
        }
        assertThat(output.getAll()).as("who guesses does not fill the log").doesNotContain("Servlet.service()");
    }

    private static int status(Node node, String user, String password) {
        return node.send(node.request("", "/api/log")
                        .header("Authorization", Node.basic(user, password))
                        .build())
                .statusCode();
    }

    @Test
    void what_is_longer_than_bcrypt_reads_does_not_match_what_it_would_be_cut_to() {
        ConfiguredPasswords passwords = new ConfiguredPasswords(new SecureRandom());
        String longest = "ä".repeat(ConfiguredPasswords.MAX_BYTES / 2);
        String encoded = "{bcrypt}" + new BCryptPasswordEncoder(4).encode(longest);
        assertThat(passwords.matches(longest, encoded)).isTrue();
        assertThat(passwords.matches(longest + "x", encoded)).isFalse();
    }

    @Test
    void what_is_remembered_belongs_to_one_encoding() {
        ConfiguredPasswords passwords = new ConfiguredPasswords(new SecureRandom());
        BCryptPasswordEncoder bcrypt = new BCryptPasswordEncoder(4);
        String one = "{bcrypt}" + bcrypt.encode("one");
        String two = "{bcrypt}" + bcrypt.encode("two");
        assertThat(passwords.matches("one", one)).isTrue();
        assertThat(passwords.matches("one", two)).isFalse();
        assertThat(passwords.matches("one", one)).isTrue();
    }
}
