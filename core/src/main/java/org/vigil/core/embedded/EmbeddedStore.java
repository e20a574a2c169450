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

    /** A worker is blocked while its command waits for the sync: with few of them, few writers would share one. */
    private static final int WORKERS = 40;

    private final MongoServer server;
    private final EmbeddedBackend backend;
    private final String connectionString;

    private EmbeddedStore(MongoServer server, EmbeddedBackend backend, int port) {
        this.server = server;
        this.backend = backend;
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
        StoreFile file = StoreFile.open(directory);
        return serve(file, file, port);
    }

    /**
     * Serves a file that is open.
     *
     * @param disk what commits and syncs it: the file itself, or a test's way to hold or leave out the sync
     */
    @SuppressWarnings("AddressSelection") // a literal is not looked up
    static EmbeddedStore serve(StoreFile file, Disk disk, int port) {
        GroupCommit commits = new GroupCommit(disk);
        commits.start();
        EmbeddedBackend backend = new EmbeddedBackend(file, commits);
        MongoServer server = new MongoServer(backend);
        try {
            server.bind(new InetSocketAddress(LOOPBACK, port), 1, WORKERS);
        } catch (RuntimeException e) {
            // The server has closed the file by now.
            throw new EmbeddedStoreException("The embedded store can not listen on " + LOOPBACK + ":" + port, e);
        }
        return new EmbeddedStore(server, backend, server.getLocalAddress().getPort());
    }

    /** Where a MongoDB driver in this machine finds the store, for instance {@code mongodb://127.0.0.1:40123}. */
    public String connectionString() {
        return connectionString;
    }

    /** How many documents queries have looked at; a test sees by it whether they use an index. */
    public long documentsRead() {
        return backend.documentsRead();
    }

    /** Finishes the commands under way, makes them durable, compacts the file within bounded time and lets it go. */
    @Override
    public void close() {
        server.shutdown();
    }
}
