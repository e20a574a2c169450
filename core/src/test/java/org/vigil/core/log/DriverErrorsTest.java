package org.vigil.core.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigil.core.log.LogStore.InsertOutcome;
import org.vigil.core.log.simulation.DriverErrors;

/**
 * What the driver itself makes of what a replica set sends when something goes wrong, that the simulation throws the same,
 * and what the log's store makes of it.
 */
class DriverErrorsTest {
    private final ScriptedBackend backend = new ScriptedBackend();
    private final MongoServer server = new MongoServer(backend);
    private MongoClient client = MongoClients.create(settings(server.bindAndGetConnectionString(), 10));
    private final PendingAppend append = new PendingAppend(EncodedCommit.of(Commits.commit("s", 0)), -1);
    private final List<PlacedCommit> batch = List.of(new PlacedCommit(append, 0, Instant.EPOCH));

    private static MongoClientSettings settings(String connectionString, int seconds) {
        return MongoClientSettings.builder(LogClient.settings(connectionString))
                .applyToSocketSettings(socket -> socket.readTimeout(seconds, TimeUnit.SECONDS))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(seconds, TimeUnit.SECONDS))
                .retryReads(false)
                .build();
    }

    @BeforeEach
    void createTheLog() {
        store().createIndexes();
    }

    @AfterEach
    void close() {
        backend.released.countDown();
        client.close();
        server.shutdownNow();
    }

    private MongoLogStore store() {
        return new MongoLogStore(client.getDatabase("log"), "log", 10);
    }

    @ParameterizedTest
    @CsvSource({
        "10107, NotWritablePrimary",
        "13435, NotPrimaryNoSecondaryOk",
        "13436, NotPrimaryOrSecondary",
        "189, PrimarySteppedDown",
        "11602, InterruptedDueToReplStateChange",
        "11600, InterruptedAtShutdown",
        "91, ShutdownInProgress",
        "50, MaxTimeMSExpired",
        "262, ExceededTimeLimit",
        "112, WriteConflict",
        "64, WriteConcernTimeout"
    })
    void a_refusal_is_thrown_as_simulated_and_settles_nothing(int code, String name) {
        backend.script.add(message -> document(DriverErrors.refusal(code, name)));
        assertSame(thrownByInsert(), DriverErrors.refused(code, name));
        backend.script.add(message -> document(DriverErrors.refusal(code, name)));
        assertSame(thrownByRead(), DriverErrors.refusedRead(code, name));
        backend.script.add(message -> document(DriverErrors.refusal(code, name)));
        assertThat(store().insert(batch)).isEqualTo(InsertOutcome.UNSETTLED);
        assertThat(store().insert(batch)).as("afterwards").isEqualTo(InsertOutcome.ACKNOWLEDGED);
    }

    @ParameterizedTest
    @CsvSource({
        "64, WriteConcernTimeout",
        "262, ExceededTimeLimit",
        "100, UnsatisfiableWriteConcern",
        "189, PrimarySteppedDown",
        "11602, InterruptedDueToReplStateChange",
        "91, ShutdownInProgress"
    })
    void a_write_concern_error_is_returned_or_thrown_and_settles_nothing(int code, String name) {
        BsonDocument answer =
                DriverErrors.stored(1).append("writeConcernError", DriverErrors.writeConcernError(code, name));
        backend.script.add(message -> document(answer));
        assertThat(runInsert().getDocument("writeConcernError").getInt32("code"))
                .isEqualTo(new BsonInt32(code));
        backend.script.add(message -> document(answer));
        assertThat(store().insert(batch)).isEqualTo(InsertOutcome.UNSETTLED);
    }

    @Test
    void a_duplicate_key_is_returned_with_what_was_stored_before_it_and_settles_nothing() {
        BsonDocument answer =
                DriverErrors.stored(0).append("writeErrors", new BsonArray(List.of(DriverErrors.duplicateKey(0))));
        backend.script.add(message -> document(answer));
        assertThat(runInsert().getArray("writeErrors")).hasSize(1);
        backend.script.add(message -> document(answer));
        assertThat(store().insert(batch)).isEqualTo(InsertOutcome.UNSETTLED);
    }

    @Test
    void an_answer_that_does_not_come_is_thrown_as_simulated_and_settles_nothing() {
        beImpatient();
        backend.script.add(backend::sayNothing);
        assertSame(thrownByInsert(), DriverErrors.noAnswer());
        backend.script.add(backend::sayNothing);
        assertThat(store().insert(batch)).isEqualTo(InsertOutcome.UNSETTLED);
    }

    @Test
    void a_connection_that_is_closed_is_thrown_as_simulated_and_settles_nothing() {
        backend.script.add(ScriptedBackend::closeTheConnection);
        assertSame(thrownByInsert(), DriverErrors.connectionClosed());
        backend.script.add(ScriptedBackend::closeTheConnection);
        assertThat(store().insert(batch)).isEqualTo(InsertOutcome.UNSETTLED);
    }

    @Test
    void a_server_that_is_gone_is_thrown_as_simulated_and_settles_nothing() {
        beImpatient();
        server.shutdownNow();
        InsertOutcome outcome = store().insert(batch);
        assertThat(outcome).isEqualTo(InsertOutcome.UNSETTLED);
        assertSame(thrownByInsert(), DriverErrors.noPrimary());
    }

    private void beImpatient() {
        client.close();
        client = MongoClients.create(settings(server.getConnectionString(), 1));
    }

    private BsonDocument runInsert() {
        BsonDocument command = new BsonDocument("insert", new BsonString("log"))
                .append("documents", new BsonArray(List.of(batch.getFirst().document())));
        return client.getDatabase("log").runCommand(command, BsonDocument.class);
    }

    private MongoException thrownByInsert() {
        return thrown(this::runInsert);
    }

    private MongoException thrownByRead() {
        return thrown(() -> store().readFrom(0, 1));
    }

    private static MongoException thrown(Runnable asking) {
        return Objects.requireNonNull(catchThrowableOfType(MongoException.class, asking::run));
    }

    private static void assertSame(MongoException real, MongoException simulated) {
        assertThat(real).isExactlyInstanceOf(simulated.getClass());
        assertThat(real.getCode()).isEqualTo(simulated.getCode());
        assertThat(real.getErrorLabels()).isEqualTo(simulated.getErrorLabels());
    }

    private static Document document(BsonDocument bson) {
        Document document = new Document();
        bson.forEach((name, value) -> document.append(name, plain(value)));
        return document;
    }

    private static Object plain(BsonValue value) {
        return switch (value.getBsonType()) {
            case INT32 -> value.asInt32().getValue();
            case DOUBLE -> value.asDouble().getValue();
            case BOOLEAN -> value.asBoolean().getValue();
            case STRING -> value.asString().getValue();
            case DOCUMENT -> document(value.asDocument());
            case ARRAY -> value.asArray().stream().map(DriverErrorsTest::plain).toList();
            default -> throw new IllegalArgumentException(value.toString());
        };
    }

    /** A server that says to the next insert or find what it is told to. */
    private static final class ScriptedBackend extends H2Backend {
        final Queue<Function<MongoMessage, Document>> script = new ConcurrentLinkedQueue<>();
        final CountDownLatch released = new CountDownLatch(1);

        ScriptedBackend() {
            super(MVStore.open(null));
        }

        @Override
        public Document handleMessage(MongoMessage message) {
            boolean scripted = message.getDocument().containsKey("insert")
                    || message.getDocument().containsKey("find");
            Function<MongoMessage, Document> next = scripted ? script.poll() : null;
            return next == null ? super.handleMessage(message) : next.apply(message);
        }

        Document sayNothing(MongoMessage message) {
            try {
                released.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return new Document();
        }

        static Document closeTheConnection(MongoMessage message) {
            var unused = message.getChannel().close();
            return new Document();
        }
    }
}
