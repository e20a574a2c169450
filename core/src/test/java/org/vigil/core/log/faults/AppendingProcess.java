package org.vigil.core.log.faults;

import com.mongodb.client.MongoClient;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.vigil.core.embedded.EmbeddedStore;
import org.vigil.core.log.LogClient;
import org.vigil.core.log.MongoEventLog;

/** A node that only appends, as a process of its own. */
public final class AppendingProcess {
    private AppendingProcess() {}

    static JavaProcess start(String where, String database, String name, Path journal, long seed, int longestRestMillis)
            throws IOException {
        return JavaProcess.start(
                AppendingProcess.class,
                where,
                database,
                name,
                journal.toString(),
                Long.toString(seed),
                Integer.toString(longestRestMillis));
    }

    /**
     * Opens the log and says {@code ready}; appends from the first line on standard input to its end, then ends itself.
     *
     * @param args a connection string, or a directory in which the embedded store is opened within this process; the
     *     database; the node's name; the journal; the seed; whether the server's ranges are fast
     */
    public static void main(String[] args) throws Exception {
        try (EmbeddedStore store = args[0].contains("://") ? null : EmbeddedStore.open(Path.of(args[0]));
                MongoClient client = LogClient.connect(connectionString(store, args[0]), true);
                MongoEventLog log = MongoEventLog.open(client.getDatabase(args[1]), InstantSource.system());
                BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            System.out.println("ready");
            System.out.flush();
            input.readLine();
            try (Load load =
                    new Load(log, args[2], Path.of(args[3]), Long.parseLong(args[4]), Integer.parseInt(args[5]))) {
                while (input.readLine() != null) {
                    Thread.onSpinWait();
                }
                load.acknowledged();
            }
        }
    }

    private static String connectionString(@Nullable EmbeddedStore store, String otherwise) {
        return store == null ? otherwise : store.connectionString();
    }
}
