package org.vigil.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigil.core.embedded.EmbeddedStore;

/** The rows of any moment are found without reading those of any other. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // JUnit calls what sets the fields
class RowsUseTheirIndexTest {
    private static final int CASES = 30;
    private static final int EVENTS = 12;
    private static final LocalDate FIRST_DAY = LocalDate.of(2014, 1, 1);

    private EmbeddedStore store;
    private MongoClient client;
    private MongoCollection<Document> rows;

    // Each event becomes known a day later than the one before it, and leaves open what was known on the days before.
    @BeforeAll
    void fill(@TempDir Path directory) {
        store = EmbeddedStore.open(directory);
        client = MongoClients.create(store.connectionString());
        rows = client.getDatabase("vigil").getCollection("rows");
        rows.createIndex(Rows.index("case", 1));
        List<Document> documents = new ArrayList<>();
        for (int number = 0; number < CASES; number++) {
            List<Row<String>> open = List.of();
            Bitemporal<String> states = Bitemporal.of("");
            for (int event = 0; event < EVENTS; event++) {
                long position = (long) event * CASES + number;
                String said = "event " + event;
                states = states.apply(event == 0 ? null : FIRST_DAY.plusDays(event), before -> said);
                RowDiff<String> diff = RowDiff.between("case-" + number, open, states.map(Optional::of), position);
                documents.addAll(diff.closes().stream()
                        .map(RowsUseTheirIndexTest::document)
                        .toList());
                open = diff.open();
            }
            documents.addAll(open.stream().map(RowsUseTheirIndexTest::document).toList());
        }
        rows.insertMany(documents);
    }

    private static Document document(Row<String> row) {
        return new Document("_id", row.id())
                .append("case", row.subject())
                .append("from", row.from())
                .append("to", row.to())
                .append("knownFrom", Rows.day(row.knownFrom()))
                .append("knownTo", Rows.day(row.knownTo()))
                .append("said", row.value());
    }

    @AfterAll
    void close() {
        client.close();
        store.close();
    }

    @ParameterizedTest(name = "of the first {0} events, on {1}")
    @CsvSource({
        "9223372036854775807, 2015-01-01, event 11",
        "9223372036854775807, 2014-01-05, event 4",
        "150, 2015-01-01, event 4",
        "150, 2014-01-03, event 2",
        "30, 2015-01-01, event 0"
    })
    void one_row_is_read_of_each_case(long prefix, LocalDate on, String said) {
        long read = store.documentsRead();

        List<Document> found = rows.find(Rows.at(new Moment(prefix, on)))
                .sort(new Document("case", 1))
                .batchSize(2 * CASES)
                .into(new ArrayList<>());

        assertThat(found).hasSize(CASES).allSatisfy(row -> assertThat(row).containsEntry("said", said));
        assertThat(store.documentsRead() - read).as("documents read").isEqualTo(CASES);
    }
}
