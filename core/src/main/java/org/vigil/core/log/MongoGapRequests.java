package org.vigil.core.log;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/**
 * Gap requests in a collection beside the log's: a document each, all of which are taken at once, so that it is as good as
 * empty, and cheap to read on every server.
 */
final class MongoGapRequests implements GapRequests {
    private static final String MILLIS = "millis";

    /** How many are read at most; all are taken. */
    private static final int MOST = 64;

    private final MongoCollection<Document> requests;

    MongoGapRequests(MongoDatabase database, String log) {
        this.requests = database.getCollection(log + "_gaps")
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.MAJORITY)
                .withReadPreference(ReadPreference.primary());
    }

    @Override
    public void ask(Duration gap) {
        requests.insertOne(new Document(MILLIS, gap.toMillis()));
    }

    @Override
    public Optional<Duration> take() {
        List<Document> asked = requests.find().limit(MOST).batchSize(MOST).into(new ArrayList<>());
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        requests.deleteMany(new Document());
        return asked.stream()
                .map(request ->
                        Duration.ofMillis(request.get(MILLIS, Number.class).longValue()))
                .max(Duration::compareTo);
    }
}
