package org.vigil.core.log.faults;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Random;
import org.vigil.core.embedded.EmbeddedStoreProcess;

/** The embedded store as a process of its own. */
final class OwnEmbeddedStore implements OwnServer {
    private static final int LOWEST_PORT = 20_000;
    private static final int HIGHEST_PORT = 32_000;

    private final Path directory;
    private final int port = freePort();
    private JavaProcess process;

    OwnEmbeddedStore(Path directory) throws IOException {
        this.directory = directory;
        this.process = launch();
    }

    @Override
    public String connectionString() {
        return "mongodb://127.0.0.1:" + port;
    }

    @Override
    public boolean rangesAreFast() {
        return true;
    }

    @Override
    public void kill() {
        process.kill();
    }

    @Override
    public void start() throws IOException {
        process = launch();
    }

    private JavaProcess launch() throws IOException {
        return JavaProcess.start(EmbeddedStoreProcess.class, directory.toString(), Integer.toString(port));
    }

    @Override
    public void close() {
        process.close();
    }

    @Override
    public String toString() {
        return "the embedded store";
    }

    // Below those that outgoing connections get: a client that looks for the store while it is down could be given the
    // store's own port, and then talk to itself.
    private static int freePort() {
        Random random = new Random();
        while (true) {
            int port = random.nextInt(LOWEST_PORT, HIGHEST_PORT);
            try (ServerSocket tried = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return tried.getLocalPort();
            } catch (IOException e) {
                // Somebody has it.
            }
        }
    }
}
