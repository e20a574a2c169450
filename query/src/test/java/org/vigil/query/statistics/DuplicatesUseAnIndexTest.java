package org.vigil.query.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigil.core.embedded.EmbeddedStore;
import org.vigil.query.projection.Moment;
import org.vigil.query.projection.Row;
import org.vigil.query.projection.Rows;

/** That cases are marked as duplicates is learned without reading all the others. */
class DuplicatesUseAnIndexTest {
    private static final int CASES = 300;
    private static final int EACH = 100;
    private static final LocalDate DAY = LocalDate.of(2014, 9, 9);

    @Test
    void only_the_rows_that_are_marked_are_read(@TempDir Path directory) {
        try (EmbeddedStore store = EmbeddedStore.open(directory);
                MongoClient client = MongoClients.create(store.connectionString())) {
            MongoCollection<Document> rows = client.getDatabase("vigil").getCollection("rows");
            StatisticsProjection.INDEXES.forEach(rows::createIndex);
            rows.insertMany(documents());
            long before = store.documentsRead();

            List<Document> found = rows.find(StatisticsProjection.duplicatesAt(Moment.asOf(CASES, DAY)))
                    .into(new ArrayList<>());

            assertThat(found)
                    .extracting(row -> row.getString(StatisticsProjection.CASE))
                    .containsExactlyInAnyOrder("case-0", "case-100", "case-200");
            assertThat(store.documentsRead() - before).isLessThanOrEqualTo(CASES / EACH);
        }
    }

    private static List<Document> documents() {
        List<Document> documents = new ArrayList<>();
        for (int number = 0; number < CASES; number++) {
            Document row = new Document("_id", "case-" + number)
                    .append(StatisticsProjection.CASE, "case-" + number)
                    .append("from", (long) number)
                    .append("to", Row.OPEN)
                    .append("knownFrom", Rows.START)
                    .append("knownTo", Rows.OPEN_DAY);
            documents.add(number % EACH > 0 ? row : row.append(StatisticsProjection.DUPLICATE, true));
        }
        return documents;
    }
}
