package org.vigil.core.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of a document those fields are returned that are asked for, whether they alone are decoded or it is taken apart later. */
class ProjectedFieldsTest {
    private static final Document STORED = new Document("_id", 7L)
            .append("a", "one")
            .append("b", new Document("c", 1).append("d", List.of(2, 3)))
            .append("e", 4.5);

    @TempDir
    Path directory;

    @Test
    void each_projection_returns_what_it_names() throws Exception {
        try (EmbeddedStore store = EmbeddedStore.open(directory);
                MongoClient client = MongoClients.create(store.connectionString())) {
            MongoCollection<Document> stored = client.getDatabase("projected").getCollection("stored");
            stored.createIndex(new Document("a", 1));
            stored.insertOne(STORED);
            assertReturned(stored, new Document(), STORED);
            assertReturned(stored, new Document("a", 1), new Document("_id", 7L).append("a", "one"));
            assertReturned(
                    stored,
                    new Document("e", true).append("b", 1L).append("none", 1),
                    new Document("_id", 7L).append("b", STORED.get("b")).append("e", 4.5));
            assertReturned(stored, new Document("a", 1).append("_id", 0), new Document("a", "one"));
            assertReturned(stored, new Document("b.c", 1), new Document("_id", 7L).append("b", new Document("c", 1)));
            assertReturned(
                    stored,
                    new Document("b", 0),
                    new Document("_id", 7L).append("a", "one").append("e", 4.5));
        }
    }

    private static void assertReturned(MongoCollection<Document> stored, Document projection, Document expected) {
        // In the order of an index, in one that is made by sorting, and in batches.
        for (Document order : List.of(new Document(), new Document("a", 1), new Document("e", -1))) {
            assertThat(stored.find(new Document("a", "one"))
                            .projection(projection)
                            .sort(order)
                            .batchSize(10)
                            .into(new ArrayList<>()))
                    .as("%s sorted by %s", projection, order)
                    .containsExactly(expected);
        }
    }
}
