package org.vigil.core.log.faults;

import static org.awaitility.Awaitility.await;

import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoClient;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigil.core.log.LogClient;
import org.vigil.testing.TestServer;

/** Two nodes write, and a subscriber follows, over ways that delay, cut and swallow; a third node's way is sound. */
class FaultyWayTest {
    private static final int ROUNDS = Integer.getInteger("vigil.faults.rounds", 3);
    private static final long SEED = Long.getLong("vigil.faults.seed", new Random().nextInt(1_000_000));
    private static final int COMMITS_AFTERWARDS = 5;
    /** How many commands pass for one that does not. */
    private static final int SOUND_FOR_ONE = 6;

    @TempDir
    Path directory;

    @ParameterizedTest
    @MethodSource("org.vigil.testing.TestServers#all")
    void nodes_lose_nothing_whatever_happens_on_the_way(TestServer server) throws Exception {
        String database = "faults" + UUID.randomUUID().toString().replace("-", "");
        List<Path> journals = List.of(directory.resolve("a"), directory.resolve("b"), directory.resolve("sound"));
        int rest = Load.rest(server.rangesAreFast());
        Subscriber subscriber = new Subscriber();
        try (Node sound = Node.on(server.connectionString(), database);
                FaultyWay wayOfA = new FaultyWay(address(sound), SEED, FaultyWayTest::next);
                FaultyWay wayOfB = new FaultyWay(address(sound), SEED + 1, FaultyWayTest::next);
                Node a = impatient(wayOfA, database);
                Node b = impatient(wayOfB, database);
                Subscriber.Following following = subscriber.follow(b.log())) {
            try (Load loadOnA = new Load(a.log(), "a", journals.get(0), SEED, rest);
                    Load loadOnB = new Load(b.log(), "b", journals.get(1), SEED + 100, rest);
                    Load loadOnSound = new Load(sound.log(), "sound", journals.get(2), SEED + 200, rest)) {
                awaitEveryMischief(List.of(wayOfA, wayOfB));
                Load.awaitMoreOfEach(List.of(loadOnA, loadOnB, loadOnSound), COMMITS_AFTERWARDS);
            }
            WhatMustHold found = WhatMustHold.in(sound.log(), journals);
            following.awaitCaughtUp(found);
            System.out.println(
                    "faulty ways to " + server + ", -Dvigil.faults.seed=" + SEED + ": " + found + "; " + wayOfA.done());
            sound.client().getDatabase(database).drop();
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("with -Dvigil.faults.seed=" + SEED, e);
        }
    }

    private static Mischief next(Random random) {
        Mischief[] all = Mischief.values();
        return random.nextInt(SOUND_FOR_ONE) == 0 ? all[random.nextInt(all.length)] : Mischief.NONE;
    }

    private static void awaitEveryMischief(List<FaultyWay> ways) {
        await().atMost(Node.PATIENCE)
                .until(() -> Arrays.stream(Mischief.values()).allMatch(mischief -> done(ways, mischief) >= ROUNDS));
    }

    private static long done(List<FaultyWay> ways, Mischief mischief) {
        return ways.stream()
                .mapToLong(way ->
                        way.done().getOrDefault(mischief, new AtomicLong()).get())
                .sum();
    }

    private static InetSocketAddress address(Node node) {
        ServerAddress server = node.client()
                .getClusterDescription()
                .getServerDescriptions()
                .getFirst()
                .getAddress();
        return new InetSocketAddress(server.getHost(), server.getPort());
    }

    // It neither waits long for an answer nor pauses long before it looks for the server again: there are many faults
    // to
    // come. Opening it may meet some as well.
    private static Node impatient(FaultyWay way, String database) {
        MongoClientSettings settings = MongoClientSettings.builder(LogClient.settings(way.connectionString()))
                .applyToSocketSettings(socket -> socket.readTimeout(1, TimeUnit.SECONDS))
                .applyToServerSettings(server -> server.minHeartbeatFrequency(5, TimeUnit.MILLISECONDS))
                .build();
        MongoClient client = untilItSucceeds(() -> LogClient.connect(settings, true));
        return untilItSucceeds(() -> Node.on(client, database));
    }

    private static <T> T untilItSucceeds(Supplier<T> tried) {
        while (true) {
            try {
                return tried.get();
            } catch (MongoException e) {
                Thread.onSpinWait();
            }
        }
    }
}
