package org.vigil.query.projection;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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
    private final StreamableMessageSource<TrackedEventMessage<?>> source;
    private final InstantSource clock;
    private final ProjectionLimits limits;
    private final Map<String, Projection> projections = new LinkedHashMap<>();
    private final Registry registry;
    private final Progress progress;
    private final AxonStores stores;
    private final Map<String, String> mismatches = new ConcurrentHashMap<>();
    private final Map<String, Running> running = new ConcurrentHashMap<>();
    private final Map<String, Long> ends = new ConcurrentHashMap<>();
    private final Moves moves = new Moves();
    private final ScheduledExecutorService keeper = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("projections-keeper").factory());
    private boolean closed;

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
        this.source = source;
        this.clock = clock;
        this.limits = limits;
        this.registry = new Registry(database);
        this.progress = new Progress(database);
        this.stores = new AxonStores(database, codec);
        projections.forEach(projection -> this.projections.put(projection.name(), projection));
    }

    /**
     * Starts the processors. A version that has seen an event that the log does not hold stays stopped, with the reason in
     * its {@linkplain #status status}, and can be rebuilt.
     */
    public void start() {
        projections.values().forEach(projection -> registry.register(Built.of(projection), clock.instant()));
        projections.keySet().forEach(this::keep);
        long millis = limits.pollInterval().toMillis();
        var unused = keeper.scheduleWithFixedDelay(this::keepAll, millis, millis, TimeUnit.MILLISECONDS);
    }

    private void keepAll() {
        for (String name : projections.keySet()) {
            try {
                keep(name);
            } catch (RuntimeException e) {
                LOG.warn("projection {} is looked at again in {}", name, limits.pollInterval(), e);
            }
        }
    }

    private synchronized void keep(String name) {
        if (closed) {
            return;
        }
        Built built = built(name);
        Entry entry = registry.entry(built);
        if (entry.building() > 0) {
            Version building = version(name, entry.building());
            run(building);
            if (isComplete(building)) {
                registry.switchTo(built, entry.building(), clock.instant());
                LOG.info("projection {} is built, and answers from now on", building.key());
                entry = registry.entry(built);
            }
        }
        if (entry.live() > 0) {
            run(version(name, entry.live()));
            dropEarlierForms(built, entry);
        }
        if (entry.retired() > 0) {
            retire(version(name, entry.retired()), entry);
        }
    }

    /** Whether it has come to the log's end, be it the one of a moment ago: under steady writes it is never at that of now. */
    private boolean isComplete(Version building) {
        if (mismatches.containsKey(building.key())) {
            return false;
        }
        long end = log.next() - 1;
        Long before = ends.put(building.key(), end);
        return progress.position(building.key()) >= (before == null ? end : before);
    }

    private void run(Version version) {
        if (!running.containsKey(version.key())) {
            try {
                progress.requireSameLog(version.key(), log);
            } catch (ProgressMismatch e) {
                if (mismatches.put(version.key(), e.getMessage()) == null) {
                    LOG.error("projection {} is stopped", version.key(), e);
                }
                return;
            }
            mismatches.remove(version.key());
            version.createIndexes();
            Running started = new Running(version, stores, progress, source, limits.batchEvents(), moves::add);
            try {
                started.start();
            } catch (RuntimeException e) {
                started.close();
                throw e;
            }
            running.put(version.key(), started);
            LOG.info("projection {} runs, from position {} on", version.key(), progress.position(version.key()) + 1);
        }
    }

    private void retire(Version version, Entry entry) {
        Running old = running.remove(version.key());
        if (old != null) {
            old.close();
        }
        if (isOver(entry, limits.dropAfter())) {
            drop(version);
            registry.dropped(version.built(), version.number());
        }
    }

    private boolean isOver(Entry entry, Duration stay) {
        return !clock.instant().isBefore(entry.since().plus(stay));
    }

    private void drop(Version version) {
        version.drop();
        stores.forget(version.key());
        progress.forget(version.key());
    }

    private void dropEarlierForms(Built built, Entry replacedBy) {
        for (int form = 1; form < built.form() && isOver(replacedBy, limits.dropEarlierFormsAfter()); form++) {
            Built earlier = new Built(built.name(), form);
            registry.find(earlier)
                    .filter(entry -> isOver(entry, limits.dropEarlierFormsAfter()))
                    .ifPresent(entry -> {
                        registry.forget(earlier);
                        IntStream.of(entry.live(), entry.building(), entry.retired())
                                .filter(number -> number > 0)
                                .mapToObj(number -> new Version(database, projection(built.name()), earlier, number))
                                .forEach(this::drop);
                        LOG.info("what was projected in an earlier form is dropped: {}", earlier.id());
                    });
        }
    }

    /**
     * Builds the projection anew beside the one that answers, which is replaced once the new one has come to the log's
     * end. One that is being built and has seen another log is begun anew.
     *
     * @throws RebuildRunning if one is being built
     */
    public synchronized void rebuild(String name) {
        Entry entry = registry.entry(built(name));
        Version building = version(name, entry.building());
        if (entry.building() > 0 && mismatches.containsKey(building.key())) {
            drop(building);
        } else {
            registry.build(built(name));
        }
        keep(name);
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
        String key = version(name, entry.working()).key();
        long position = progress.position(key);
        Running live = running.get(key);
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
                live != null && live.isRunning(),
                live == null ? mismatches.get(key) : live.reason(),
                live == null ? 0 : live.parkedEvents(),
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
        return running.get(version(name, registry.entry(built(name)).working()).key());
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
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            running.values().forEach(Running::close);
            running.clear();
        }
        LOG.info("projections are stopped");
    }
}
