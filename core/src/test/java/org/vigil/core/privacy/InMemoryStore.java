package org.vigil.core.privacy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.Objects.requireNonNull;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import org.bson.Document;

/** A MongoDB-protocol server in memory, reached through the real driver, with a key store in it. */
final class InMemoryStore implements AutoCloseable {

    static final KeyWrapper MASTER = masterKey(7);

    private static final SecureRandom RANDOM = new SecureRandom();

    private final MongoServer server = new MongoServer(H2Backend.inMemory());
    private final MongoClient client = MongoClients.create(server.bindAndGetConnectionString() + "?retryWrites=false");

    /** A master key of 32 bytes that are all the same. */
    static MasterKey masterKey(int everyByte) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) everyByte);
        return MasterKey.fromBase64(Base64.getEncoder().encodeToString(bytes));
    }

    MongoDatabase database() {
        return client.getDatabase("test");
    }

    MongoCollection<Document> keys() {
        return database().getCollection(KeyStore.COLLECTION);
    }

    /** A key as it is stored. */
    Document stored(UUID key) {
        return requireNonNull(keys().find(new Document("_id", key.toString())).first());
    }

    KeyStore open() {
        return open(MASTER);
    }

    KeyStore open(KeyWrapper wrapper) {
        return KeyStore.open(database(), wrapper, RANDOM, InstantSource.fixed(Instant.parse("2014-08-01T00:00:00Z")));
    }

    /** Whether some bytes stand somewhere in others. */
    static boolean contains(byte[] all, byte[] part) {
        return new String(all, ISO_8859_1).contains(new String(part, ISO_8859_1));
    }

    /** What an erasure will do to a key. */
    void destroy(UUID key) {
        keys().updateOne(new Document("_id", key.toString()), new Document("$unset", new Document("wrapped", "")));
    }

    /** What somebody does who writes into the key store. */
    void setKind(UUID key, String kind) {
        keys().updateOne(new Document("_id", key.toString()), new Document("$set", new Document("kind", kind)));
    }

    @Override
    public void close() {
        client.close();
        server.shutdownNow();
    }
}
