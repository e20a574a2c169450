package org.vigil.core.log.faults;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigil.core.embedded.EmbeddedStore;
import org.vigil.testing.TestServer;

/** A node is killed while its callers append, again and again. */
class KilledWriterTest {
    private static final int KILLS = Integer.getInteger("vigil.faults.rounds", 3);
    private static final int COMMITS_BEFORE_THE_KILL = 40;
    private static final int FEW_COMMITS = 5;

    @TempDir
    Path directory;

    private final Subscriber subscriber = new Subscriber();
    private final List<Path> journals = new ArrayList<>();

    @Test
    void with_the_embedded_store_within_it() throws Exception {
        Path data = directory.resolve("data");
        String database = "vigil";
        for (int kill = 0; kill < KILLS; kill++) {
            killUnderLoad(data.toString(), database, kill, true);
            try (EmbeddedStore store = EmbeddedStore.open(data);
                    Node reader = Node.on(store.connectionString(), database);
                    Subscriber.Following following = subscriber.follow(reader.log())) {
                WhatMustHold found = WhatMustHold.in(reader.log(), journals);
                following.awaitCaughtUp(found);
                System.out.println("a node with its store, killed: " + found);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("org.vigil.testing.TestServers#all")
    void beside_a_node_that_lives(TestServer server) throws Exception {
        String database = "killed" + UUID.randomUUID().toString().replace("-", "");
        journals.add(directory.resolve("lives.journal"));
        try (Node lives = Node.on(server.connectionString(), database);
                Subscriber.Following following = subscriber.follow(lives.log())) {
            try (Load load =
                    new Load(lives.log(), "lives", journals.getFirst(), KILLS, Load.rest(server.rangesAreFast()))) {
                for (int kill = 0; kill < KILLS; kill++) {
                    load.hold(!server.rangesAreFast());
                    killUnderLoad(server.connectionString(), database, kill, server.rangesAreFast());
                    load.hold(false);
                    Node.awaitMore(load::acknowledged, FEW_COMMITS);
                }
            }
            WhatMustHold found = WhatMustHold.in(lives.log(), journals);
            following.awaitCaughtUp(found);
            System.out.println("a node beside another on " + server + ", killed " + KILLS + " times: " + found);
            lives.client().getDatabase(database).drop();
        }
    }

    private void killUnderLoad(String where, String database, int kill, boolean rangesAreFast) throws Exception {
        Path journal = directory.resolve("killed-" + kill + ".journal");
        journals.add(journal);
        try (JavaProcess node =
                AppendingProcess.start(where, database, "killed-" + kill, journal, kill, Load.rest(rangesAreFast))) {
            node.go();
            Node.awaitMore(() -> Journal.acknowledged(journal), rangesAreFast ? COMMITS_BEFORE_THE_KILL : FEW_COMMITS);
            node.kill();
        }
    }
}
