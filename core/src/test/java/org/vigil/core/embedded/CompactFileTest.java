package org.vigil.core.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.ReplaceOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompactFileTest {

    private static final int COMMITS = 5_000;
    private static final int VIEWS = 300;
    private static final int TEXT = 500;
    private static final int LIMIT = 4;

    @Test
    void afterManySmallCommitsTheFileIsAFewTimesAsLargeAsWhatIsInIt(@TempDir Path directory) throws Exception {
        long live = 0;
        Path file = directory.resolve(StoreFile.NAME);
        try (EmbeddedStore store = EmbeddedStore.open(directory);
                MongoClient client = Stores.client(store.connectionString())) {
            MongoCollection<Document> log = client.getDatabase("vigil").getCollection("log");
            MongoCollection<Document> views = client.getDatabase("vigil").getCollection("views");
            log.createIndex(new Document("command", 1), new IndexOptions().unique(true));
            for (int i = 0; i < COMMITS / 2; i++) {
                log.insertOne(new Document("_id", (long) i)
                        .append("command", "command-" + i)
                        .append("text", "x".repeat(TEXT)));
                live += TEXT;
                Document view = new Document("_id", i % VIEWS).append("text", "y".repeat(TEXT));
                views.replaceOne(
                        new Document("_id", view.get("_id")), view.append("at", i), new ReplaceOptions().upsert(true));
            }
            live += VIEWS * TEXT;
            assertThat(Files.size(file)).as("bytes for %d live ones", live).isLessThan(LIMIT * live);
        }
        assertThat(Files.size(file)).as("bytes for %d live ones, closed", live).isLessThan(LIMIT * live);
    }
}
