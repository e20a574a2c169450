package org.vigil.query.projection;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;

/**
 * One version of a projection: it has collections, progress, a token and parked events of its own.
 *
 * @param built what is built, in its form
 * @param number of the version, from 1
 */
record Version(MongoDatabase database, Projection projection, Built built, int number) {

    /**
     * A projection in one of its forms, whose versions are counted for themselves: nodes that know of different forms can run
     * side by side, as while they are updated one by one.
     */
    record Built(String name, int form) {
        static Built of(Projection projection) {
            return new Built(projection.name(), projection.form());
        }

        /** Names it in the database. */
        String id() {
            return form == 1 ? name : name + "_f" + form;
        }
    }

    /** Names its processor and its progress. */
    String key() {
        return built.id() + "_v" + number;
    }

    MongoCollection<Document> collection(String view) {
        return database.getCollection(built.id() + "_" + view + "_v" + number);
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
