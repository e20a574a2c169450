package org.vigil.core.log.faults;

import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The store is killed under the load of two nodes and started again; the nodes go on by themselves. */
class KilledServerTest {
    private static final int KILLS = Integer.getInteger("vigil.faults.rounds", 3);
    private static final int COMMITS_BETWEEN = 40;
    private static final int COMMITS_OF_EACH_NODE = 3;
    private static final String DATABASE = "vigil";

    @TempDir
    Path directory;

    /** What is killed. */
    enum Victim {
        EMBEDDED_STORE,
        FERRETDB,
        POSTGRESQL_BENEATH_FERRETDB;

        OwnServer start(Path directory) throws Exception {
            return switch (this) {
                case EMBEDDED_STORE -> new OwnEmbeddedStore(directory);
                case FERRETDB -> OwnFerretDb.start("ferretdb", built());
                case POSTGRESQL_BENEATH_FERRETDB -> OwnFerretDb.start("postgres", built());
            };
        }

        private static String built() {
            return OwnFerretDb.built()
                    .orElseGet(
                            () -> abort("no FerretDB to kill: VIGIL_TEST_FERRETDB_HOME is not set (.ci/ferretdb/up)"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void nodes_lose_nothing_and_go_on_by_themselves(Victim victim) throws Exception {
        List<Path> journals = List.of(directory.resolve("a.journal"), directory.resolve("b.journal"));
        Subscriber subscriber = new Subscriber();
        try (OwnServer server = victim.start(directory.resolve("store"));
                Node a = Node.on(server.connectionString(), DATABASE);
                Node b = Node.on(server.connectionString(), DATABASE);
                Node reader = Node.on(server.connectionString(), DATABASE);
                Subscriber.Following following = subscriber.follow(reader.log())) {
            try (Load loadOnA = new Load(a.log(), "a", journals.getFirst(), 1, Load.rest(server.rangesAreFast()));
                    Load loadOnB = new Load(b.log(), "b", journals.getLast(), 2, Load.rest(server.rangesAreFast()))) {
                for (int kill = 0; kill < KILLS; kill++) {
                    awaitMore(loadOnA, loadOnB);
                    server.kill();
                    TimeUnit.MILLISECONDS.sleep(100L * kill);
                    server.start();
                }
                awaitMore(loadOnA, loadOnB);
            }
            WhatMustHold found = WhatMustHold.in(reader.log(), journals);
            following.awaitCaughtUp(found);
            System.out.println(victim + " killed " + KILLS + " times: " + found);
        }
    }

    private static void awaitMore(Load a, Load b) {
        Load.awaitMoreOfEach(List.of(a, b), COMMITS_OF_EACH_NODE);
        Node.awaitMore(() -> a.acknowledged() + b.acknowledged(), COMMITS_BETWEEN);
    }
}
