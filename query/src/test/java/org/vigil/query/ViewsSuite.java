package org.vigil.query;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigil.core.command.CaseCodec;
import org.vigil.core.command.CaseJson;
import org.vigil.core.log.LogClient;
import org.vigil.core.log.MongoEventLog;
import org.vigil.core.log.VigilEventStorageEngine;
import org.vigil.core.privacy.KeyStore;
import org.vigil.core.privacy.MasterKey;
import org.vigil.core.privacy.Opener;
import org.vigil.core.privacy.Sealer;
import org.vigil.query.projection.CaseReplay;
import org.vigil.query.projection.Projection;
import org.vigil.query.projection.ProjectionLimits;
import org.vigil.query.projection.Projections;
import org.vigil.testing.CaseLog;
import org.vigil.testing.ClosedList;
import org.vigil.testing.TestServer;
import org.vigil.testing.TestServers;

/**
 * What every suite on a view of cases needs: a server, a log in a database of its own, cases to enter, and projections to
 * run; held to the closed list of commands.
 */
@ParameterizedClass(name = "on {0}")
@MethodSource("servers")
@SuppressWarnings("NullAway.Init") // JUnit sets the fields
public abstract class ViewsSuite {
    protected static final Duration PATIENCE = Duration.ofSeconds(60);

    // Smaller than a case, so that its events come in several batches.
    private static final ProjectionLimits LIMITS =
            new ProjectionLimits(7, Duration.ofMillis(50), Duration.ofMinutes(5), Duration.ofDays(1));

    // Cases are entered past the store, which so learns of them only by looking.
    private static final long FETCH_MILLIS = 20;

    @Parameter
    protected TestServer server;

    @TempDir
    Path directory;

    protected final CaseJson json = new CaseJson();
    protected final CaseCodec codec = new CaseCodec(json);
    protected MongoDatabase database;
    protected MongoEventLog log;
    protected CaseLog caseLog;
    protected CaseReplay replay;
    protected Opener opener;

    private final ClosedList closedList = new ClosedList();
    private MongoClient client;
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
        database = client.getDatabase("views" + UUID.randomUUID().toString().replace("-", ""));
        log = MongoEventLog.open(database, InstantSource.system());
        SecureRandom random = new SecureRandom();
        KeyStore keys =
                KeyStore.open(database, MasterKey.inDirectory(directory, random, true), random, InstantSource.system());
        opener = new Opener(keys);
        caseLog = new CaseLog(log, codec, new Sealer(keys, UUID::randomUUID));
        replay = new CaseReplay(log, codec);
        store = EmbeddedEventStore.builder()
                .storageEngine(new VigilEventStorageEngine(log, codec))
                .fetchDelay(FETCH_MILLIS)
                .build();
    }

    @AfterEach
    void disconnect() {
        if (projections != null) {
            projections.close();
        }
        store.shutDown();
        log.close();
        client.close();
        closedList.assertKept();
    }

    /** Runs projections over the log. */
    protected Projections run(Projection... wanted) {
        Projections started =
                new Projections(database, log, codec, store, List.of(wanted), InstantSource.system(), LIMITS);
        started.start();
        projections = started;
        return started;
    }

    private Projections running() {
        return requireNonNull(projections, "nothing runs");
    }

    /** Waits until a projection reflects all of the log. */
    protected void awaitAll(String projection) throws InterruptedException {
        assertThat(running().await(projection, log.next() - 1, PATIENCE)).isTrue();
    }

    /** Builds a projection anew, and waits until the new version answers. */
    protected void rebuild(String projection) throws InterruptedException {
        Projections running = running();
        int live = live(running, projection);
        running.rebuild(projection);
        until(() -> live(running, projection) > live);
    }

    private static int live(Projections running, String projection) {
        return running.status().stream()
                .filter(status -> status.name().equals(projection))
                .findAny()
                .orElseThrow()
                .live();
    }

    /** All documents of a view of a projection, as readers see it now. */
    protected List<Document> documents(String projection, String view) {
        return running().collection(projection, view).find().batchSize(1000).into(new ArrayList<>()).stream()
                .sorted(Comparator.comparing(document -> document.getString("_id")))
                .toList();
    }

    /** Waits until something holds. */
    protected static void until(BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 600 && !condition.getAsBoolean(); i++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
