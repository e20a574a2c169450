package org.vigil.core.log.faults;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoClient;
import com.mongodb.connection.ClusterConnectionMode;
import com.mongodb.connection.ServerDescription;
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
    /** Of how many inserts one meets mischief, and of how many other commands. */
    private static final int ONE_INSERT_IN = 2;

    private static final int ONE_OTHER_IN = 12;

    @TempDir
    Path directory;

    @ParameterizedTest
    @MethodSource("org.vigil.testing.TestServers#all")
    void nodes_lose_nothing_whatever_happens_on_the_way(TestServer server) throws Exception {
        assumeNoSecondName(server);
        String database = "faults" + UUID.randomUUID().toString().replace("-", "");
        List<Path> journals = List.of(directory.resolve("a"), directory.resolve("b"), directory.resolve("sound"));
        int rest = Load.rest(server.rangesAreFast());
        Subscriber subscriber = new Subscriber();
        try (Node sound = Node.on(server.connectionString(), database);
                FaultyWay wayOfA = new FaultyWay(address(sound), SEED, FaultyWayTest::next);
                FaultyWay wayOfB = new FaultyWay(address(sound), SEED + 1, FaultyWayTest::next);
                Node a = impatient(server, wayOfA, database);
                Node b = impatient(server, wayOfB, database);
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

    private static Mischief next(boolean insert, Random random) {
        Mischief[] all = Mischief.values();
        return random.nextInt(insert ? ONE_INSERT_IN : ONE_OTHER_IN) == 0
                ? all[random.nextInt(all.length)]
                : Mischief.NONE;
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

    // A certificate is made out for another name than that of a way, and what is found by SRV can't be named at all.
    private static void assumeNoSecondName(TestServer server) {
        ConnectionString parsed = new ConnectionString(server.connectionString());
        assumeFalse(
                parsed.isSrvProtocol() || Boolean.TRUE.equals(parsed.getSslEnabled()),
                "no way can be put before a server that is found by SRV or speaks TLS");
    }

    /** Where the server is that takes writes. */
    private static InetSocketAddress address(Node node) {
        ServerAddress server = node.client().getClusterDescription().getServerDescriptions().stream()
                .filter(ServerDescription::isPrimary)
                .map(ServerDescription::getAddress)
                .findFirst()
                .orElseThrow();
        return new InetSocketAddress(server.getHost(), server.getPort());
    }

    // As the connection string says, but for where the server is; of a replica set that is the way alone, and not also
    // the addresses that its members name. It neither waits long for an answer nor pauses long before it looks for the
    // server again: there are many faults to come. Opening it may meet some as well.
    private static Node impatient(TestServer server, FaultyWay way, String database) {
        MongoClientSettings settings = MongoClientSettings.builder(LogClient.settings(server.connectionString()))
                .applyToClusterSettings(
                        cluster -> cluster.hosts(List.of(way.entrance())).mode(ClusterConnectionMode.SINGLE))
                .applyToSocketSettings(socket -> socket.readTimeout(1, TimeUnit.SECONDS))
                .applyToServerSettings(each -> each.minHeartbeatFrequency(5, TimeUnit.MILLISECONDS))
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
