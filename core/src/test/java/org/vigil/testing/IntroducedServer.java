package org.vigil.testing;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/**
 * A server in memory that introduces itself as one that can't be had here: its answer to {@code hello} is that of a MongoDB,
 * all else is mongo-java-server's. It shows what a driver and its user make of such an answer, and nothing beyond.
 */
public final class IntroducedServer implements AutoCloseable {
    private static final Set<String> GREETINGS = Set.of("hello", "isMaster", "ismaster");

    private final Introduced backend;
    private final MongoServer server;
    private final String address;

    /** Whom the server says to be. */
    public enum As {
        /** The primary of a replica set of one member, MongoDB 7.0. */
        PRIMARY(21, "{setName: 'rs0', setVersion: 1, secondary: false}"),
        /** A secondary of a replica set, which takes no writes. */
        SECONDARY(21, "{setName: 'rs0', setVersion: 1, secondary: true}"),
        /** A member of a replica set that was never initiated. */
        UNINITIATED(21, "{isreplicaset: true, secondary: false}"),
        /** A router of a sharded cluster. */
        MONGOS(21, "{msg: 'isdbgrid'}"),
        /** One MongoDB 7.0 for itself. */
        STANDALONE(21, "{}"),
        /** The primary of a replica set of MongoDB 4.4, which does not know the Stable API. */
        OLD_PRIMARY(9, "{setName: 'rs0', setVersion: 1, secondary: false}");

        private final int wireVersion;
        private final String more;

        As(int wireVersion, String more) {
            this.wireVersion = wireVersion;
            this.more = more;
        }

        private boolean takesWrites() {
            return this != SECONDARY && this != UNINITIATED;
        }
    }

    public IntroducedServer(As as) {
        backend = new Introduced(as);
        server = new MongoServer(backend);
        InetSocketAddress bound = server.bind();
        address = "127.0.0.1:" + bound.getPort();
        backend.address = address;
    }

    /** The server's connection string, without options. */
    public String connectionString() {
        return "mongodb://" + address + "/";
    }

    /** From now on a command of this name gets no answer until the server is closed. */
    public void answerNothingTo(String command) {
        backend.silentTo = command;
    }

    @Override
    public void close() {
        backend.closing.countDown();
        server.shutdownNow();
    }

    private static final class Introduced extends H2Backend {
        private final As as;
        private final CountDownLatch closing = new CountDownLatch(1);
        private volatile @Nullable String address;
        private volatile @Nullable String silentTo;

        Introduced(As as) {
            super(MVStore.open(null));
            this.as = as;
        }

        @Override
        public Document handleCommand(Channel channel, String databaseName, String command, Document query) {
            if (command.equals(silentTo)) {
                awaitClosing();
            }
            if (!GREETINGS.contains(command)) {
                return super.handleCommand(channel, databaseName, command, query);
            }
            Document hello = super.handleCommand(channel, databaseName, "isMaster", query);
            hello.put("ismaster", as.takesWrites());
            hello.put("isWritablePrimary", as.takesWrites());
            hello.put("minWireVersion", 0);
            hello.put("maxWireVersion", as.wireVersion);
            hello.put("logicalSessionTimeoutMinutes", 30);
            hello.putAll(org.bson.Document.parse(as.more));
            if (hello.containsKey("setName")) {
                hello.put("me", address);
                hello.put("hosts", List.of(String.valueOf(address)));
            }
            return hello;
        }

        private void awaitClosing() {
            try {
                closing.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
