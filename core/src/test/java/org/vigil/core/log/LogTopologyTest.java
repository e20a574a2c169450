package org.vigil.core.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import java.time.InstantSource;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.vigil.core.log.LogClient.UnsuitableServerException;
import org.vigil.testing.ClosedList;
import org.vigil.testing.IntroducedServer;
import org.vigil.testing.IntroducedServer.As;
import org.vigil.testing.Wire;

/**
 * What the log's client makes of each kind of server by what that says of itself. The embedded store and FerretDB, which are
 * standalone, are in {@link DurabilityConformanceTest}.
 */
class LogTopologyTest {
    private final Wire wire = new Wire();
    private final ClosedList closedList = new ClosedList();

    private MongoClient connect(IntroducedServer server, String options, boolean standaloneAllowed) {
        MongoClientSettings settings = MongoClientSettings.builder(
                        LogClient.settings(server.connectionString() + options))
                .addCommandListener(wire)
                .addCommandListener(closedList)
                .build();
        return LogClient.connect(settings, standaloneAllowed);
    }

    private static void append(MongoClient client) {
        try (EventLog log = MongoEventLog.open(client.getDatabase("vigil"), InstantSource.system())) {
            assertThat(log.append(Commits.commit("a", 0)).position()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"PRIMARY, REPLICA_SET", "OLD_PRIMARY, REPLICA_SET", "MONGOS, SHARDED"})
    void what_replicates_is_taken_without_being_allowed(As as, LogTopology topology) {
        try (IntroducedServer server = new IntroducedServer(as);
                MongoClient client = connect(server, "", false)) {
            client.getDatabase("admin").runCommand(new BsonDocument("ping", new BsonInt32(1)));
            assertThat(LogTopology.of(client.getClusterDescription())).isEqualTo(topology);
        }
    }

    @Test
    void a_primary_is_found_by_the_name_of_its_set() {
        try (IntroducedServer server = new IntroducedServer(As.PRIMARY);
                MongoClient client = connect(server, "?replicaSet=rs0", false)) {
            append(client);
        }
    }

    @Test
    void a_standalone_server_is_refused_in_words_unless_it_is_allowed() {
        try (IntroducedServer server = new IntroducedServer(As.STANDALONE)) {
            assertThatThrownBy(() -> connect(server, "", false))
                    .isInstanceOf(UnsuitableServerException.class)
                    .hasMessageContaining("no replica set")
                    .hasMessageContaining("allow a standalone server");
            try (MongoClient client = connect(server, "", true)) {
                client.getDatabase("admin").runCommand(new BsonDocument("ping", new BsonInt32(1)));
                assertThat(LogTopology.of(client.getClusterDescription())).isEqualTo(LogTopology.STANDALONE);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SECONDARY", "UNINITIATED"})
    void what_takes_no_writes_is_refused_even_where_a_standalone_server_is_allowed(As as) {
        try (IntroducedServer server = new IntroducedServer(as)) {
            assertThatThrownBy(() -> connect(server, "?directConnection=true", true))
                    .isInstanceOf(UnsuitableServerException.class)
                    .hasMessageContaining("no server that takes writes")
                    .hasMessageContaining("replicaSet=");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"PRIMARY", "MONGOS", "STANDALONE"})
    void the_stable_api_is_declared_strict_to_a_server_that_knows_it(As as) {
        try (IntroducedServer server = new IntroducedServer(as);
                MongoClient client = connect(server, "", true)) {
            append(client);
            assertThat(closedList.seenUnderStableApi()).contains("createIndexes", "insert");
            closedList.assertKept();
        }
    }

    @Test
    void the_stable_api_is_not_declared_to_a_server_that_does_not_know_it() {
        try (IntroducedServer server = new IntroducedServer(As.OLD_PRIMARY);
                MongoClient client = connect(server, "", false)) {
            append(client);
            assertThat(closedList.seenUnderStableApi()).isEmpty();
        }
    }

    @Test
    void the_driver_never_retries_a_write_though_the_connection_string_asks_for_it() {
        try (IntroducedServer server = new IntroducedServer(As.PRIMARY)) {
            try (MongoClient client = connect(server, "?retryWrites=true&w=1", false)) {
                write(client.getDatabase("vigil"));
                append(client);
                assertThat(wire.named("insert")).hasSize(2);
                assertThat(wire.all()).noneMatch(command -> command.containsKey("txnNumber"));
                closedList.assertKept();
            }
            // The same by another client: were the log's like this one, it would be seen.
            Wire other = new Wire();
            try (MongoClient client = retrying(server, other)) {
                write(client.getDatabase("vigil"));
                assertThat(other.named("insert")).allMatch(command -> command.containsKey("txnNumber"));
            }
        }
    }

    private static MongoClient retrying(IntroducedServer server, CommandListener listener) {
        return MongoClients.create(MongoClientSettings.builder(LogClient.settings(server.connectionString()))
                .retryWrites(true)
                .writeConcern(WriteConcern.MAJORITY)
                .addCommandListener(listener)
                .build());
    }

    private static void write(MongoDatabase database) {
        database.getCollection("things").insertOne(new Document("a", 1));
        database.getCollection("things").deleteOne(new Document("a", 1));
    }
}
