package org.vigil.core.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.DuplicateKeyException;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Collation;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Vigil relies on, where mongo-java-server as it comes is wrong or had to be replaced. */
class ProtocolTest {

    private static final int DUPLICATE_KEY = 11000;

    @TempDir
    Path directory;

    private EmbeddedStore store;
    private MongoClient client;
    private MongoCollection<Document> things;

    @BeforeEach
    void open() {
        store = EmbeddedStore.open(directory);
        client = Stores.client(store.connectionString());
        things = Stores.things(client);
    }

    @AfterEach
    void close() {
        client.close();
        store.close();
    }

    private void reopen() {
        close();
        open();
    }

    @Test
    void anOrderedInsertStopsAtTheFirstDuplicateAndCountsWhatItInserted() {
        things.createIndex(new Document("key", 1), new IndexOptions().unique(true));
        assertThatThrownBy(() -> things.insertMany(List.of(thing(1, "a"), thing(2, "b"), thing(3, "a"), thing(4, "d"))))
                .isInstanceOfSatisfying(MongoBulkWriteException.class, e -> {
                    assertThat(e.getWriteErrors()).singleElement().satisfies(error -> {
                        assertThat(error.getIndex()).isEqualTo(2);
                        assertThat(error.getCode()).isEqualTo(DUPLICATE_KEY);
                    });
                    assertThat(e.getWriteResult().getInsertedCount()).isEqualTo(2);
                });
        assertThat(things.countDocuments()).isEqualTo(2);
    }

    @Test
    void anUnorderedInsertGoesOnAfterADuplicate() {
        assertThatThrownBy(() -> things.insertMany(
                        List.of(thing(1, "a"), thing(1, "b"), thing(3, "c")), new InsertManyOptions().ordered(false)))
                .isInstanceOfSatisfying(
                        MongoBulkWriteException.class,
                        e -> assertThat(e.getWriteResult().getInsertedCount()).isEqualTo(2));
        assertThat(things.countDocuments()).isEqualTo(2);
    }

    @Test
    void aBulkWriteUpsertsReplacesGuardedAndDeletes() {
        things.insertMany(List.of(thing(1, "a").append("at", 5), thing(2, "b").append("at", 5)));
        BulkWriteResult result = things.bulkWrite(List.of(
                new ReplaceOneModel<>(
                        new Document("_id", 1).append("at", new Document("$lt", 9)),
                        thing(1, "new").append("at", 9)),
                new ReplaceOneModel<>(
                        new Document("_id", 2).append("at", new Document("$lt", 3)),
                        thing(2, "old").append("at", 3)),
                new ReplaceOneModel<>(new Document("_id", 3), thing(3, "c"), new ReplaceOptions().upsert(true)),
                new UpdateOneModel<>(
                        new Document("_id", 4),
                        new Document("$set", new Document("key", "d")).append("$setOnInsert", new Document("born", 1)),
                        new UpdateOptions().upsert(true)),
                new DeleteOneModel<>(new Document("key", "b"))));
        assertThat(result.getMatchedCount()).isEqualTo(1);
        assertThat(result.getModifiedCount()).isEqualTo(1);
        assertThat(result.getUpserts()).extracting(upsert -> upsert.getIndex()).containsExactly(2, 3);
        assertThat(result.getDeletedCount()).isEqualTo(1);
        assertThat(things.find().sort(new Document("_id", 1)).into(new ArrayList<>()))
                .containsExactly(
                        thing(1, "new").append("at", 9),
                        thing(3, "c"),
                        thing(4, "d").append("born", 1));
    }

