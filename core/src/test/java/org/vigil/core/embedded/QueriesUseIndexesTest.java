package org.vigil.core.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The finds that the log and the views send look at few more documents than they return. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueriesUseIndexesTest {

    private static final int STREAMS = 20;
    private static final int COMMITS = 2_000;

    private EmbeddedStore store;
    private MongoClient client;
    private MongoCollection<Document> log;

    @BeforeAll
    void fill(@TempDir Path directory) {
        store = EmbeddedStore.open(directory);
        client = Stores.client(store.connectionString());
        log = Stores.things(client);
        log.createIndex(new Document("stream", 1).append("seq", 1), new IndexOptions().unique(true));
        log.createIndex(new Document("command", 1), new IndexOptions().unique(true));
        log.createIndex(new Document("kind", 1));
        log.createIndex(new Document("tags", 1));
        log.createIndex(new Document("kind", 1).append("weight", -1));
        List<Document> commits = new ArrayList<>();
        for (int i = 0; i < COMMITS; i++) {
            commits.add(new Document("_id", (long) i)
                    .append("stream", "stream-" + i % STREAMS)
                    .append("seq", (long) (i / STREAMS))
                    .append("command", "command-" + i)
                    .append("kind", "kind-" + i % 10)
                    .append("weight", i % 7)
                    .append("tags", List.of("tag-" + i % 50, "tag-" + i % 3)));
        }
        log.insertMany(commits);
    }

    @AfterAll
    void close() {
        client.close();
        store.close();
    }

    @Test
    void fromAPositionOnward() {
        assertThat(idsOf(() -> log.find(range("_id", "$gte", 1_990L)).sort(by("_id", 1)), 10))
                .containsExactly(1990L, 1991L, 1992L, 1993L, 1994L, 1995L, 1996L, 1997L, 1998L, 1999L);
        assertThat(idsOf(
                        () -> log.find(range("_id", "$gt", 5L))
                                .sort(by("_id", 1))
                                .limit(2),
                        2))
                .containsExactly(6L, 7L);
        assertThat(idsOf(
                        () -> log.find(range("_id", "$lt", 5L))
                                .sort(by("_id", -1))
                                .limit(2),
                        2))
                .containsExactly(4L, 3L);
        assertThat(idsOf(
                        () -> log.find(range("_id", "$lte", 5L))
                                .sort(by("_id", -1))
                                .limit(1),
                        1))
                .containsExactly(5L);
        assertThat(idsOf(
                        () -> log.find(new Document("_id", new Document("$gt", 3L).append("$lte", 5L)))
                                .sort(by("_id", -1)),
                        2))
                .containsExactly(5L, 4L);
    }

    @Test
    void theTail() {
        assertThat(idsOf(() -> log.find().sort(by("_id", -1)).limit(1), 1)).containsExactly(1999L);
        assertThat(idsOf(() -> log.find().sort(by("_id", 1)).limit(1), 1)).containsExactly(0L);
    }

    @Test
    void aStreamFromASequenceOnward() {
        Document from = new Document("stream", "stream-3").append("seq", new Document("$gte", 97L));
        assertThat(idsOf(() -> log.find(from).sort(by("seq", 1)), 3)).containsExactly(1943L, 1963L, 1983L);
        assertThat(idsOf(() -> log.find(from).sort(by("seq", -1)).limit(1), 1)).containsExactly(1983L);
        assertThat(idsOf(
                        () -> log.find(new Document("stream", "stream-3"))
                                .sort(by("seq", -1))
                                .limit(1),
                        1))
                .containsExactly(1983L);
        assertThat(idsOf(
                        () -> log.find(new Document("stream", "stream-3"))
                                .sort(by("seq", 1))
                                .limit(1),
                        1))
                .containsExactly(3L);
    }

    @Test
    void theWholeKeyOfAUniqueIndex() {
        assertThat(idsOf(() -> log.find(new Document("command", "command-77")), 1))
                .containsExactly(77L);
        assertThat(idsOf(() -> log.find(new Document("stream", "stream-3").append("seq", 2)), 1))
                .containsExactly(43L);
        assertThat(idsOf(() -> log.find(range("command", "$in", List.of("command-9", "command-5", "none"))), 2))
                .containsExactly(5L, 9L);
        Document and = new Document("$and", List.of(new Document("stream", "stream-3"), new Document("seq", 2)));
        assertThat(idsOf(() -> log.find(and), 1)).containsExactly(43L);
    }

    @Test
    void aKeyThatIsNotUniqueWithAnOrderOrWithout() {
        assertThat(idsOf(() -> log.find(new Document("kind", "kind-4")), 200)).hasSize(200);
        assertThat(idsOf(
                        () -> log.find(new Document("kind", "kind-4").append("_id", new Document("$gt", 1_970L)))
                                .sort(by("_id", 1)),
                        3))
                .containsExactly(1974L, 1984L, 1994L);
        assertThat(idsOf(
                        () -> log.find(new Document("kind", "kind-4").append("weight", new Document("$gte", 6)))
                                .sort(new Document("weight", -1).append("_id", 1))
                                .limit(2),
                        2))
                .containsExactly(34L, 104L);
    }

    @Test
    void whatIsAskedOfAFurtherFieldIsTestedOnTheEntry() {
        Document heavy = new Document("kind", new Document("$gte", "kind-4").append("$lte", "kind-6"))
                .append("weight", new Document("$gte", 5));
        assertThat(idsOf(() -> log.find(heavy).sort(new Document("kind", 1).append("weight", -1)), 172))
                .hasSize(172);
        assertThat(idsOf(() -> log.find(new Document(heavy).append("weight", 3)), 85))
                .hasSize(85);
        assertThat(idsOf(
                        () -> log.find(new Document("weight", new Document("$gt", 5)))
                                .sort(by("kind", 1)),
                        285))
                .hasSize(285);
    }

    @Test
    void anElementOfAnArray() {
        assertThat(idsOf(() -> log.find(new Document("tags", "tag-49")), 40)).hasSize(40);
        assertThat(idsOf(() -> log.find(new Document("tags", "tag-2")).sort(by("_id", 1)), 692))
                .hasSize(692);
    }

    @Test
    void anAggregateThatBeginsWithAMatch() {
        long before = store.documentsRead();
        Document counted = log.aggregate(
                        List.of(new Document("$match", new Document("kind", "kind-4")), new Document("$count", "n")))
                .first();
        assertThat(counted).isEqualTo(new Document("n", 200));
        assertThat(store.documentsRead() - before).isEqualTo(200);
    }

    @Test
    void anUpdateAndADelete() {
        long before = store.documentsRead();
        log.updateOne(new Document("_id", 7L), new Document("$set", new Document("seen", true)));
        log.replaceOne(
                new Document("_id", 8L).append("weight", new Document("$lt", -1)), new Document("never", "stored"));
        log.findOneAndUpdate(new Document("command", "command-9"), new Document("$set", new Document("seen", true)));
        log.deleteOne(new Document("_id", -1L));
        assertThat(store.documentsRead() - before).isEqualTo(3);
    }

    @Test
    void aLongFindReadsNoFurtherThanItsBatch() {
        long before = store.documentsRead();
        try (var cursor = log.find(range("_id", "$gte", 0L))
                .sort(by("_id", 1))
                .batchSize(50)
                .iterator()) {
            assertThat(cursor.next()).containsEntry("_id", 0L);
            assertThat(store.documentsRead() - before).isEqualTo(50);
            List<Long> rest = new ArrayList<>();
            cursor.forEachRemaining(each -> rest.add(each.getLong("_id")));
            assertThat(rest).hasSize(COMMITS - 1).isSorted();
        }
    }

    private List<Long> idsOf(Supplier<FindIterable<Document>> find, int mayRead) {
        long before = store.documentsRead();
        List<Long> ids = new ArrayList<>();
        find.get().batchSize(100).forEach(each -> ids.add(each.getLong("_id")));
        assertThat(store.documentsRead() - before).as("documents read").isEqualTo(mayRead);
        return ids;
    }

    private static Document range(String field, String operator, Object value) {
        return new Document(field, new Document(operator, value));
    }

    private static Document by(String field, int direction) {
        return new Document(field, direction);
    }
}
