package org.vigil.testing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ServerAddress;
import com.mongodb.connection.ClusterId;
import com.mongodb.connection.ConnectionDescription;
import com.mongodb.connection.ServerId;
import com.mongodb.event.CommandStartedEvent;
import java.util.Collections;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClosedListTest {
    private final ClosedList list = new ClosedList();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{insert: 'log', documents: [{a: {$x: 1}}], ordered: true, writeConcern: {w: 'majority', j: true}}",
                "{find: 'log', filter: {_id: {$gte: 1}}, batchSize: 64, readConcern: {level: 'majority'}}",
                "{find: 'log', limit: 1, singleBatch: true, readConcern: {level: 'majority'}, lsid: {id: 1}}",
                "{createIndexes: 'log', indexes: [{key: {a: 1}, name: 'a_1', unique: true}],"
                        + " writeConcern: {w: 'majority', j: true}}",
                "{update: 'rows', updates: [{q: {_id: 1}, u: {$set: {a: 1}}, upsert: true}], ordered: true,"
                        + " writeConcern: {w: 'majority', j: true}}",
                "{delete: 'rows', deletes: [{q: {_id: 1}, limit: 1}], ordered: true,"
                        + " writeConcern: {w: 'majority', j: true}}",
            })
    void what_the_list_allows_passes(String command) {
        send(command);
        list.assertKept();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{mapReduce: 'log'}",
                "{insert: 'log', documents: [], ordered: true, writeConcern: {w: 'majority', j: true}, txnNumber: 1}",
                "{insert: 'log', documents: [], ordered: true, writeConcern: {w: 1}}",
                "{insert: 'log', documents: [], ordered: true}",
                "{find: 'log', batchSize: 64, readConcern: {level: 'local'}}",
                "{find: 'log', batchSize: 64, readConcern: {level: 'majority'}, collation: {locale: 'fr'}}",
                "{find: 'log', filter: {$and: [{a: 1}]}, batchSize: 64, readConcern: {level: 'majority'}}",
                "{find: 'log', filter: {a: {b: {$regex: 'x'}}}, batchSize: 64, readConcern: {level: 'majority'}}",
                "{find: 'log', readConcern: {level: 'majority'}}",
                "{find: 'log', batchSize: 100000, readConcern: {level: 'majority'}}",
                "{find: 'log', batchSize: 64, readConcern: {level: 'majority'}, $readPreference: {mode: 'secondary'}}",
                "{createIndexes: 'log', indexes: [{key: {a: 1}, name: 'a_1', unique: true, sparse: true}],"
                        + " writeConcern: {w: 'majority', j: true}}",
                "{createIndexes: 'log', indexes: [{key: {a: 1}, name: 'a', partialFilterExpression: {a: 1}}],"
                        + " writeConcern: {w: 'majority', j: true}}",
                "{createIndexes: 'log', indexes: [{key: {a: 1}, name: 'a', expireAfterSeconds: 1}],"
                        + " writeConcern: {w: 'majority', j: true}}",
                "{createIndexes: 'log', indexes: [{key: {a: 1}, name: 'a'}]}",
                "{update: 'rows', updates: [{q: {_id: 1}, u: {$set: {a: 1}}, collation: {locale: 'fr'}}],"
                        + " ordered: true, writeConcern: {w: 'majority', j: true}}",
                "{update: 'rows', updates: [{q: {_id: 1}, u: {$set: {a: 1}}, hint: 'a_1'}], ordered: true,"
                        + " writeConcern: {w: 'majority', j: true}}",
                "{delete: 'rows', deletes: [{q: {_id: 1}, limit: 1, collation: {locale: 'fr'}}], ordered: true,"
                        + " writeConcern: {w: 'majority', j: true}}",
                "{drop: 'rows'}",
                "{aggregate: 'rows', pipeline: [{$match: {a: 1}}], cursor: {x: 1}, readConcern: {level: 'majority'}}",
            })
    void everything_else_fails(String command) {
        send(command);
        assertThatThrownBy(list::assertKept).isInstanceOf(AssertionError.class);
    }

    @Test
    void an_update_of_more_than_ten_statements_fails() {
        send(update(10));
        list.assertKept();
        send(update(11));
        assertThatThrownBy(list::assertKept).isInstanceOf(AssertionError.class).hasMessageContaining("11 statements");
    }

    private static String update(int statements) {
        String updates = String.join(", ", Collections.nCopies(statements, "{q: {_id: 1}, u: {$set: {a: 1}}}"));
        return "{update: 'rows', updates: [" + updates + "], ordered: true, writeConcern: {w: 'majority', j: true}}";
    }

    @Test
    void a_violation_is_not_forgotten() {
        send("{mapReduce: 'log'}");
        send("{find: 'log', batchSize: 64, readConcern: {level: 'majority'}}");
        assertThatThrownBy(list::assertKept).isInstanceOf(AssertionError.class).hasMessageContaining("mapReduce");
    }

    private void send(String json) {
        BsonDocument command = BsonDocument.parse(json);
        ConnectionDescription connection =
                new ConnectionDescription(new ServerId(new ClusterId("test"), new ServerAddress("127.0.0.1")));
        list.commandStarted(new CommandStartedEvent(null, 1, 1, connection, "vigil", command.getFirstKey(), command));
    }
}
