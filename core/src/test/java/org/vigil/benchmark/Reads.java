package org.vigil.benchmark;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.vigil.core.log.MongoEventLog;

/**
 * Reading, by one caller: the whole log in order through Axon's streaming API, and single streams as an aggregate is loaded;
 * every event decoded. The floor is a plain cursor over the same documents that decodes the same.
 */
final class Reads {
    private static final int WRITERS = 128;

    private final String server;
    private final MongoClient client;
    private final Duration measured;

    Reads(String server, MongoClient client, Duration measured) {
        this.server = server;
        this.client = client;
        this.measured = measured;
    }

    /** The same streams in three forms: our log, which the plain driver reads too, and Axon's collection. */
    private record Stores(EventStorageEngine ours, EventStorageEngine axons, PlainDriver plain) {}

    /**
     * @param events how many events the whole log has
     * @param lengths of which streams are loaded
     */
    List<Result> measure(int events, List<Integer> lengths, int rounds) throws Exception {
        List<Result> results = new ArrayList<>();
        results.add(wholeLog(events, rounds));
        for (int length : lengths) {
            results.add(loads(length, rounds));
        }
        return results;
    }

    private Result wholeLog(int events, int rounds) throws Exception {
        Result result = new Result(server, "read", 1, "events/s");
        int length = 10;
        with(events / length, length, stores -> {
            rounds(
                    rounds,
                    result,
                    () -> axonStream(stores.ours(), events),
                    () -> axonStream(stores.axons(), events),
                    () -> stores.plain().readAll());
        });
        return result;
    }

    private Result loads(int length, int rounds) throws Exception {
        Result result = new Result(server, "load", 1, "events/s, streams of " + length);
        int streams = 20;
        with(
                streams,
                length,
                stores -> rounds(
                        rounds,
                        result,
                        () -> all(streams, stream -> load(stores.ours(), stream)),
                        () -> all(streams, stream -> load(stores.axons(), stream)),
                        () -> all(streams, stores.plain()::readStream)));
        return result;
    }

    private void rounds(int rounds, Result result, LongSupplier ours, LongSupplier axons, LongSupplier floor)
            throws Exception {
        for (int round = -1; round < rounds; round++) {
            Result.Round measured = Result.Round.of(round, () -> pace(ours), () -> pace(axons), () -> pace(floor));
            if (round >= 0) {
                result.add(measured);
            }
        }
        System.err.println(result.row());
    }

    private Pace pace(LongSupplier reading) {
        long cpu = Pace.cpuNanos();
        long start = System.nanoTime();
        long events = 0;
        long took = 0;
        while (took < measured.toNanos()) {
            events += reading.getAsLong();
            took = System.nanoTime() - start;
        }
        return Pace.of(events, took, Pace.cpuNanos() - cpu);
    }

    @FunctionalInterface
    private interface OfStream {
        long read(String stream);
    }

    private static long all(int streams, OfStream reading) {
        long events = 0;
        for (int i = 0; i < streams; i++) {
            events += reading.read(stream(i));
        }
        return events;
    }

    private static long load(EventStorageEngine engine, String stream) {
        long events = 0;
        for (DomainEventStream found = engine.readEvents(stream); found.hasNext(); ) {
            events += found.next().getPayload() instanceof Note ? 1 : 0;
        }
        return events;
    }

    private static long axonStream(EventStorageEngine engine, long expected) {
        EmbeddedEventStore store =
                EmbeddedEventStore.builder().storageEngine(engine).build();
        try (BlockingStream<TrackedEventMessage<?>> stream = store.openStream(null)) {
            long events = 0;
            while (events < expected) {
                if (!stream.hasNextAvailable(10, TimeUnit.SECONDS)) {
                    throw new IllegalStateException("only " + events + " events of " + expected);
                }
                events += stream.nextAvailable().getPayload() instanceof Note ? 1 : 0;
            }
            return events;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            store.shutDown();
        }
    }

    @FunctionalInterface
    private interface Measuring {
        void with(Stores stores) throws Exception;
    }

    private void with(int streams, int length, Measuring measuring) throws Exception {
        MongoDatabase database = client.getDatabase("benchmark-reads");
        try (Engines.Opened ours = Engines.ours(database);
                Engines.Opened axons = Engines.axons(database)) {
            fill(ours.engine(), streams, length);
            fill(axons.engine(), streams, length);
            PlainDriver plain = new PlainDriver(database, MongoEventLog.COLLECTION, Engines.CODEC);
            measuring.with(new Stores(ours.engine(), axons.engine(), plain));
        } finally {
            database.drop();
        }
    }

    /** Commits of one event, all streams growing together as cases do. */
    private static void fill(EventStorageEngine engine, int streams, int length) throws Exception {
        ClosedLoop.once(WRITERS, writer -> {
            for (int sequence = 0; sequence < length; sequence++) {
                for (int stream = writer; stream < streams; stream += WRITERS) {
                    engine.appendEvents(List.of(Note.of(stream(stream), sequence)));
                }
            }
        });
    }

    private static String stream(int number) {
        return "case-" + number;
    }
}
