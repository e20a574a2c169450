package org.vigil.core.log;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.junit.jupiter.api.Test;

/** Guarantee 2: a commit is stored whole, in one document, or not at all; and as it was handed in. */
class CommitsConformanceTest extends LogSuite {
    private static final List<String> AWKWARD = List.of(
            "",
            " leading, trailing ",
            "tab\tnewline\nbackslash \\ quote \" solidus /",
            "ß é e\u0301 ﬁ Ω Ω", // a precomposed letter and the same decomposed, a ligature, two that NFC makes one
            "中国 조선 عربي 𝄞 👩‍👩‍👧",
            "\u0001\u007f\u0080\u2028\ufeff\uffff",
            "{\"$set\":{\"a.b\":1},\"_id\":\"$$ROOT\"}",
            "1.0",
            "9007199254740993",
            "null",
            "x".repeat(70_000));

    @Test
    void a_commit_is_one_document_that_holds_every_text_byte_for_byte() {
        List<LoggedEvent> events = IntStream.range(0, AWKWARD.size())
                .mapToObj(i ->
                        new LoggedEvent("id-" + i, "Said", 1 + i, AWKWARD.get(i), AWKWARD.get(AWKWARD.size() - 1 - i)))
                .toList();
        EventLog log = open();
        Commit acknowledged = log.append(new NewCommit("Case", "a", 0, "u1/$k.1", "ua:1/14#0", events));
        BsonDocument document = requireNonNull(documents().find().first());
        List<BsonDocument> stored =
                document.getArray("events").stream().map(BsonValue::asDocument).toList();
        assertThat(document.getInt32("n").getValue()).isEqualTo(events.size()).isEqualTo(stored.size());
        for (int i = 0; i < events.size(); i++) {
            assertThat(bytes(stored.get(i), "data"))
                    .isEqualTo(events.get(i).data().getBytes(StandardCharsets.UTF_8));
            assertThat(bytes(stored.get(i), "meta"))
                    .isEqualTo(events.get(i).meta().getBytes(StandardCharsets.UTF_8));
        }
        assertThat(acknowledged.events()).isEqualTo(events);
        assertThat(open().read(0, 10)).containsExactly(acknowledged);
    }

    private static byte[] bytes(BsonDocument event, String field) {
        return event.getString(field).getValue().getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void who_reads_while_others_write_sees_whole_commits_only() throws Exception {
        EventLog log = open();
        int commits = scaled(60);
        int events = 7;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> writer = threads.submit(() -> {
                for (int i = 0; i < commits; i++) {
                    log.append(Commits.commit("a", (long) i * events, events));
                }
            });
            EventLog reader = open();
            long seen = 0;
            while (seen < (long) commits * events) {
                assertThat(writer.state()).isNotEqualTo(Future.State.FAILED);
                for (Commit commit : reader.readStream("a", seen, 16)) {
                    assertThat(commit.events()).hasSize(events);
                    seen = commit.lastSequence() + 1;
                }
            }
            writer.get();
        }
        assertThat(documents().countDocuments()).isEqualTo(commits);
    }
}
