package org.vigil.benchmark;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.vigil.core.log.MongoEventLog;

/** Appends of one event, acknowledged durable: ours, Axon's, and the floor, each in a database of its own. */
final class Appends {
    private final String server;
    private final MongoClient client;
    private final Duration warmUp;
    private final Duration measured;
    private int databases;

    Appends(String server, MongoClient client, Duration warmUp, Duration measured) {
        this.server = server;
        this.client = client;
        this.warmUp = warmUp;
        this.measured = measured;
    }

    /** Lets the compiler see all three before anything counts. */
    void warmUp() throws Exception {
        for (int callers : List.of(32, 128)) {
            ours(callers);
            axons(callers);
            floor(callers);
        }
    }

    List<Result> measure(List<Integer> loads, int rounds) throws Exception {
        List<Result> results = new ArrayList<>();
        for (int callers : loads) {
            Result result = new Result(server, "append", callers, "appends/s");
            for (int round = 0; round < rounds; round++) {
                result.add(Result.Round.of(round, () -> ours(callers), () -> axons(callers), () -> floor(callers)));
            }
            results.add(result);
            System.err.println(result.row());
        }
        return results;
    }

    Pace ours(int callers) throws Exception {
        MongoDatabase database = database();
        try (Engines.Opened opened = Engines.ours(database)) {
            return appends(opened.engine(), callers);
        } finally {
            database.drop();
        }
    }

    Pace axons(int callers) throws Exception {
        MongoDatabase database = database();
        try (Engines.Opened opened = Engines.axons(database)) {
            return appends(opened.engine(), callers);
        } finally {
            database.drop();
        }
    }

    Pace floor(int callers) {
        MongoDatabase database = database();
        try {
            PlainDriver plain = new PlainDriver(database, MongoEventLog.COLLECTION, Engines.CODEC);
            plain.createIndexes();
            return plain.insert(callers, warmUp, measured);
        } finally {
            database.drop();
        }
    }

    private Pace appends(EventStorageEngine engine, int callers) throws Exception {
        return new ClosedLoop(warmUp, measured).run(callers, caller -> {
            Streams streams = new Streams(caller, callers);
            return () -> engine.appendEvents(List.of(streams.next()));
        });
    }

    private MongoDatabase database() {
        return client.getDatabase("benchmark" + databases++);
    }
}
