package org.vigil.core.log.faults;

import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.LongSupplier;
import org.vigil.core.log.LogClient;
import org.vigil.core.log.MongoEventLog;

/** A log with a client of its own in this process, as a node of Vigil has it. */
record Node(MongoClient client, MongoEventLog log) implements AutoCloseable {
    /** How long a test waits for what must come; nothing is said about how fast it is. */
    static final Duration PATIENCE = Duration.ofMinutes(5);

    static Node on(String connectionString, String database) {
        return on(LogClient.connect(connectionString, true), database);
    }

    static Node on(MongoClient client, String database) {
        return new Node(client, MongoEventLog.open(client.getDatabase(database), InstantSource.system()));
    }

    /** Waits until so many more were acknowledged. */
    static void awaitMore(LongSupplier acknowledged, int more) {
        long enough = acknowledged.getAsLong() + more;
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(() -> acknowledged.getAsLong() >= enough);
    }

    @Override
    public void close() {
        log.close();
        client.close();
    }
}