    @Test
    void anOrderedBulkOfUpdatesStopsAtTheFirstThatFails() {
        things.createIndex(new Document("key", 1), new IndexOptions().unique(true));
        things.insertMany(List.of(thing(1, "a"), thing(2, "b"), thing(3, "c")));
        assertThatThrownBy(() -> things.bulkWrite(List.of(set(1, "z"), set(2, "c"), set(3, "y"))))
                .isInstanceOfSatisfying(MongoBulkWriteException.class, e -> {
                    assertThat(e.getWriteErrors())
                            .singleElement()
                            .satisfies(error -> assertThat(error.getIndex()).isEqualTo(1));
                    assertThat(e.getWriteResult().getModifiedCount()).isEqualTo(1);
                });
        assertThat(things.distinct("key", String.class)).containsExactly("b", "c", "z");
    }

    private static UpdateOneModel<Document> set(int id, String key) {
        return new UpdateOneModel<>(new Document("_id", id), new Document("$set", new Document("key", key)));
    }

    @Test
    void findOneAndUpdateReturnsTheDocumentBeforeOrAfter() {
        things.insertOne(thing(1, "a"));
        Document increment = new Document("$inc", new Document("n", 1));
        assertThat(things.findOneAndUpdate(new Document("key", "a"), increment)).isEqualTo(thing(1, "a"));
        assertThat(things.findOneAndUpdate(
                        new Document("key", "a"),
                        increment,
                        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)))
                .containsEntry("n", 2);
        assertThat(things.findOneAndDelete(new Document("key", "a"))).containsEntry("n", 2);
        assertThat(things.findOneAndUpdate(new Document("key", "a"), increment)).isNull();
    }

    @Test
    void aggregatesComputeOnWhatTheyMatch() {
        for (int i = 0; i < 30; i++) {
            things.insertOne(thing(i, "k" + i % 3).append("parts", List.of(i, i + 1)));
        }
        assertThat(things.aggregate(List.of(
                                new Document("$match", new Document("key", new Document("$in", List.of("k0", "k1")))),
                                new Document("$unwind", "$parts"),
                                new Document(
                                        "$group",
                                        new Document("_id", "$key").append("sum", new Document("$sum", "$parts"))),
                                new Document(
                                        "$addFields",
                                        new Document("half", new Document("$divide", List.of("$sum", 2)))),
                                new Document("$project", new Document("sum", 0)),
                                new Document("$sort", new Document("_id", 1))))
                        .into(new ArrayList<>()))
                .containsExactly(
                        new Document("_id", "k0").append("half", 140.0),
                        new Document("_id", "k1").append("half", 150.0));
        assertThat(things.aggregate(List.of(
                                new Document("$sort", new Document("_id", -1)),
                                new Document("$limit", 5),
                                new Document("$project", new Document("_id", 1))))
                        .batchSize(2)
                        .map(each -> each.getInteger("_id"))
                        .into(new ArrayList<>()))
                .containsExactly(29, 28, 27, 26, 25);
    }

    @Test
    void indexesHoldAndServeAfterReopening() {
        things.createIndex(new Document("key", 1), new IndexOptions().unique(true));
        things.createIndex(new Document("kind", 1));
        for (int i = 0; i < 50; i++) {
            things.insertOne(thing(i, "k" + i).append("kind", i % 10));
        }
        reopen();
        assertThatThrownBy(() -> things.insertOne(thing(99, "k7")))
                .isInstanceOfSatisfying(
                        MongoWriteException.class, e -> assertThat(e.getCode()).isEqualTo(DUPLICATE_KEY));
        things.createIndex(new Document("key", 1), new IndexOptions().unique(true));
        assertThat(things.listIndexes().map(index -> index.getString("name")))
                .containsExactlyInAnyOrder("_id_", "key_1", "kind_1");
        long before = store.documentsRead();
        assertThat(things.find(new Document("kind", 4))).hasSize(5);
        assertThat(store.documentsRead() - before).isEqualTo(5);
    }

    @Test
    void anIndexThatCouldNotBeBuiltIsBuiltWholeTheNextTime() {
        things.insertMany(List.of(thing(1, "a"), thing(2, "b"), thing(3, "a")));
        IndexOptions unique = new IndexOptions().unique(true);
        assertThatThrownBy(() -> things.createIndex(new Document("key", 1), unique))
                .isInstanceOf(DuplicateKeyException.class);
        things.deleteOne(new Document("_id", 1));
        things.createIndex(new Document("key", 1), unique);
        assertThat(things.find().sort(new Document("key", 1)).map(each -> each.getString("key")))
                .containsExactly("a", "b");
        assertThatThrownBy(() -> things.createIndex(
                        new Document("other", 1),
                        new IndexOptions().name("key_1").unique(true)))
                .isInstanceOf(MongoCommandException.class);
    }

    @Test
    void droppingAnIndexLeavesTheOneOfThatNameOnAnotherCollection() {
        MongoCollection<Document> others = client.getDatabase("vigil").getCollection("others");
        for (MongoCollection<Document> each : List.of(things, others)) {
            each.createIndex(new Document("key", 1), new IndexOptions().unique(true));
            each.insertOne(thing(1, "a"));
        }
        things.dropIndex("key_1");
        things.insertOne(thing(2, "a"));
        reopen();
        MongoCollection<Document> othersAgain = client.getDatabase("vigil").getCollection("others");
        assertThatThrownBy(() -> othersAgain.insertOne(thing(2, "a"))).isInstanceOf(MongoWriteException.class);
        things.drop();
        reopen();
        assertThat(client.getDatabase("vigil").listCollectionNames()).containsExactly("others");
    }

    @Test
    void aResultThatIsTooLargeForOneAnswerComesInSeveral() {
        String megabyte = "x".repeat(1024 * 1024);
        for (int i = 0; i < 60; i += 10) {
            things.insertMany(IntStream.range(i, i + 10)
                    .mapToObj(id -> thing(id, megabyte))
                    .toList());
        }
        assertThat(things.find()).hasSize(60);
        assertThat(things.aggregate(List.of(new Document("$match", new Document()))))
                .hasSize(60);
    }

    @Test
    void anUpdateThatMakesADocumentTooLargeLeavesItAndItsIndexEntriesAsTheyWere() {
        things.createIndex(new Document("key", 1));
        things.insertOne(thing(1, "a").append("text", "x".repeat(9 * 1024 * 1024)));
        assertThatThrownBy(() -> things.updateOne(
                        new Document("_id", 1),
                        new Document("$set", new Document("key", "b").append("more", "x".repeat(9 * 1024 * 1024)))))
                .isInstanceOf(MongoWriteException.class);
        assertThat(things.countDocuments(new Document("key", "a"))).isEqualTo(1);
        assertThat(things.countDocuments(new Document("key", "b"))).isZero();
    }

    @Test
    void whatItWouldSilentlyNotDoIsRefused() {
        assertRefused(() -> things.createIndex(
                new Document("key", 1),
                new IndexOptions().partialFilterExpression(new Document("key", new Document("$exists", true)))));
        assertRefused(
                () -> things.createIndex(new Document("at", 1), new IndexOptions().expireAfter(1L, TimeUnit.SECONDS)));
        assertRefused(() -> things.createIndex(new Document("key", "text")));
        assertRefused(() -> things.find()
                .collation(Collation.builder().locale("de").build())
                .first());
        assertRefused(() -> client.getDatabase("vigil")
                .runCommand(new Document("create", "checked").append("validator", new Document("a", 1))));
        assertRefused(() ->
                things.updateOne(new Document("_id", 1), List.of(new Document("$set", new Document("key", "b")))));
        assertRefused(() -> client.getDatabase("vigil")
                .runCommand(new Document("insert", "things")
                        .append("documents", List.of(thing(1, "a")))
                        .append("txnNumber", 1L)
                        .append("startTransaction", true)));
        assertThat(things.countDocuments()).isZero();
    }

    private static void assertRefused(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        MongoCommandException.class,
                        e -> assertThat(e.getErrorCode()).isEqualTo(115));
    }

    private static Document thing(int id, String key) {
        return new Document("_id", id).append("key", key);
    }
}
