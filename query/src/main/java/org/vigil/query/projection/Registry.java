package org.vigil.query.projection;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.time.Instant;
import java.util.Optional;
import org.bson.Document;
import org.vigil.query.projection.Version.Built;

/** Which version of each projection answers, which is being built, and which waits to be dropped; 0 for none. */
final class Registry {
    static final String COLLECTION = "projections";
    private static final String SINCE = "retiredAt";

    private final MongoCollection<Document> collection;

    Registry(MongoDatabase database) {
        this.collection = database.getCollection(COLLECTION);
    }

    /** @param since when the version that answers began to, or the first one was registered */
    record Entry(int live, int building, int retired, Instant since) {
        /** The version that answers, or the one that is to do so first. */
        int working() {
            return live == 0 ? building : live;
        }
    }

    /** Where there is no version yet, the first one is to be built. */
    void register(Built built, Instant now) {
        Document first = new Document("live", 0)
                .append("building", 1)
                .append("retired", 0)
                .append(SINCE, now.toEpochMilli());
        collection.updateOne(id(built), new Document("$setOnInsert", first), new UpdateOptions().upsert(true));
    }

    Entry entry(Built built) {
        return find(built).orElseThrow(() -> new IllegalArgumentException("no projection is named " + built.id()));
    }

    /** Empty if no version of it was ever built. */
    Optional<Entry> find(Built built) {
        return Optional.ofNullable(collection.find(id(built)).first())
                .map(found -> new Entry(
                        found.getInteger("live"),
                        found.getInteger("building"),
                        found.getInteger("retired"),
                        Instant.ofEpochMilli(found.getLong(SINCE))));
    }

    /** @throws RebuildRunning if another rebuild is not over */
    void build(Built built) {
        int live = entry(built).live();
        Document idle = id(built).append("live", live).append("building", 0).append("retired", 0);
        if (!update(idle, new Document("building", live + 1))) {
            throw new RebuildRunning(built.name());
        }
    }

    void switchTo(Built built, int version, Instant now) {
        update(
                id(built).append("building", version),
                new Document("live", version)
                        .append("building", 0)
                        .append("retired", version - 1)
                        .append(SINCE, now.toEpochMilli()));
    }

    void dropped(Built built, int version) {
        update(id(built).append("retired", version), new Document("retired", 0));
    }

    void forget(Built built) {
        collection.deleteOne(id(built));
    }

    private static Document id(Built built) {
        return new Document("_id", built.id());
    }

    private boolean update(Document filter, Document fields) {
        return collection.updateOne(filter, new Document("$set", fields)).getMatchedCount() == 1;
    }
}
