package org.vigil.core.log;

import com.mongodb.MongoException;
import java.util.function.Supplier;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonNull;
import org.bson.BsonValue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigil.core.log.LogStore.InsertOutcome;

/**
 * What the answer to an insert proves. Only one that says that all is stored, and says nothing else, proves anything.
 *
 * <p>No error does, whatever its code and its labels: the server that refuses to write may have written before, one that
 * is not the primary any more may have been it a moment ago, and a command without an answer may still be applied.
 */
final class InsertAnswer {
    private static final Logger LOG = LoggerFactory.getLogger(InsertAnswer.class);

    private static final int DUPLICATE_KEY = 11000;

    private InsertAnswer() {}

    /**
     * Sends an insert.
     *
     * @param commits how many commits it has
     * @param command sends it, and returns the server's answer or throws the driver's exception
     */
    static InsertOutcome of(int commits, Supplier<BsonDocument> command) {
        try {
            return of(commits, command.get());
        } catch (MongoException e) {
            LOG.warn("an insert was not acknowledged: {}, code {}", e.getClass().getName(), e.getCode());
            return InsertOutcome.UNSETTLED;
        } catch (RuntimeException e) {
            // What the driver throws besides proves as little, and must not end writing.
            LOG.error("an insert failed in the driver", e);
            return InsertOutcome.UNSETTLED;
        }
    }

    private static InsertOutcome of(int commits, BsonDocument answer) {
        boolean whole = answer.getNumber("n", new BsonInt32(0)).intValue() == commits;
        boolean acknowledged = whole && isAbsent(answer, "writeErrors") && isAbsent(answer, "writeConcernError");
        if (!acknowledged) {
            report(answer);
        }
        return acknowledged ? InsertOutcome.ACKNOWLEDGED : InsertOutcome.UNSETTLED;
    }

    // A duplicate key is what other nodes that write lead to, and needs nobody.
    private static void report(BsonDocument answer) {
        BsonArray errors = answer.getArray("writeErrors", new BsonArray());
        BsonArray others = new BsonArray(errors.stream()
                .filter(BsonValue::isDocument)
                .map(error -> error.asDocument().get("code", BsonNull.VALUE))
                .filter(code -> !new BsonInt32(DUPLICATE_KEY).equals(code))
                .toList());
        if (!others.isEmpty() || answer.isDocument("writeConcernError")) {
            BsonValue concern = answer.isDocument("writeConcernError")
                    ? answer.getDocument("writeConcernError").get("code", BsonNull.VALUE)
                    : BsonNull.VALUE;
            LOG.warn("an insert was not acknowledged: codes {}, write concern {}", others, concern);
        }
    }

    private static boolean isAbsent(BsonDocument answer, String field) {
        return !answer.containsKey(field)
                || (answer.isArray(field) && answer.getArray(field).isEmpty());
    }
}
