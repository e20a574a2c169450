package org.vigil.api;

import com.mongodb.ConnectionString;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.vigil.core.embedded.EmbeddedStore;

/** The MongoDB-protocol server that keeps everything: the one that is configured, or the embedded one in this process. */
public final class Store implements AutoCloseable {
    private static final String DATABASE = "vigil";

    private final ConnectionString connection;
    private final String where;
    private final @Nullable EmbeddedStore embedded;

    private Store(ConnectionString connection, String where, @Nullable EmbeddedStore embedded) {
        this.connection = connection;
        this.where = where;
        this.embedded = embedded;
    }

    /**
     * The store.
     *
     * @param uri where a server is; blank to open the embedded store
     * @param dataDirectory where the embedded store lies
     * @throws StartRefused if it is no connection string, or names {@code timeoutMS}
     * @throws org.vigil.core.embedded.EmbeddedStoreException if the embedded store can't be opened
     */
    static Store open(String uri, Path dataDirectory) {
        if (uri.isBlank()) {
            EmbeddedStore embedded = EmbeddedStore.open(dataDirectory);
            return new Store(
                    new ConnectionString(embedded.connectionString()),
                    "the embedded store in " + dataDirectory,
                    embedded);
        }
        ConnectionString connection = parse(uri);
        if (connection.getTimeout() != null) {
            throw new StartRefused(
                    "spring.mongodb.uri names timeoutMS, which would take the place of every wait for the store.",
                    "Leave timeoutMS out; set vigil.log.connect-timeout, selection-timeout, pool-timeout and"
                            + " answer-timeout instead.");
        }
        return new Store(connection, "the MongoDB server " + String.join(", ", connection.getHosts()), null);
    }

    private static ConnectionString parse(String uri) {
        try {
            return new ConnectionString(uri);
        } catch (IllegalArgumentException e) {
            // Without the driver's message: it may quote a password.
            throw new StartRefused(
                    "spring.mongodb.uri is not a MongoDB connection string.",
                    "Give one such as mongodb://host1,host2,host3/vigil?replicaSet=rs0, or leave it out for the embedded"
                            + " store.");
        }
    }

    String connectionString() {
        return connection.getConnectionString();
    }

    String database() {
        String named = connection.getDatabase();
        return named == null ? DATABASE : named;
    }

    /** Whether it is the embedded one. */
    public boolean isEmbedded() {
        return embedded != null;
    }

    /** What and where it is, in words, without credentials. */
    public String where() {
        return where;
    }

    @Override
    public void close() {
        if (embedded != null) {
            embedded.close();
        }
    }
}
