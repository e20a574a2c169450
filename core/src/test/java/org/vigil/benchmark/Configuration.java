package org.vigil.benchmark;

import com.mongodb.client.MongoClient;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.extensions.mongo.eventsourcing.eventstore.MongoEventStorageEngine;
import org.vigil.core.log.LogLimits;

/** On what machine, with which versions, and how the engines were set up. */
public final class Configuration {
    private Configuration() {}

    /** The machine and the JDK. */
    public static String machine() {
        return "- machine: " + Runtime.getRuntime().availableProcessors() + " processors, "
                + System.getProperty("os.name") + " " + System.getProperty("os.arch") + ", JDK "
                + System.getProperty("java.version") + ", heap of "
                + (Runtime.getRuntime().maxMemory() >> 20) + " MB at most";
    }

    static List<String> lines() {
        return List.of(
                machine(),
                "- versions: MongoDB driver " + version(MongoClient.class, "mongodb-driver-sync") + ", Axon "
                        + version(EventStorageEngine.class, "axon-eventsourcing") + ", axon-mongo "
                        + version(MongoEventStorageEngine.class, "axon-mongo"),
                "- all: one client, writes w: majority, j: true, reads majority, no retries, " + Benchmark.POOL
                        + "; callers are virtual threads; events of " + Note.BYTES + " bytes of JSON, " + Streams.ALL
                        + " streams, one event a commit; "
                        + Engines.SERIALIZER.getClass().getSimpleName()
                        + " for data and metadata",
                "- ours: VigilEventStorageEngine on MongoEventLog, " + LogLimits.DEFAULT,
                "- Axon's: MongoEventStorageEngine, one document an event, its own indexes (ensureIndexes), no transaction,"
                        + " batches of 100 when reading",
                "- floor: insertMany (ordered) of as many documents as there are callers, one after the other, our documents"
                        + " and indexes; only the time in it counts. Reading: find, sorted, in the batches that ours reads");
    }

    // The jars' manifests do not all tell it, but the repository's file names do.
    private static String version(Class<?> of, String artifact) {
        String file = of.getProtectionDomain().getCodeSource().getLocation().getPath();
        return file.replaceFirst(".*/" + artifact + "-", "").replaceFirst("\\.jar$", "");
    }
}
