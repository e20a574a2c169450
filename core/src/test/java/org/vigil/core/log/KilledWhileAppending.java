package org.vigil.core.log;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandSucceededEvent;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/**
 * A process that appends one commit of many events, and ends as by {@code kill -9} in the moment in which the server has
 * answered its first insert.
 */
final class KilledWhileAppending {
    private static final int KILLED = 9;

    private KilledWhileAppending() {}

    /** Runs it. */
    static void run(Engine engine, String connectionString, String database, int events) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledWhileAppending.class.getName(),
                        engine.name(),
                        connectionString,
                        database,
                        String.valueOf(events))
                .inheritIO()
                .start();
        if (process.waitFor() != KILLED) {
            throw new AssertionError("it ended before it was killed");
        }
    }

    public static void main(String[] args) {
        MongoClientSettings settings = MongoClientSettings.builder(LogClient.settings(args[1]))
                .addCommandListener(new CommandListener() {
                    @Override
                    public void commandSucceeded(CommandSucceededEvent event) {
                        if (event.getCommandName().equals("insert")) {
                            Runtime.getRuntime().halt(KILLED);
                        }
                    }
                })
                .build();
        try (MongoClient client = LogClient.connect(settings, true)) {
            MongoDatabase database = client.getDatabase(args[2]);
            List<DomainEventMessage<?>> commit = new ArrayList<>();
            for (int i = 0; i < Integer.parseInt(args[3]); i++) {
                commit.add(new GenericDomainEventMessage<>("Case", "a", i, new Said("said " + i)));
            }
            Engine.valueOf(args[0]).open(database).appendEvents(commit);
        }
    }

    /** The engines that are compared. */
    enum Engine {
        OURS {
            @Override
            EventStorageEngine open(MongoDatabase database) {
                return new VigilEventStorageEngine(
                        MongoEventLog.open(database, InstantSource.system()), new SaidCodec());
            }
        },
        THEIRS {
            @Override
            EventStorageEngine open(MongoDatabase database) {
                return AxonsEngineTest.theirs(database);
            }
        };

        abstract EventStorageEngine open(MongoDatabase database);
    }
}
