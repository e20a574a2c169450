package org.vigil.core.log;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * Gap requests in a collection beside the log's, a document each. They are taken at once, so that it is as good as empty, and
 * cheap to read on every server.
 */
final class MongoGapRequests implements GapRequests {
    /** Older ones are of nodes that have long had their turn, or are gone. */
    static final Duration LIFETIME = Duration.ofSeconds(30);

    private static final String NODE = "node";
    private static final String AT = "at";
    private static final String MILLIS = "millis";

    /** How many are read, and taken, at once. */
    private static final int MOST = 64;

    private final MongoCollection<Document> requests;
    private final InstantSource clock;
    private final ObjectId self = new ObjectId();

    /** @param log name of the log's collection */
    MongoGapRequests(MongoDatabase database, String log, InstantSource clock) {
        this.requests = database.getCollection(log + "_gaps")
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.MAJORITY)
                .withReadPreference(ReadPreference.primary());
        this.clock = clock;
    }

    @Override
    public void ask(Duration gap) {
        requests.insertOne(new Document(NODE, self)
                .append(AT, clock.instant().toEpochMilli())
                .append(MILLIS, gap.toMillis()));
    }

    @Override
    public Optional<Duration> take() {
        long now = clock.instant().toEpochMilli();
        @Nullable Duration longest = null;
        for (Document request : requests.find().limit(MOST).batchSize(MOST).into(new ArrayList<>())) {
            boolean isOld = Math.abs(now - request.getLong(AT)) > LIFETIME.toMillis();
            boolean isOwn = self.equals(request.getObjectId(NODE));
            if (isOld || !isOwn) {
                requests.deleteOne(new Document("_id", request.getObjectId("_id")));
            }
            Duration gap = Duration.ofMillis(request.getLong(MILLIS));
            if (!isOld && !isOwn && (longest == null || gap.compareTo(longest) > 0)) {
                longest = gap;
            }
        }
        return Optional.ofNullable(longest);
    }
}
