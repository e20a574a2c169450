package org.vigil.core.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.MongoSocketReadTimeoutException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoClient;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigil.testing.IntroducedServer;
import org.vigil.testing.IntroducedServer.As;

/** The client's waits: what they become in the driver, and that each ends. */
class ClientWaitsTest {
    private static final Duration LONG = Duration.ofMinutes(10);
    private static final Duration SHORT = Duration.ofMillis(300);

    @Test
    void they_are_the_drivers_whatever_the_connection_string_says() {
        MongoClientSettings settings = LogClient.settings(
                "mongodb://127.0.0.1:1/?connectTimeoutMS=1&socketTimeoutMS=2&serverSelectionTimeoutMS=3&waitQueueTimeoutMS=9",
                new ClientWaits(
                        Duration.ofSeconds(4), Duration.ofSeconds(5), Duration.ofSeconds(7), Duration.ofSeconds(6)));
        assertThat(settings.getSocketSettings().getConnectTimeout(TimeUnit.SECONDS))
                .isEqualTo(4);
        assertThat(settings.getClusterSettings().getServerSelectionTimeout(TimeUnit.SECONDS))
                .isEqualTo(5);
        assertThat(settings.getSocketSettings().getReadTimeout(TimeUnit.SECONDS))
                .isEqualTo(6);
        assertThat(settings.getConnectionPoolSettings().getMaxWaitTime(TimeUnit.SECONDS))
                .isEqualTo(7);
        assertThat(settings.getTimeout(TimeUnit.MILLISECONDS))
                .as("which would replace them")
                .isNull();
    }

    @Test
    void how_many_connections_there_are_is_the_connection_strings_to_say() {
        assertThat(LogClient.settings("mongodb://127.0.0.1:1/?maxPoolSize=7&minPoolSize=2")
                        .getConnectionPoolSettings())
                .satisfies(pool -> {
                    assertThat(pool.getMaxSize()).isEqualTo(7);
                    assertThat(pool.getMinSize()).isEqualTo(2);
                });
        assertThat(LogClient.settings("mongodb://127.0.0.1:1/")
                        .getConnectionPoolSettings()
                        .getMaxSize())
                .as("the driver's own")
                .isEqualTo(100);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1_000})
    void a_connection_string_that_would_replace_them_all_is_refused(int timeout) {
        assertThatThrownBy(() -> LogClient.settings("mongodb://127.0.0.1:1/?timeoutMS=" + timeout))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("timeoutMS");
    }

    @Test
    void a_free_connection_is_not_waited_for_longer_than_the_pool_is() throws Exception {
        try (IntroducedServer server = new IntroducedServer(As.PRIMARY);
                MongoClient client = LogClient.connect(
                        LogClient.settings(
                                server.connectionString() + "?maxPoolSize=1",
                                new ClientWaits(LONG, LONG, SHORT, Duration.ofSeconds(5))),
                        true)) {
            server.answerNothingTo("ping");
            BsonDocument ping = new BsonDocument("ping", new BsonInt32(1));
            List<Callable<Object>> pings =
                    Collections.nCopies(2, () -> client.getDatabase("admin").runCommand(ping));
            List<Throwable> failures = new ArrayList<>();
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (Future<Object> each : threads.invokeAll(pings)) {
                    assertThatThrownBy(each::get).cause().satisfies(e -> failures.add(e));
                }
            }
            assertThat(failures)
                    .hasAtLeastOneElementOfType(MongoTimeoutException.class)
                    .hasAtLeastOneElementOfType(MongoSocketReadTimeoutException.class);
        }
    }

    @Test
    void a_server_that_is_not_there_is_not_looked_for_longer_than_the_selection() {
        MongoClientSettings settings =
                LogClient.settings("mongodb://127.0.0.1:1/", new ClientWaits(LONG, SHORT, LONG, LONG));
        assertThatThrownBy(() -> LogClient.connect(settings, true)).isInstanceOf(MongoTimeoutException.class);
    }

    @Test
    void a_server_that_takes_the_connection_and_says_nothing_is_given_up() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            MongoClientSettings settings = LogClient.settings(
                    "mongodb://127.0.0.1:" + silent.getLocalPort() + "/", new ClientWaits(SHORT, SHORT, SHORT, SHORT));
            assertThatThrownBy(() -> LogClient.connect(settings, true)).isInstanceOf(MongoException.class);
        }
    }

    @Test
    void an_answer_that_does_not_come_is_not_waited_for_longer_than_the_answer() {
        try (IntroducedServer server = new IntroducedServer(As.PRIMARY);
                MongoClient client = LogClient.connect(
                        LogClient.settings(server.connectionString(), new ClientWaits(LONG, LONG, LONG, SHORT)),
                        true)) {
            server.answerNothingTo("ping");
            BsonDocument ping = new BsonDocument("ping", new BsonInt32(1));
            assertThatThrownBy(() -> client.getDatabase("admin").runCommand(ping))
                    .isInstanceOf(MongoSocketReadTimeoutException.class);
        }
    }
}
