package org.vigil.query.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.vigil.core.embedded.EmbeddedStore;
import org.vigil.core.vocabulary.UaNumber;
import org.vigil.query.projection.Moment;
import org.vigil.query.projection.Projection;
import org.vigil.query.projection.Row;
import org.vigil.query.projection.Rows;

/** What the list asks of the embedded store is answered from few documents, however many there are. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // JUnit calls what sets the fields
class ListQueriesUseIndexesTest {
    private static final int CASES = 400;
    private static final int ROWS_OF_ONE = 4;
    private static final int PAGE = 11;
    private static final Moment NOW = Moment.asOf((long) ROWS_OF_ONE * CASES - 1, LocalDate.of(2014, 9, 9));
    // What a batch wrote that is not reflected yet.
    private static final int JUST_WRITTEN = 5;

    private EmbeddedStore store;
    private MongoClient client;
    private MongoCollection<Document> rows;

    // The cases are opened one after the other, and then each has its next event in turn.
    @BeforeAll
    void fill(@TempDir Path directory) {
        store = EmbeddedStore.open(directory);
        client = MongoClients.create(store.connectionString());
        rows = client.getDatabase("vigil").getCollection("rows");
        for (Projection.View view : CasesProjection.VIEWS) {
            if (view.name().equals(CasesProjection.ROWS)) {
                view.indexes().forEach(rows::createIndex);
            }
        }
        List<Document> documents = new ArrayList<>();
        for (int event = 0; event < ROWS_OF_ONE; event++) {
            for (int number = 0; number < CASES; number++) {
                long from = (long) event * CASES + number;
                documents.add(new Document("_id", "case-" + number + "/" + from)
                        .append("case", "case-" + number)
                        .append("from", from)
                        .append("to", event == ROWS_OF_ONE - 1 ? Row.OPEN : from + CASES)
                        .append("knownFrom", Rows.START)
                        .append("knownTo", Rows.OPEN_DAY)
                        .append(ListRow.OPENED, (long) number)
                        .append(ListRow.NUMBERS, List.of("ua:" + (number + 1) + "/14")));
            }
        }
        rows.insertMany(documents);
    }

    @AfterAll
    void close() {
        client.close();
        store.close();
    }

    private List<String> page(CaseFilter filter, Moment moment, long before, int mayRead) {
        long read = store.documentsRead();
        List<String> found = new ArrayList<>();
        try (var answers = rows.find(ListQueries.of(filter, moment, before))
                .sort(ListQueries.NEWEST_FIRST)
                .batchSize(PAGE)
                .iterator()) {
            for (int i = 0; i < PAGE && answers.hasNext(); i++) {
                found.add(answers.next().getString("case"));
            }
        }
        assertThat(store.documentsRead() - read).as("documents read").isLessThanOrEqualTo(mayRead);
        return found;
    }

    @Test
    void the_newest_now_and_the_page_behind_them() {
        assertThat(page(CaseFilter.ALL, NOW, Row.OPEN, PAGE)).hasSize(PAGE).startsWith("case-399", "case-398");
        assertThat(page(CaseFilter.ALL, NOW, 200, PAGE)).hasSize(PAGE).startsWith("case-199");
    }

    @Test
    void the_newest_while_a_batch_is_written() {
        Moment reflected = Moment.asOf(NOW.prefix() - 1 - JUST_WRITTEN, NOW.on());
        assertThat(page(CaseFilter.ALL, reflected, Row.OPEN, PAGE))
                .as("rows that are open, and such as were just closed")
                .hasSize(PAGE)
                .startsWith("case-399", "case-398", "case-397", "case-396", "case-395", "case-394");
    }

    @Test
    void the_newest_as_of_an_earlier_position_from_no_more_documents_than_now() {
        Moment earlier = Moment.asOf(CASES + 100, NOW.on());

        assertThat(page(CaseFilter.ALL, earlier, Row.OPEN, PAGE)).hasSize(PAGE).startsWith("case-399");
        assertThat(page(CaseFilter.ALL, Moment.asOf(50, NOW.on()), Row.OPEN, PAGE))
                .startsWith("case-50", "case-49");
    }

    @Test
    void the_case_of_a_number() {
        CaseFilter filter = new CaseFilter(null, null, null, null, UaNumber.parse("UA 18/14"), null, null, null);

        assertThat(page(filter, NOW, Row.OPEN, ROWS_OF_ONE)).containsExactly("case-17");
        assertThat(page(filter, Moment.asOf(CASES + 100, NOW.on()), Row.OPEN, ROWS_OF_ONE))
                .containsExactly("case-17");
    }
}
