package org.vigil.api.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.vigil.api.Node;

/** Requests that open cases, sent at once, and their answers in the order in which they come. */
final class Openings {
    private static final int PATIENCE_SECONDS = 60;

    private final Node node;
    private final ExecutorService senders;
    private final BlockingQueue<HttpResponse<String>> answers = new LinkedBlockingQueue<>();

    Openings(Node node, ExecutorService senders) {
        this.node = node;
        this.senders = senders;
    }

    void send(int requests) {
        for (int i = 0; i < requests; i++) {
            senders.execute(() -> answers.add(open()));
        }
    }

    private HttpResponse<String> open() {
        String body = "{\"caseId\":\"" + UUID.randomUUID() + "\",\"region\":\"ASIA\",\"title\":\"A title\"}";
        return node.send(node.request("staff", "/api/commands/OpenCase")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    HttpResponse<String> next() throws InterruptedException {
        HttpResponse<String> answer = answers.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(answer).as("an answer").isNotNull();
        return answer;
    }

    void assertNoMore() {
        assertThat(answers).isEmpty();
    }

    void assertNextAreRecorded(int count) throws InterruptedException {
        for (int i = 0; i < count; i++) {
            HttpResponse<String> recorded = next();
            assertThat(recorded.statusCode()).as(recorded.body()).isEqualTo(200);
        }
    }
}
