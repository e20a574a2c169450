package org.vigil.core.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import org.h2.mvstore.MVStore;

/** The server's commands on our collections; every one goes through {@link GroupCommit} before it is answered. */
final class EmbeddedBackend extends AbstractMongoBackend {

    /** They tell nothing of the data. */
    private static final Set<String> GREETINGS =
            Set.of("hello", "isMaster", "ismaster", "ping", "buildInfo", "buildinfo", "endSessions");

    private static final Set<String> READS = Set.of(
            "find",
            "getMore",
            "killCursors",
            "count",
            "distinct",
            "serverStatus",
            "listCollections",
            "listIndexes",
            "listDatabases",
            "collStats",
            "dbStats",
            "validate");

    private final StoreFile file;
    private final MVStore store;
    private final GroupCommit commits;
    private final LongAdder documentsRead = new LongAdder();

    EmbeddedBackend(StoreFile file, GroupCommit commits) {
        this.file = file;
        this.store = file.store();
        this.commits = commits;
        EmbeddedDatabase.namesIn(store).forEach(this::resolveDatabase);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String databaseName) {
        return new EmbeddedDatabase(databaseName, store, getCursorRegistry(), documentsRead);
    }

    /** How many documents queries have looked at so far; a test sees by it whether they use an index. */
    long documentsRead() {
        return documentsRead.sum();
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // a connection that is closing has nobody left to tell
    public Document handleCommand(Channel channel, String databaseName, String command, Document query) {
        try {
            if (GREETINGS.contains(command)) {
                return answer(channel, databaseName, command, query);
            }
            return isRead(command, query)
                    ? commits.read(() -> answerRead(channel, databaseName, command, query))
                    : commits.write(() -> answer(channel, databaseName, command, query));
        } catch (EmbeddedStoreException e) {
            // No answer can be true: the outcome is unknown, and a lost connection is how a driver learns that.
            channel.close();
            throw e;
        }
    }

    /** Answers a refusal itself: the server would log it as an error, with all that the command holds. */
    @Override
    public Document handleMessage(MongoMessage message) {
        try {
            return super.handleMessage(message);
        } catch (MongoServerError e) {
            Document answer = new Document("ok", 0).append("errmsg", e.getMessageWithoutErrorCode());
            answer.put("code", e.getCode());
            answer.putIfNotNull("codeName", e.getCodeName());
            return answer;
        }
    }

    private static boolean isRead(String command, Document query) {
        if (command.equals("aggregate") && query.get("pipeline") instanceof List<?> pipeline) {
            return pipeline.stream()
                    .noneMatch(stage -> stage instanceof Document document
                            && (document.containsKey("$out") || document.containsKey("$merge")));
        }
        return READS.contains(command);
    }

    private Document answerRead(Channel channel, String databaseName, String command, Document query) {
        // Keeps the pages of this moment from being overwritten while they are read.
        MVStore.TxCounter version = store.registerVersionUsage();
        try {
            return answer(channel, databaseName, command, query);
        } finally {
            store.deregisterVersionUsage(version);
        }
    }

    private Document answer(Channel channel, String databaseName, String command, Document query) {
        Refusal.check(command, query);
        if (command.equals("hello")) {
            Document hello = super.handleCommand(channel, databaseName, "isMaster", query);
            hello.put("isWritablePrimary", true);
            return hello;
        }
        if (command.equals("find")) {
            boundBatch(query);
        }
        return super.handleCommand(channel, databaseName, command, query);
    }

    /** Without a size of the batch the server would answer with all that it finds at once. */
    private static void boundBatch(Document find) {
        int limit = find.get("limit") instanceof Number number ? number.intValue() : 0;
        boolean one = limit < 0 || Boolean.TRUE.equals(find.get("singleBatch"));
        int asked = find.get("batchSize") instanceof Number number ? number.intValue() : 0;
        if (one && limit != 0) {
            find.put("batchSize", Math.abs(limit));
        } else if (asked <= 0) {
            find.put("batchSize", FindCursor.USUAL_BATCH_SIZE);
        }
    }

    @Override
    public void close() {
        super.close();
        commits.close();
        if (commits.hasFailed()) {
            file.abandon();
        } else {
            file.close();
        }
    }
}
