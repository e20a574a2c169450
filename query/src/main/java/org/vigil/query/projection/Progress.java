package org.vigil.query.projection;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.vigil.core.log.Commit;
import org.vigil.core.log.EventLog;

/** How far each version of each projection has come: the position and identifier of the last event that it reflects. */
final class Progress {
    static final String COLLECTION = "projection_progress";
    private static final long NOTHING = -1;

    private final MongoCollection<Document> collection;

    Progress(MongoDatabase database) {
        this.collection = database.getCollection(COLLECTION);
    }

    /** Only ever goes forward. */
    void reached(String version, long position, String eventId) {
        Write write = Guarded.replace(COLLECTION, version, position, new Document("eventId", eventId));
        BulkWrites.send(view -> collection, List.of(write));
    }

    /** Position of the last event reflected, -1 if none is. */
    long position(String version) {
        return find(version)
                .map(document -> document.get(Guarded.POSITION, Long.class))
                .orElse(NOTHING);
    }

    /** @throws ProgressMismatch if the log has another event, or none, at the position reached */
    void requireSameLog(String version, EventLog log) {
        find(version).ifPresent(document -> {
            long position = document.get(Guarded.POSITION, Long.class);
            String expected = document.getString("eventId");
            String found = position < log.next()
                    ? log.at(position).map(c -> id(c, position)).orElse("none")
                    : "none";
            if (!found.equals(expected)) {
                throw new ProgressMismatch(version, position, expected, found);
            }
        });
    }

    private static String id(Commit commit, long position) {
        return commit.events().get((int) (position - commit.position())).id();
    }

    void forget(String version) {
        collection.deleteOne(new Document("_id", version));
    }

    private Optional<Document> find(String version) {
        return Optional.ofNullable(collection.find(new Document("_id", version)).first());
    }
}
