package org.vigil.core.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.bson.Document;
import org.bson.UuidRepresentation;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random documents, changes and queries on a store with indexes and on mongo-java-server as it comes, without: both answer
 * alike. To run one seed again: {@code mvn -pl core test -Dtest='IndexedFindsMatchPlainOnesTest'} with that seed alone in
 * the {@code @ValueSource}.
 */
class IndexedFindsMatchPlainOnesTest {

    private static final int DOCUMENTS = 120;
    private static final int CHANGES = 150;
    private static final int QUERIES = 150;
    private static final List<String> FIELDS = List.of("a", "b", "c.d");

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void forEverySeed(long seed, @TempDir Path directory) {
        Random random = new Random(seed);
        MongoServer plainServer = new MongoServer(H2Backend.inMemory());
        try (EmbeddedStore store = EmbeddedStore.open(directory);
                MongoClient ours = Stores.client(store.connectionString());
                MongoClient plain = MongoClients.create(MongoClientSettings.builder()
                        .applyConnectionString(new ConnectionString(plainServer.bindAndGetConnectionString()))
                        .uuidRepresentation(UuidRepresentation.STANDARD)
                        .build())) {
            compare(random, seed % 2 == 0, Stores.things(ours), Stores.things(plain));
        } finally {
            plainServer.shutdownNow();
        }
    }

    private void compare(
            Random random, boolean arrays, MongoCollection<Document> ours, MongoCollection<Document> plain) {
        ours.createIndex(new Document("a", 1).append("b", 1));
        ours.createIndex(new Document("a", 1).append("b", -1), new IndexOptions().name("mixed"));
        ours.createIndex(new Document("c.d", -1));
        // Of two fields with arrays there can't be one.
        ours.createIndex(new Document("w", 1).append("c.d", 1).append("b", -1));
        ours.createIndex(new Document("w", -1).append("b", -1).append("a", -1));
        ours.createIndex(new Document("u", 1), new IndexOptions().unique(true));
        plain.createIndex(new Document("u", 1), new IndexOptions().unique(true));
        for (int i = 0; i < DOCUMENTS; i++) {
            Document document = document(random, arrays, i);
            ours.insertOne(document);
            plain.insertOne(document);
        }
        for (int i = 0; i < CHANGES; i++) {
            Document filter = query(random);
            Document change = change(random, arrays);
            assertThat(changed(ours, filter, change))
                    .as("%s %s", filter, change)
                    .isEqualTo(changed(plain, filter, change));
        }
        for (int i = 0; i < QUERIES; i++) {
            Document query = query(random);
            Document sort = sort(random);
            int limit = random.nextInt(4) == 0 ? 5 : 0;
            assertThat(ours.find(query).sort(sort).limit(limit).batchSize(7).into(new ArrayList<>()))
                    .as("%s sorted by %s limit %d", query, sort, limit)
                    .isEqualTo(plain.find(query).sort(sort).limit(limit).into(new ArrayList<>()));
            assertThat(ours.countDocuments(query)).as("count of %s", query).isEqualTo(plain.countDocuments(query));
        }
    }

    private static String changed(MongoCollection<Document> collection, Document filter, Document change) {
        Document byId = new Document("_id", 1);
        Document first = collection.find(filter).sort(byId).first();
        if (first == null) {
            return "nothing";
        }
        try {
            return change.isEmpty()
                    ? collection
                            .deleteOne(new Document("_id", first.get("_id")))
                            .toString()
                    : collection
                            .updateOne(new Document("_id", first.get("_id")), change)
                            .toString();
        } catch (MongoWriteException e) {
            return "error " + e.getCode();
        }
    }

    private Document document(Random random, boolean arrays, int number) {
        Document document = new Document("_id", random.nextBoolean() ? (Object) number : (Object) ("id-" + number));
        for (String field : FIELDS) {
            if (random.nextInt(6) > 0) {
                Object value = arrays && !field.equals("b") && random.nextInt(5) == 0
                        ? List.of(value(random), value(random))
                        : value(random);
                if (field.equals("c.d")) {
                    document.append("c", new Document("d", value));
                } else {
                    document.append(field, value);
                }
            }
        }
        return document.append("w", number / 10).append("u", number);
    }

    private static Object value(Random random) {
        return switch (random.nextInt(10)) {
            case 0 -> random.nextInt(4);
            case 1 -> (long) random.nextInt(4);
            case 2 -> random.nextInt(8) / 2.0;
            case 3 ->
                List.of("", "a", "ab", "b", "a\u0000b", "\u00e9", "\u20ac", "\uD83D\uDE00")
                        .get(random.nextInt(8));
            case 4 -> random.nextBoolean();
            case 5 -> Instant.ofEpochMilli(1_000_000_000_000L + random.nextInt(3));
            case 6 -> new UUID(random.nextInt(2), random.nextInt(2));
            case 7 -> -random.nextInt(3);
            case 8 -> Long.MAX_VALUE - random.nextInt(3);
            default -> random.nextInt(4);
        };
    }

    private Document query(Random random) {
        Document query = new Document();
        for (String field : FIELDS) {
            switch (random.nextInt(7)) {
                case 0 -> query.append(field, value(random));
                case 1 -> query.append(field, new Document("$gte", value(random)));
                case 2 -> query.append(field, new Document("$lt", value(random)));
                case 3 -> query.append(field, new Document("$in", List.of(value(random), value(random))));
                case 4 -> query.append(field, new Document("$gt", value(random)).append("$lte", value(random)));
                default -> {
                    // Anything.
                }
            }
        }
        if (random.nextInt(5) == 0) {
            query.append("_id", new Document("$gt", random.nextBoolean() ? (Object) 30 : (Object) "id-5"));
        }
        return query;
    }

    private static Document sort(Random random) {
        Document sort = random.nextInt(4) == 0 ? new Document("w", random.nextBoolean() ? 1 : -1) : new Document();
        for (String field : List.of("a", "b", "c.d")) {
            if (random.nextInt(3) == 0) {
                sort.append(field, random.nextBoolean() ? 1 : -1);
            }
        }
        return sort.append("_id", random.nextInt(4) > 0 ? 1 : -1);
    }

    private static Document change(Random random, boolean arrays) {
        return switch (random.nextInt(6)) {
            case 0 -> new Document();
            case 1 -> new Document("$set", new Document("u", random.nextInt(DOCUMENTS)));
            case 2 -> new Document("$unset", new Document("a", ""));
            case 3 -> new Document("$set", new Document("c.d", value(random)));
            default ->
                new Document(
                        "$set",
                        new Document("a", arrays && random.nextBoolean() ? List.of(value(random)) : value(random))
                                .append("b", value(random)));
        };
    }
}
