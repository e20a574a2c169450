package org.vigil.core.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import org.junit.jupiter.api.Test;

/**
 * Guarantee 4, as far as one process can show it: everything is written journaled at majority and read at majority, whatever
 * the connection string says, and a standalone server has to be asked for.
 */
class DurabilityConformanceTest extends LogSuite {

    @Test
    void what_goes_over_the_wire_is_journaled_and_at_majority() {
        EventLog log = open();
        log.append(Commits.commit("a", 0));
        log.read(0, 10);
        log.readStream("a", 0, 10);
        assertThat(closedList.seen()).contains("insert", "find", "createIndexes");
        closedList.assertKept();
    }

    @Test
    void the_connection_string_can_not_weaken_it() {
        String separator = server.connectionString().contains("?")
                ? "&"
                : server.connectionString().endsWith("/") ? "?" : "/?";
        MongoClientSettings settings = LogClient.settings(server.connectionString() + separator
                + "w=1&journal=false&readConcernLevel=local&readPreference=secondary&retryWrites=true");
        assertThat(settings.getWriteConcern()).isEqualTo(WriteConcern.MAJORITY.withJournal(true));
        assertThat(settings.getReadConcern()).isEqualTo(ReadConcern.MAJORITY);
        assertThat(settings.getReadPreference().isSecondaryOk()).isFalse();
        assertThat(settings.getRetryWrites()).isFalse();
        MongoClientSettings weakened = MongoClientSettings.builder(settings)
                .writeConcern(WriteConcern.W1)
                .build();
        assertThatThrownBy(() -> LogClient.connect(weakened, true)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_standalone_server_is_refused_unless_it_is_allowed() {
        if (server.name().equals("mongodb")) {
            assertThatCode(() ->
                            LogClient.connect(server.connectionString(), false).close())
                    .doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> LogClient.connect(server.connectionString(), false))
                    .isInstanceOf(LogClient.UnsuitableServerException.class);
        }
    }

    @Test
    void the_stable_api_is_declared_where_the_server_knows_it() {
        open().append(Commits.commit("a", 0));
        if (server.name().equals("embedded")) {
            assertThat(closedList.seenUnderStableApi()).isEmpty();
        } else {
            assertThat(closedList.seenUnderStableApi()).contains("insert", "find", "createIndexes");
        }
    }
}
