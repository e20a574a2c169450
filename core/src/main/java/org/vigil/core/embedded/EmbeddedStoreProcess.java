package org.vigil.core.embedded;

import java.nio.file.Path;

/** The embedded store as a process of its own, for tests that kill it or that need several clients. */
public final class EmbeddedStoreProcess {

    private EmbeddedStoreProcess() {}

    /**
     * Opens the store and says {@code ready <port>} on standard output; runs until it is ended.
     *
     * @param args the directory, and the port (0 for one that the system chooses)
     */
    public static void main(String[] args) {
        if (args.length != 2) {
            throw new IllegalArgumentException("usage: EmbeddedStoreProcess <directory> <port>");
        }
        EmbeddedStore store = EmbeddedStore.open(Path.of(args[0]), Integer.parseInt(args[1]));
        Runtime.getRuntime().addShutdownHook(new Thread(store::close, "embedded-store-close"));
        System.out.println("ready " + store.connectionString().replaceAll(".*:", ""));
        System.out.flush();
    }
}
