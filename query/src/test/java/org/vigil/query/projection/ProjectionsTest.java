package org.vigil.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigil.core.log.EventCodec;
import org.vigil.core.log.LogClient;
import org.vigil.core.log.LoggedEvent;
import org.vigil.core.log.MongoEventLog;
import org.vigil.core.log.NewCommit;
import org.vigil.core.log.VigilEventStorageEngine;
import org.vigil.testing.ClosedList;
import org.vigil.testing.TestServer;
import org.vigil.testing.TestServers;

/** The runner, with a projection that keeps the texts of each stream. */
@ParameterizedClass(name = "on {0}")
@MethodSource("servers")
@SuppressWarnings("NullAway.Init") // JUnit sets the fields
class ProjectionsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int MANY = 60;
    private static final ProjectionLimits LIMITS =
            new ProjectionLimits(3, Duration.ofMillis(50), Duration.ZERO, Duration.ZERO);

    @Parameter
    TestServer server;

    private final ClosedList closedList = new ClosedList();
    private final Texts texts = new Texts();
    private MongoClient client;
    private MongoDatabase database;
    private MongoEventLog log;
    private EmbeddedEventStore store;
    private @Nullable Projections projections;

    static Stream<TestServer> servers() {
        return TestServers.all();
    }

    @BeforeEach
    void connect() {
        MongoClientSettings settings = MongoClientSettings.builder(LogClient.settings(server.connectionString()))
                .addCommandListener(closedList)
                .build();
        client = LogClient.connect(settings, true);
        database = client.getDatabase("query" + UUID.randomUUID().toString().replace("-", ""));
        log = MongoEventLog.open(database, InstantSource.system());
        store = EmbeddedEventStore.builder()
                .storageEngine(new VigilEventStorageEngine(log, new TextCodec()))
                .build();
    }

    @AfterEach
    void disconnect() {
        texts.gate.countDown();
        stop();
        store.shutDown();
        log.close();
        client.close();
        closedList.assertKept();
    }

    private Projections start() {
        Projections started =
                new Projections(database, log, new TextCodec(), store, List.of(texts), InstantSource.system(), LIMITS);
        started.start();
        projections = started;
        return started;
    }

    private void stop() {
        if (projections != null) {
            projections.close();
            projections = null;
        }
    }

    @Test
    void events_written_twice_leave_what_they_left_once() throws Exception {
        Projections first = start();
        append("a", "b", "a", "b", "a");
        assertThat(first.await("texts", 4, PATIENCE)).isTrue();
        List<Document> once = documents(first);
        stop();
        database.getCollection(AxonStores.TOKENS).deleteMany(new Document());
        texts.projected.clear();
        Projections second = start();
        append("a");
        assertThat(second.await("texts", 5, PATIENCE)).isTrue();
        assertThat(texts.projected).as("the log from its start").contains(0L, 4L);
        assertThat(documents(second).get(1)).isEqualTo(once.get(1));
        assertThat(documents(second).getFirst().getList("texts", String.class)).containsExactly("0", "2", "4", "5");
    }

    @Test
    void a_replacement_of_what_is_newer_changes_nothing() {
        MongoCollection<Document> collection = database.getCollection("replaced");
        write(collection, replacement("a", 1), replacement("b", 7));
        write(collection, replacement("b", 6), replacement("c", 2), replacement("a", 3), replacement("a", 2));
        assertThat(collection.find().batchSize(10).into(new ArrayList<>()))
                .containsExactlyInAnyOrder(state("a", 3), state("b", 7), state("c", 2));
    }

    @Test
    void a_batch_of_many_writes_is_written_whole_and_in_order() {
        MongoCollection<Document> rows = database.getCollection("many");
        List<Write> writes = new ArrayList<>();
        for (long i = 0; i < MANY; i++) {
            writes.add(Rows.open("many", new Row<>("a", i, Row.OPEN, LocalDate.MIN, LocalDate.MAX, new Document())));
            writes.add(Rows.close("many", "a/" + i + "/" + Rows.START, i + 1));
            writes.add(replacement("state" + i, i));
            writes.add(replacement("latest", i));
        }
        for (int times = 0; times < 2; times++) {
            BulkWrites.send(view -> database.getCollection(view), writes);
            assertThat(rows.find().batchSize(1000).into(new ArrayList<>()))
                    .hasSize(MANY)
                    .allSatisfy(row -> assertThat(row.getLong("to")).isEqualTo(row.getLong("from") + 1));
            assertThat(database.getCollection("replaced").find().batchSize(1000).into(new ArrayList<>()))
                    .hasSize(MANY + 1)
                    .contains(state("latest", MANY - 1), state("state0", 0), state("state" + (MANY - 1), MANY - 1));
        }
    }

    private static void write(MongoCollection<Document> collection, Write... writes) {
        BulkWrites.send(view -> collection, List.of(writes));
    }

    private static Write replacement(String id, long position) {
        return Guarded.replace("replaced", id, position, new Document("says", position));
    }

    private static Document state(String id, long position) {
        return new Document("_id", id).append("says", position).append("position", position);
    }

    @Test
    void a_projection_that_is_stopped_leaves_no_claim_and_no_thread() throws Exception {
        Projections running = start();
        append("a");
        assertThat(running.await("texts", 0, PATIENCE)).isTrue();
        stop();
        Document token = database.getCollection(AxonStores.TOKENS)
                .find(new Document("processorName", "texts_v1"))
                .first();
        assertThat(token).isNotNull().containsEntry("owner", null);
        until(() -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().startsWith("projection")));
    }

    @Test
    void waiting_for_what_does_not_come_ends() throws Exception {
        assertThat(start().await("texts", 0, Duration.ofMillis(10))).isFalse();
    }

    @Test
    void a_log_that_was_replaced_stops_the_projection_until_it_is_built_anew() throws Exception {
        append("a");
        new Progress(database).reached("texts_v1", 0, "another event");
        Projections running = start();
        ProjectionStatus status = running.status().getFirst();
        assertThat(status.live()).isZero();
        assertThat(status.running()).isFalse();
        assertThat(status.reason()).contains("another event", "restored or replaced", "rebuild");
        running.rebuild("texts");
        assertThat(running.await("texts", 0, PATIENCE)).isTrue();
        assertThat(documents(running)).hasSize(1);
    }

    @Test
    void a_projection_that_stops_says_on_what_kind_of_failure_and_not_in_its_words() throws Exception {
        texts.parks = false;
        texts.poison = 0;
        append("a");
        Projections running = start();
        until(() -> !running.status().getFirst().running());
        assertThat(running.status().getFirst().reason())
                .contains("IllegalStateException")
                .doesNotContain("poison");
    }

    @Test
    void the_old_version_answers_until_the_new_one_is_complete() throws Exception {
        Projections running = start();
        append("a", "b", "a");
        assertThat(running.await("texts", 2, PATIENCE)).isTrue();
        List<Document> before = documents(running);
        texts.gate = new CountDownLatch(1);
        running.rebuild("texts");
        ProjectionStatus status = running.status().getFirst();
        assertThat(status.rebuild()).isEqualTo(new ProjectionStatus.Rebuild(2, -1, 2));
        assertThat(documents(running)).isEqualTo(before);
        assertThatThrownBy(() -> running.rebuild("texts")).isInstanceOf(RebuildRunning.class);
        texts.gate.countDown();
        until(() -> running.status().getFirst().live() == 2);
        assertThat(documents(running)).isEqualTo(before);
        until(() -> database.getCollection("texts_main_v1").find().first() == null);
    }

    @Test
    void what_was_written_in_another_form_is_not_read_and_dropped_when_the_new_one_answers() throws Exception {
        Projections before = start();
        append("a", "b", "a");
        assertThat(before.await("texts", 2, PATIENCE)).isTrue();
        List<Document> written = documents(before);
        stop();

        texts.form = 2;
        texts.gate = new CountDownLatch(1);
        Projections running = start();
        assertThatThrownBy(() -> documents(running)).isInstanceOf(NotBuilt.class);
        assertThat(running.position("texts")).isEqualTo(-1);
        ProjectionStatus status = running.status().getFirst();
        assertThat(status.live()).isZero();
        assertThat(status.rebuild()).isEqualTo(new ProjectionStatus.Rebuild(1, -1, 2));
        assertThat(database.getCollection("texts_main_v1").find().first())
                .as("a node that knows of the form before still reads it")
                .isNotNull();

        texts.gate.countDown();
        assertThat(running.await("texts", 2, PATIENCE)).isTrue();
        assertThat(documents(running)).isEqualTo(written);
        until(() -> database.getCollection("texts_main_v1").find().first() == null);
        until(() -> database.getCollection(Registry.COLLECTION)
                        .find(new Document("_id", "texts"))
                        .first()
                == null);
    }

    @Test
    void an_event_that_fails_is_parked_and_can_be_tried_again() throws Exception {
        texts.poison = 1;
        Projections running = start();
        append("a", "b", "a", "b");
        assertThat(running.await("texts", 3, PATIENCE)).isTrue();
        assertThat(running.status().getFirst().parked()).isEqualTo(2);
        assertThat(running.isParked("texts", "b")).isTrue();
        assertThat(running.isParked("texts", "a")).isFalse();
        assertThat(documents(running)).hasSize(1);
        if (!server.name().equals("ferretdb")) {
            texts.poison = -1;
            assertThat(running.retryParked("texts")).isEqualTo(1);
            assertThat(documents(running).get(1).getList("texts", String.class)).containsExactly("1", "3");
            assertThat(running.status().getFirst().parked()).isZero();
        }
    }

    private static List<Document> documents(Projections running) {
        return running.collection("texts", "main").find().batchSize(10).into(new ArrayList<>()).stream()
                .sorted((a, b) -> a.getString("_id").compareTo(b.getString("_id")))
                .toList();
    }

    private void append(String... streams) {
        for (String stream : streams) {
            String id = UUID.randomUUID().toString();
            LoggedEvent event = new LoggedEvent(id, "Text", 1, Long.toString(log.next()), "");
            log.append(new NewCommit(
                    "Case", stream, log.lastSequence(stream) + 1, id, NewCommit.claimOf(id), List.of(event)));
        }
    }

    private static void until(java.util.function.BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 600 && !condition.getAsBoolean(); i++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    private record Text(String text) {}

    private static final class TextCodec implements EventCodec {
        @Override
        public Encoded encode(Object payload) {
            return new Encoded("Text", 1, ((Text) payload).text());
        }

        @Override
        public Object decode(String name, int revision, String data) {
            return new Text(data);
        }

        @Override
        public String encodeMeta(Map<String, ?> meta) {
            return "";
        }

        @Override
        public Map<String, Object> decodeMeta(String meta) {
            return Map.of();
        }
    }

    private static final class Texts implements Projection {
        final List<Long> projected = java.util.Collections.synchronizedList(new ArrayList<>());
        volatile CountDownLatch gate = new CountDownLatch(0);
        volatile long poison = -1;
        volatile boolean parks = true;
        volatile int form = 1;

        @Override
        public String name() {
            return "texts";
        }

        @Override
        public int form() {
            return form;
        }

        @Override
        public List<View> views() {
            return List.of(new View("main", List.of(new Document("position", 1))));
        }

        @Override
        public boolean parksFailures() {
            return parks;
        }

        @Override
        public List<Write> project(Change change, Batch batch) {
            if (change.position() == poison) {
                throw new IllegalStateException("poison");
            }
            pass();
            projected.add(change.position());
            Document before = batch.get(Document.class, change.stream(), () -> load(change, batch));
            if (before.getLong("position") >= change.position()) {
                return List.of();
            }
            List<String> texts = new ArrayList<>(before.getList("texts", String.class));
            texts.add(((Text) change.payload()).text());
            Document after = new Document("texts", texts).append("position", change.position());
            batch.put(change.stream(), after);
            return List.of(Guarded.replace("main", change.stream(), change.position(), after));
        }

        private void pass() {
            try {
                gate.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        private static Document load(Change change, Batch batch) {
            Document found = batch.collection("main")
                    .find(new Document("_id", change.stream()))
                    .first();
            return found != null ? found : new Document("texts", List.of()).append("position", -1L);
        }
    }
}
