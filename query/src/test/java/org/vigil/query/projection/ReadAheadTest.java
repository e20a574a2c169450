package org.vigil.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigil.core.embedded.EmbeddedStore;

class ReadAheadTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, ReadAhead.BATCH - 1, ReadAhead.BATCH, ReadAhead.BATCH + 1, 3 * ReadAhead.BATCH})
    void all_documents_come_once_and_in_order(int count) {
        with(count, documents -> {
            List<Integer> read = new ArrayList<>();
            try (ReadAhead rows = new ReadAhead(sorted(documents))) {
                while (rows.hasNext()) {
                    read.add(rows.next().getInteger("_id"));
                }
                assertThat(rows.hasNext()).as("at the end it stays so").isFalse();
            }
            assertThat(read)
                    .containsExactlyElementsOf(IntStream.range(0, count).boxed().toList());
        });
    }

    @Test
    void it_can_be_left_before_its_end() {
        with(5 * ReadAhead.BATCH, documents -> {
            try (ReadAhead rows = new ReadAhead(sorted(documents))) {
                assertThat(rows.next().getInteger("_id")).isZero();
            }
            assertThat(documents.countDocuments()).isEqualTo(5 * ReadAhead.BATCH);
        });
    }

    @Test
    void a_failure_of_the_store_is_thrown_where_its_documents_would_come() {
        with(5 * ReadAhead.BATCH, documents -> {
            ReadAhead rows = new ReadAhead(sorted(documents));
            assertThat(rows.hasNext()).isTrue();
            rows.close();
            assertThatThrownBy(() -> {
                        while (rows.hasNext()) {
                            rows.next();
                        }
                    })
                    .isInstanceOfAny(MongoException.class, IllegalStateException.class);
        });
    }

    private static FindIterable<Document> sorted(MongoCollection<Document> documents) {
        return documents.find().sort(new Document("_id", 1));
    }

    private interface Body {
        void run(MongoCollection<Document> documents);
    }

    private void with(int count, Body body) {
        try (EmbeddedStore store = EmbeddedStore.open(directory);
                MongoClient client = MongoClients.create(store.connectionString())) {
            MongoCollection<Document> documents = client.getDatabase("vigil").getCollection("rows");
            if (count > 0) {
                documents.insertMany(IntStream.range(0, count)
                        .mapToObj(id -> new Document("_id", id))
                        .toList());
            }
            body.run(documents);
        }
    }
}
