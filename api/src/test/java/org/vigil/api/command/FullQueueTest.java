package org.vigil.api.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigil.api.Node;
import org.vigil.core.log.EventLog;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The queue of the real application, really full. */
@SuppressWarnings("NullAway.Init") // JUnit sets the field
class FullQueueTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int QUEUED = 2;
    private static final int REFUSED = 3;

    @TempDir
    Path directory;

    @Test
    void who_comes_when_it_is_full_is_told_at_once_to_come_again_and_who_was_taken_in_is_recorded() throws Exception {
        try (Node node = Node.start(
                        directory,
                        List.of(HeldLog.Added.class),
                        "--vigil.log.queued-commits=" + QUEUED,
                        "--vigil.log.retry-after=7s");
                ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            HeldLog held = node.bean(HeldLog.class);
            held.hold();
            Openings openings = new Openings(node, senders);
            openings.send(1);
            held.awaitInsert();
            openings.send(QUEUED + REFUSED);
            for (int i = 0; i < REFUSED; i++) {
                assertBusy(openings.next());
            }
            openings.assertNoMore();
            held.letGo();
            openings.assertNextAreRecorded(1 + QUEUED);
            assertThat(node.bean(EventLog.class).read(0, 100)).hasSize(1 + QUEUED);
        }
    }

    private static void assertBusy(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("7");
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(problem.path("code").stringValue()).isEqualTo("busy");
        assertThat(problem.path("remedy").stringValue()).contains("Retry-After");
    }
}
