package org.vigil.core.embedded;

import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.util.Locale;
import java.util.Set;

/** Sends every command through {@link GroupCommit} before it is answered. */
final class DurableBackend extends H2Backend {

    private static final Set<String> READS = Set.of(
            "find",
            "getmore",
            "count",
            "distinct",
            "killcursors",
            "ping",
            "hello",
            "ismaster",
            "buildinfo",
            "serverstatus",
            "listcollections",
            "listindexes",
            "listdatabases",
            "endsessions",
            "collstats",
            "dbstats");

    private final StoreFile file;
    private final GroupCommit commits;

    DurableBackend(StoreFile file, GroupCommit commits) {
        super(file.store());
        this.file = file;
        this.commits = commits;
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // a connection that is closing has nobody left to tell
    public Document handleCommand(Channel channel, String databaseName, String command, Document query) {
        try {
            return READS.contains(command.toLowerCase(Locale.ROOT))
                    ? commits.read(() -> answer(channel, databaseName, command, query))
                    : commits.write(() -> answer(channel, databaseName, command, query));
        } catch (EmbeddedStoreException e) {
            // No answer can be true: the outcome is unknown, and a lost connection is how a driver learns that.
            channel.close();
            throw e;
        }
    }

    private Document answer(Channel channel, String databaseName, String command, Document query) {
        if (command.equals("hello")) {
            Document hello = super.handleCommand(channel, databaseName, "isMaster", query);
            hello.put("isWritablePrimary", true);
            return hello;
        }
        return super.handleCommand(channel, databaseName, command, query);
    }

    @Override
    public void close() {
        commits.close();
        file.close();
    }
}
