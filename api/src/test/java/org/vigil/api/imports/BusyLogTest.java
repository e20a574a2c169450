package org.vigil.api.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.MediaType;
import org.vigil.api.Node;
import org.vigil.api.command.HeldLog;

/** A file of commands while the log does not settle what it has accepted. */
@SuppressWarnings("NullAway.Init") // JUnit sets the field
class BusyLogTest {
    @TempDir
    Path directory;

    @Test
    void a_file_is_stopped_when_the_log_does_not_settle_and_goes_on_when_it_does() {
        try (Node node = Node.start(directory, List.of(HeldLog.Added.class), "--vigil.log.append-timeout=100ms")) {
            HeldLog held = node.bean(HeldLog.class);
            held.hold();
            assertThat(send(node))
                    .contains("\"kind\":\"STOPPED\"")
                    .contains("\"code\":\"outcome-unknown\"")
                    .contains("\"recorded\":0")
                    .doesNotContain("\"kind\":\"PROBLEM\"");

            held.letGo();
            String settled = send(node);
            while (settled.contains("\"kind\":\"STOPPED\"")) {
                settled = send(node);
            }
            assertThat(settled).contains("\"kind\":\"DONE\"").contains("\"recordedBefore\":1");
        }
    }

    private static String send(Node node) {
        return node.send(node.request("staff", "/api/imports?dryRun=false")
                        .header("Content-Type", MediaType.APPLICATION_NDJSON_VALUE)
                        .POST(BodyPublishers.ofString(ManyCases.lines(0).getFirst()))
                        .build())
                .body();
    }
}
