package org.vigil.core.log;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigil.testing.ClosedList;
import org.vigil.testing.TestServer;
import org.vigil.testing.TestServers;

/**
 * What every conformance suite of the log needs: a server, a database of its own, and a client that is held to the closed
 * list of commands.
 */
@ParameterizedClass(name = "on {0}")
@MethodSource("servers")
abstract class LogSuite {
    @Parameter
    TestServer server;

    final ClosedList closedList = new ClosedList();
    private final List<AutoCloseable> opened = new ArrayList<>();
    private MongoClient client;
    private MongoClient helper;
    private String database;

    static Stream<TestServer> servers() {
        return TestServers.all();
    }

    @BeforeEach
    @SuppressWarnings("NullAway") // JUnit has set the server by then
    void connect() {
        database = "log" + UUID.randomUUID().toString().replace("-", "");
        MongoClientSettings.Builder settings = MongoClientSettings.builder(
                        LogClient.settings(server.connectionString()))
                .addCommandListener(closedList);
        listeners().forEach(settings::addCommandListener);
        client = LogClient.connect(settings.build(), true);
        helper = MongoClients.create(LogClient.settings(server.connectionString()));
    }

    @AfterEach
    void disconnect() throws Exception {
        for (AutoCloseable each : opened) {
            each.close();
        }
        client.close();
        anything().drop();
        helper.close();
        closedList.assertKept();
    }

    /** Who else listens to what the log's client sends. */
    List<CommandListener> listeners() {
        return List.of();
    }

    MongoEventLog open() {
        return open(InstantSource.system());
    }

    MongoEventLog open(InstantSource clock) {
        return open(LogLimits.DEFAULT, clock);
    }

    MongoEventLog open(LogLimits limits, InstantSource clock) {
        return closeAtTheEnd(MongoEventLog.open(database(), MongoEventLog.COLLECTION, limits, clock));
    }

    MongoEventLog openPatient() {
        return openPatient(InstantSource.system());
    }

    /** One of several that write to the same log: its callers wait longer than any machine takes. */
    MongoEventLog openPatient(InstantSource clock) {
        return open(Limited.patient(), clock);
    }

    /** The store below the log, its indexes created. */
    MongoLogStore store() {
        MongoLogStore store = new MongoLogStore(database(), MongoEventLog.COLLECTION, LogLimits.DEFAULT.pageCommits());
        store.createIndexes();
        return store;
    }

    /** How another node asks the others for gaps. */
    GapRequests gapRequests(InstantSource clock) {
        return new MongoGapRequests(database(), MongoEventLog.COLLECTION, clock);
    }

    <T extends AutoCloseable> T closeAtTheEnd(T closeable) {
        opened.addFirst(closeable);
        return closeable;
    }

    private MongoDatabase database() {
        return client.getDatabase(database);
    }

    /** The collection by a client that may send anything. */
    MongoCollection<BsonDocument> documents() {
        return anything().getCollection(MongoEventLog.COLLECTION, BsonDocument.class);
    }

    /** The database by a client that may send anything. */
    MongoDatabase anything() {
        return helper.getDatabase(database);
    }

    /** How much of a large thing to do: all of it, or a tenth where the server scans everything for a range. */
    int scaled(int amount) {
        return server.rangesAreFast() ? amount : amount / 10;
    }
}
