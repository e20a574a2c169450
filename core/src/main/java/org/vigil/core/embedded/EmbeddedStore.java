package org.vigil.core.embedded;

import de.bwaldvogel.mongo.MongoServer;
import java.net.InetSocketAddress;
import java.nio.file.Path;

/**
 * A MongoDB-protocol server in this process, on one file, reachable from this machine only.
 *
 * <p>What it acknowledges is on disk, and what it shows to a reader is too; so both survive the end of the process at
 * any moment. It is for one node: production with several nodes needs MongoDB (decision record 0003 says what else it
 * does not do).
 */
public final class EmbeddedStore implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";

    private final MongoServer server;
    private final String connectionString;

    private EmbeddedStore(MongoServer server, int port) {
        this.server = server;
        this.connectionString = "mongodb://" + LOOPBACK + ":" + port;
    }

    /**
     * Opens the store in a directory, on a port that the system chooses.
     *
     * @param directory where its file lies; made, for the owner only, if it does not exist
     * @throws EmbeddedStoreException if another process has it open, or it can not be read or written
     */
    public static EmbeddedStore open(Path directory) {
        return open(directory, 0);
    }

    /**
     * Opens the store in a directory.
     *
     * @param port on the loopback interface; 0 for one that the system chooses
     * @throws EmbeddedStoreException as {@link #open(Path)}
     */
    public static EmbeddedStore open(Path directory, int port) {
        return serve(StoreFile.open(directory), port);
    }

    @SuppressWarnings("AddressSelection") // a literal is not looked up
    private static EmbeddedStore serve(StoreFile file, int port) {
        GroupCommit commits = new GroupCommit(file);
        commits.start();
        MongoServer server = new MongoServer(new EmbeddedBackend(file, commits));
        // A worker is blocked while its command waits for the sync: with few workers, few writers would share one.
        server.bind(new InetSocketAddress(LOOPBACK, port), 1, 40);
        return new EmbeddedStore(server, server.getLocalAddress().getPort());
    }

    /** Where a MongoDB driver in this machine finds the store, for instance {@code mongodb://127.0.0.1:40123}. */
    public String connectionString() {
        return connectionString;
    }

    /** Finishes the commands under way, makes them durable, compacts the file within bounded time and lets it go. */
    @Override
    public void close() {
        server.shutdown();
    }
}
