package org.vigil.query.projection;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigil.core.log.EventCodec;
import org.vigil.core.log.EventLog;
import org.vigil.query.projection.Registry.Entry;
import org.vigil.query.projection.Version.Built;

/**
 * Runs projections over the log. Which versions there are stands in a registry in the database; every node keeps to it,
 * so a rebuild goes on after a restart, and on whichever node is there.
 */
public final class Projections implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Projections.class);

    private final MongoDatabase database;
    private final EventLog log;
    private final ProjectionLimits limits;
    private final Map<String, Projection> projections = new LinkedHashMap<>();
    private final Registry registry;
    private final Progress progress;
    private final Moves moves = new Moves();
    private final Upkeep upkeep;
    private final ScheduledExecutorService keeper = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("projections-keeper").factory());

    /**
     * @param source the log as Axon reads it
     * @param codec writes the payloads of parked events
     */
    public Projections(
            MongoDatabase database,
            EventLog log,
            EventCodec codec,
            StreamableMessageSource<TrackedEventMessage<?>> source,
            List<Projection> projections,
            InstantSource clock,
            ProjectionLimits limits) {
        this.database = database;
        this.log = log;
        this.limits = limits;
        this.registry = new Registry(database);
        this.progress = new Progress(database);
        AxonStores stores = new AxonStores(database, codec);
        this.upkeep = new Upkeep(database, log, source, registry, progress, stores, clock, limits, moves);
        projections.forEach(projection -> this.projections.put(projection.name(), projection));
    }

    /**
     * Starts the processors. A version that has seen an event that the log does not hold stays stopped, with the reason in
     * its {@linkplain #status status}, and can be rebuilt.
     */
    public void start() {
        projections.values().forEach(upkeep::register);
        projections.values().forEach(upkeep::keep);
        long millis = limits.pollInterval().toMillis();
        var unused = keeper.scheduleWithFixedDelay(this::keepAll, millis, millis, TimeUnit.MILLISECONDS);
    }

    private void keepAll() {
        for (Projection projection : projections.values()) {
            try {
                upkeep.keep(projection);
            } catch (RuntimeException e) {
                LOG.warn("projection {} is looked at again in {}", projection.name(), limits.pollInterval(), e);
            }
        }
    }

    /**
     * Builds the projection anew beside the one that answers, which is replaced once the new one has come to the log's
     * end. One that is being built and has seen another log is begun anew.
     *
     * @throws RebuildRunning if one is being built
     */
    public void rebuild(String name) {
        upkeep.rebuild(projection(name));
    }

    /**
     * The collection that readers read now; asked for again for each answer.
     *
     * @throws NotBuilt if there is none yet
     */
    public MongoCollection<Document> collection(String name, String view) {
        return live(name).collection(view);
    }

    /**
     * What readers of a view of bitemporal rows can be told for certain of a moment; asked for again for each answer.
     *
     * @throws NotBuilt if there are no rows yet
     */
    public Reflected reflected(String name, String view, Moment moment) {
        Version live = live(name);
        return new Reflected(moment.upTo(progress.position(live.key()) + 1), live.collection(view));
    }

    /** Position of the last event that readers of a projection are shown, -1 if none. */
    public long position(String name) {
        return answering(name).map(live -> progress.position(live.key())).orElse(-1L);
    }

    /** How every projection stands. */
    public List<ProjectionStatus> status() {
        long next = log.next();
        return projections.keySet().stream().map(name -> status(name, next)).toList();
    }

    private ProjectionStatus status(String name, long next) {
        Entry entry = registry.entry(built(name));
        Version working = version(name, entry.working());
        long position = progress.position(working.key());
        Running running = upkeep.running(working);
        ProjectionStatus.Rebuild rebuild = entry.building() == 0
                ? null
                : new ProjectionStatus.Rebuild(
                        entry.building(),
                        progress.position(version(name, entry.building()).key()),
                        next - 1);
        return new ProjectionStatus(
                name,
                entry.live(),
                position,
                Math.max(0, next - 1 - position),
                running != null && running.isRunning(),
                running == null ? upkeep.mismatch(working) : running.reason(),
                running == null ? 0 : running.parkedEvents(),
                rebuild);
    }

    /** Waits until the projection reflects the event at a position; false if it doesn't in that time. */
    public boolean await(String name, long position, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            long seen = moves.count();
            if (position(name) >= position) {
                return true;
            }
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            moves.await(seen, Math.min(left, limits.pollInterval().toNanos()));
        }
    }

    /** Whether an event of the stream is parked, so that the view of it is behind. */
    public boolean isParked(String name, String stream) {
        Running working = working(name);
        return working != null && working.isParked(stream);
    }

    /** Tries parked events again; returns of how many streams all went well. */
    public int retryParked(String name) {
        Running working = working(name);
        return working == null ? 0 : working.retryParked();
    }

    private @Nullable Running working(String name) {
        return upkeep.running(version(name, registry.entry(built(name)).working()));
    }

    private Version live(String name) {
        return answering(name).orElseThrow(() -> new NotBuilt(name));
    }

    private Optional<Version> answering(String name) {
        int live = registry.entry(built(name)).live();
        return live == 0 ? Optional.empty() : Optional.of(version(name, live));
    }

    private Built built(String name) {
        return Built.of(projection(name));
    }

    private Version version(String name, int number) {
        return new Version(database, projection(name), built(name), number);
    }

    private Projection projection(String name) {
        Projection projection = projections.get(name);
        if (projection == null) {
            throw new IllegalArgumentException("no projection is named " + name);
        }
        return projection;
    }

    /** Stops the processors, and gives up what they had claimed; other nodes take over. */
    @Override
    public void close() {
        keeper.shutdown();
        upkeep.close();
    }
}
