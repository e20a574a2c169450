package org.vigil.query.projection;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;

/** One version of a projection: it has collections, progress, a token and parked events of its own. */
record Version(MongoDatabase database, Projection projection, int number) {
    /** Names its processor and its progress. */
    String key() {
        return projection.name() + "_v" + number;
    }

    MongoCollection<Document> collection(String view) {
        return database.getCollection(projection.name() + "_" + view + "_v" + number);
    }

    void createIndexes() {
        for (Projection.View view : projection.views()) {
            view.indexes().forEach(index -> collection(view.name()).createIndex(index));
        }
    }

    void drop() {
        projection.views().forEach(view -> collection(view.name()).drop());
    }
}
