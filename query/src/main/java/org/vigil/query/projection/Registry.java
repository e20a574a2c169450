package org.vigil.query.projection;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.time.Instant;
import org.bson.Document;

/** Which version of each projection answers, which is being built, and which waits to be dropped; 0 for none. */
final class Registry {
    static final String COLLECTION = "projections";

    private final MongoCollection<Document> collection;

    Registry(MongoDatabase database) {
        this.collection = database.getCollection(COLLECTION);
    }

    record Entry(int live, int building, int retired, Instant retiredAt) {}

    void register(String name) {
        Document first = new Document("live", 1)
                .append("building", 0)
                .append("retired", 0)
                .append("retiredAt", 0L);
        collection.updateOne(
                new Document("_id", name), new Document("$setOnInsert", first), new UpdateOptions().upsert(true));
    }

    Entry entry(String name) {
        Document found = collection.find(new Document("_id", name)).first();
        if (found == null) {
            throw new IllegalArgumentException("no projection is named " + name);
        }
        return new Entry(
                found.getInteger("live"),
                found.getInteger("building"),
                found.getInteger("retired"),
                Instant.ofEpochMilli(found.getLong("retiredAt")));
    }

    /** @throws RebuildRunning if another rebuild is not over */
    void build(String name) {
        int live = entry(name).live();
        Document idle = new Document("_id", name)
                .append("live", live)
                .append("building", 0)
                .append("retired", 0);
        if (!update(idle, new Document("building", live + 1))) {
            throw new RebuildRunning(name);
        }
    }

    void switchTo(String name, int version, Instant now) {
        update(
                new Document("_id", name).append("building", version),
                new Document("live", version)
                        .append("building", 0)
                        .append("retired", version - 1)
                        .append("retiredAt", now.toEpochMilli()));
    }

    void dropped(String name, int version) {
        update(new Document("_id", name).append("retired", version), new Document("retired", 0));
    }

    private boolean update(Document filter, Document fields) {
        return collection.updateOne(filter, new Document("$set", fields)).getMatchedCount() == 1;
    }
}
