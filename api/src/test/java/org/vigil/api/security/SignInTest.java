package org.vigil.api.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.vigil.api.Node;

@ExtendWith(OutputCaptureExtension.class)
@SuppressWarnings("NullAway.Init") // JUnit sets the field
class SignInTest {
    @TempDir
    Path directory;

    private Path file() {
        return directory.resolve("sign-in.txt");
    }

    @Test
    void the_first_start_writes_the_users_once_and_names_the_file_but_no_password(CapturedOutput output)
            throws Exception {
        Map<String, String> first;
        try (Node node = Node.start(directory)) {
            first = node.passwords();
            assertThat(node.get("analyst", "/v3/api-docs").statusCode()).isEqualTo(200);
        }
        assertThat(first).containsOnlyKeys("staff", "auditor", "analyst");
        assertThat(first.values()).doesNotHaveDuplicates().allMatch(password -> password.matches("[A-Za-z0-9_-]{32}"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        try (Node again = Node.start(directory)) {
            assertThat(again.passwords()).isEqualTo(first);
            assertThat(again.get("staff", "/v3/api-docs").statusCode()).isEqualTo(200);
        }
        assertThat(output.getAll()).contains("Sign in with a user of " + file());
        assertThat(first.values()).noneMatch(output.getAll()::contains);
    }

    @Test
    void a_file_that_others_can_read_is_refused() throws Exception {
        Node.start(directory).close();
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(() -> Node.start(directory))
                .rootCause()
                .hasMessageContaining("open to others than its owner");
    }

    @Test
    void a_file_that_is_no_list_of_users_is_refused() throws Exception {
        Node.start(directory).close();
        for (String text : new String[] {
            "root 0123456789abcdef\n", "staff short\n", "staff\n", "staff 0123456789abcdef\nstaff 0123456789abcdef\n"
        }) {
            Files.writeString(file(), text);
            assertThatThrownBy(() -> Node.start(directory))
                    .as(text)
                    .rootCause()
                    .hasMessageContaining("not a list of `user password`");
        }
    }

    @Test
    void without_the_right_password_nobody_is_let_in() {
        try (Node node = Node.start(directory)) {
            for (String authorization : new String[] {
                Node.basic("staff", "wrong"),
                Node.basic("nobody", node.passwords().getOrDefault("staff", "")),
                Node.basic("staff", node.passwords().getOrDefault("auditor", "")),
                Node.basic("staff", ""),
                Node.basic("staff", "x".repeat(5_000)),
                "Basic !",
                "Bearer x"
            }) {
                var answer = node.send(node.request("", "/api/projections")
                        .header("Authorization", authorization)
                        .build());
                assertThat(answer.statusCode()).as(authorization).isEqualTo(401);
                assertThat(answer.headers().firstValue("WWW-Authenticate"))
                        .hasValueSatisfying(challenge -> assertThat(challenge).startsWith("Basic realm=\"Vigil\""));
            }
        }
    }
}
