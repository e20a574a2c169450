package org.vigil.core.log;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.connection.ClusterDescription;
import java.util.concurrent.TimeUnit;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.UuidRepresentation;

/**
 * Makes the client that the log needs, whatever its connection string says: writes at majority and journaled, reads at
 * majority from the primary, no retries of writes behind our back, and the Stable API V1, strict, where the server knows
 * it.
 */
public final class LogClient {
    private LogClient() {}

    /**
     * Connects, and refuses a server whose acknowledgements are worth less than the log promises.
     *
     * @param connectionString where the server is, and who we are to it
     * @param standaloneAllowed whether one server that is no replica set will do, as the embedded store is
     * @throws UnsuitableServerException if the server is not suitable
     * @throws com.mongodb.MongoException if it can't be reached
     */
    public static MongoClient connect(String connectionString, boolean standaloneAllowed) {
        return connect(settings(connectionString), standaloneAllowed);
    }

    /**
     * Connects with settings that were added to, such as by a listener.
     *
     * @param settings made by {@link #settings}
     * @see #connect(String, boolean)
     */
    public static MongoClient connect(MongoClientSettings settings, boolean standaloneAllowed) {
        requireConcerns(settings);
        ClusterDescription cluster = describe(settings);
        if (LogTopology.of(cluster) == LogTopology.STANDALONE && !standaloneAllowed) {
            throw new UnsuitableServerException(
                    "the server is no replica set: what it acknowledges is lost with its disk."
                            + " Name a replica set, or allow a standalone server in the configuration");
        }
        MongoClientSettings.Builder declared = MongoClientSettings.builder(settings);
        LogTopology.stableApi(cluster).ifPresent(declared::serverApi);
        return MongoClients.create(declared.build());
    }

    // By a client of its own: one that declares the Stable API says `hello` first, which not every server understands.
    private static ClusterDescription describe(MongoClientSettings settings) {
        try (MongoClient asking = MongoClients.create(settings)) {
            asking.getDatabase("admin").runCommand(new BsonDocument("ping", new BsonInt32(1)));
            return asking.getClusterDescription();
        }
    }

    /** The settings of a client for the log with the default waits. */
    public static MongoClientSettings settings(String connectionString) {
        return settings(connectionString, ClientWaits.DEFAULT);
    }

    /**
     * The settings of a client for the log; the concerns, retries and waits that the connection string names are not kept,
     * everything else is, such as {@code maxPoolSize}.
     *
     * @throws IllegalArgumentException if it is no connection string, or names {@code timeoutMS}, which would take the place
     *     of every wait, and which nothing can take back
     */
    public static MongoClientSettings settings(String connectionString, ClientWaits waits) {
        ConnectionString parsed = new ConnectionString(connectionString);
        if (parsed.getTimeout() != null) {
            throw new IllegalArgumentException(
                    "the connection string names timeoutMS: leave it out, the waits are configured as vigil.log");
        }
        return MongoClientSettings.builder()
                .applyConnectionString(parsed)
                .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .readConcern(ReadConcern.MAJORITY)
                .readPreference(ReadPreference.primary())
                .retryWrites(false)
                .uuidRepresentation(UuidRepresentation.STANDARD)
                .applyToSocketSettings(
                        socket -> socket.connectTimeout(waits.connectTimeout().toMillis(), TimeUnit.MILLISECONDS)
                                .readTimeout(waits.answerTimeout().toMillis(), TimeUnit.MILLISECONDS))
                .applyToConnectionPoolSettings(
                        pool -> pool.maxWaitTime(waits.poolTimeout().toMillis(), TimeUnit.MILLISECONDS))
                .applyToClusterSettings(cluster ->
                        cluster.serverSelectionTimeout(waits.selectionTimeout().toMillis(), TimeUnit.MILLISECONDS))
                .build();
    }

    private static void requireConcerns(MongoClientSettings settings) {
        if (!WriteConcern.MAJORITY.withJournal(true).equals(settings.getWriteConcern())
                || !ReadConcern.MAJORITY.equals(settings.getReadConcern())
                || !ReadPreference.primary().equals(settings.getReadPreference())
                || settings.getRetryWrites()) {
            throw new IllegalArgumentException("these are no settings of a client for the log");
        }
    }

    /** The server can't keep what the log promises. */
    public static final class UnsuitableServerException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public UnsuitableServerException(String message) {
            super(message);
        }
    }
}
