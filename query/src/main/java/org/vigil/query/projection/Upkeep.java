package org.vigil.query.projection;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigil.core.log.EventLog;
import org.vigil.query.projection.Registry.Entry;
import org.vigil.query.projection.Version.Built;

/** Runs the versions that the registry names on this node, switches to what is built, and drops what nobody reads any more. */
final class Upkeep implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);

    private final MongoDatabase database;
    private final EventLog log;
    private final StreamableMessageSource<TrackedEventMessage<?>> source;
    private final Registry registry;
    private final Progress progress;
    private final AxonStores stores;
    private final InstantSource clock;
    private final ProjectionLimits limits;
    private final Moves moves;
    private final Map<String, String> mismatches = new ConcurrentHashMap<>();
    private final Map<String, Running> running = new ConcurrentHashMap<>();
    private final Map<String, Long> ends = new ConcurrentHashMap<>();
    private boolean closed;

    /** @param moves is told of each batch that is written */
    Upkeep(
            MongoDatabase database,
            EventLog log,
            StreamableMessageSource<TrackedEventMessage<?>> source,
            Registry registry,
            Progress progress,
            AxonStores stores,
            InstantSource clock,
            ProjectionLimits limits,
            Moves moves) {
        this.database = database;
        this.log = log;
        this.source = source;
        this.registry = registry;
        this.progress = progress;
        this.stores = stores;
        this.clock = clock;
        this.limits = limits;
        this.moves = moves;
    }

    /** Where there is no version of a projection yet, the first one is to be built. */
    void register(Projection projection) {
        registry.register(Built.of(projection), clock.instant());
    }

    /** Does what is next for a projection, if anything is. */
    synchronized void keep(Projection projection) {
        if (closed) {
            return;
        }
        Built built = Built.of(projection);
        Entry entry = registry.entry(built);
        if (entry.building() > 0) {
            Version building = version(projection, entry.building());
            run(building);
            if (isComplete(building)) {
                registry.switchTo(built, entry.building(), clock.instant());
                LOG.info("projection {} is built, and answers from now on", building.key());
                entry = registry.entry(built);
            }
        }
        if (entry.live() > 0) {
            run(version(projection, entry.live()));
            dropEarlierForms(projection, entry);
        }
        if (entry.retired() > 0) {
            retire(version(projection, entry.retired()), entry);
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

    private void dropEarlierForms(Projection projection, Entry replacedBy) {
        for (int form = 1; form < projection.form() && isOver(replacedBy, limits.dropEarlierFormsAfter()); form++) {
            Built earlier = new Built(projection.name(), form);
            registry.find(earlier)
                    .filter(entry -> isOver(entry, limits.dropEarlierFormsAfter()))
                    .ifPresent(entry -> {
                        registry.forget(earlier);
                        IntStream.of(entry.live(), entry.building(), entry.retired())
                                .filter(number -> number > 0)
                                .mapToObj(number -> new Version(database, projection, earlier, number))
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
    synchronized void rebuild(Projection projection) {
        Entry entry = registry.entry(Built.of(projection));
        Version building = version(projection, entry.building());
        if (entry.building() > 0 && mismatches.containsKey(building.key())) {
            drop(building);
        } else {
            registry.build(Built.of(projection));
        }
        keep(projection);
    }

    /** What runs of a version on this node; null if nothing does. */
    @Nullable
    Running running(Version version) {
        return running.get(version.key());
    }

    /** Why a version must not run; null if it may. */
    @Nullable
    String mismatch(Version version) {
        return mismatches.get(version.key());
    }

    private Version version(Projection projection, int number) {
        return new Version(database, projection, Built.of(projection), number);
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            running.values().forEach(Running::close);
            running.clear();
            LOG.info("projections are stopped");
        }
    }
}
