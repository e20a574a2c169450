package org.vigil.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigil.core.log.LogClient;
import org.vigil.testing.ClosedList;
import org.vigil.testing.TestServer;

/** Many writes at once: more than a server may have connections to what is below it. */
class BulkWritesTest {
    private static final int WRITES = 150;

    @ParameterizedTest(name = "on {0}")
    @MethodSource("org.vigil.testing.TestServers#all")
    void many_writes_are_made_in_their_order_and_no_command_has_more_than_it_may(TestServer server) {
        ClosedList closedList = new ClosedList();
        MongoClientSettings settings = MongoClientSettings.builder(LogClient.settings(server.connectionString()))
                .addCommandListener(closedList)
                .build();
        try (MongoClient client = LogClient.connect(settings, true)) {
            MongoCollection<Document> rows = client.getDatabase(
                            "bulk" + UUID.randomUUID().toString().replace("-", ""))
                    .getCollection("rows");
            List<Write> writes = new ArrayList<>();
            for (int i = 0; i < WRITES; i++) {
                Row<Document> row = new Row<>("c" + i, i, Row.OPEN, LocalDate.MIN, LocalDate.MAX, new Document("n", i));
                writes.add(Rows.open("rows", row));
                writes.add(Rows.close("rows", row.id(), i + 1L));
            }
            BulkWrites.send(view -> rows, writes);

            List<Document> found = rows.find().batchSize(500).into(new ArrayList<>());
            assertThat(found)
                    .hasSize(WRITES)
                    .allSatisfy(row -> assertThat(row.getLong("to")).isEqualTo(row.getInteger("n") + 1L));
            assertThat(found)
                    .extracting(row -> row.getInteger("n"))
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.range(0, WRITES).boxed().toList());
        }
        closedList.assertKept();
    }
}
