package org.vigil.core.log.simulation;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoExecutionTimeoutException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoQueryException;
import com.mongodb.MongoSocketOpenException;
import com.mongodb.MongoSocketReadException;
import com.mongodb.MongoSocketReadTimeoutException;
import com.mongodb.MongoSocketWriteException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.ServerAddress;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonDouble;
import org.bson.BsonInt32;
import org.bson.BsonString;

/**
 * What the driver (5.8) throws or returns when something goes wrong between us and a replica set. That it does so, a test
 * shows that lets the driver itself make them of what a server sends.
 */
public final class DriverErrors {
    public static final int NOT_WRITABLE_PRIMARY = 10107;
    public static final int NOT_PRIMARY_NO_SECONDARY_OK = 13435;
    public static final int NOT_PRIMARY_OR_SECONDARY = 13436;
    public static final int PRIMARY_STEPPED_DOWN = 189;
    public static final int INTERRUPTED_DUE_TO_REPL_STATE_CHANGE = 11602;
    public static final int INTERRUPTED_AT_SHUTDOWN = 11600;
    public static final int SHUTDOWN_IN_PROGRESS = 91;
    public static final int WRITE_CONCERN_TIMEOUT = 64;
    public static final int MAX_TIME_EXPIRED = 50;
    public static final int EXCEEDED_TIME_LIMIT = 262;
    public static final int WRITE_CONFLICT = 112;
    public static final int DUPLICATE_KEY = 11000;

    private static final ServerAddress SERVER = new ServerAddress("db.invalid", 27017);

    private DriverErrors() {}

    /** The server does not answer in time. */
    public static MongoException noAnswer() {
        return new MongoSocketReadTimeoutException(
                "Timeout while receiving message", SERVER, new SocketTimeoutException("Read timed out"));
    }

    /** The server closes the connection before it has answered. */
    public static MongoException connectionClosed() {
        return new MongoSocketReadException("Prematurely reached end of stream", SERVER);
    }

    /** The command can't be sent. */
    public static MongoException notSent() {
        return new MongoSocketWriteException("Exception sending message", SERVER, new IOException("Broken pipe"));
    }

    /** No connection can be had. */
    public static MongoException notReachable() {
        return new MongoSocketOpenException("Exception opening socket", SERVER, new IOException("Connection refused"));
    }

    /** No member is known that is the primary. */
    public static MongoException noPrimary() {
        return new MongoTimeoutException("Timed out while waiting for a server that matches WritableServerSelector");
    }

    /** The server answers with an error, of which the driver makes an exception. */
    public static MongoException refused(int code, String name) {
        BsonDocument answer = refusal(code, name);
        return switch (code) {
            case NOT_WRITABLE_PRIMARY, NOT_PRIMARY_NO_SECONDARY_OK -> new MongoNotPrimaryException(answer, SERVER);
            case NOT_PRIMARY_OR_SECONDARY,
                    PRIMARY_STEPPED_DOWN,
                    INTERRUPTED_DUE_TO_REPL_STATE_CHANGE,
                    INTERRUPTED_AT_SHUTDOWN,
                    SHUTDOWN_IN_PROGRESS -> new MongoNodeIsRecoveringException(answer, SERVER);
            case MAX_TIME_EXPIRED -> new MongoExecutionTimeoutException(code, name, answer);
            default -> new MongoCommandException(answer, SERVER);
        };
    }

    /** The same for a find. */
    public static MongoException refusedRead(int code, String name) {
        return code == MAX_TIME_EXPIRED ? refused(code, name) : new MongoQueryException(refusal(code, name), SERVER);
    }

    /** What a server says that refuses a command. */
    public static BsonDocument refusal(int code, String name) {
        return new BsonDocument("ok", new BsonDouble(0))
                .append("errmsg", new BsonString(name))
                .append("code", new BsonInt32(code))
                .append("codeName", new BsonString(name))
                .append("errorLabels", new BsonArray(List.of(new BsonString("RetryableWriteError"))));
    }

    /** What a server says that has stored some documents. */
    public static BsonDocument stored(int documents) {
        return new BsonDocument("n", new BsonInt32(documents)).append("ok", new BsonDouble(1));
    }

    /** What it adds if the next document has lost a unique key. */
    public static BsonDocument duplicateKey(int index) {
        return new BsonDocument("index", new BsonInt32(index))
                .append("code", new BsonInt32(DUPLICATE_KEY))
                .append("errmsg", new BsonString("E11000 duplicate key error"));
    }

    /** What it adds if it does not know that the majority has them. */
    public static BsonDocument writeConcernError(int code, String name) {
        return new BsonDocument("code", new BsonInt32(code))
                .append("codeName", new BsonString(name))
                .append("errmsg", new BsonString("waiting for replication timed out"))
                .append("errInfo", new BsonDocument("wtimeout", BsonBoolean.TRUE));
    }
}
