package org.vigil.query.projection;

import com.mongodb.client.MongoCollection;
import org.bson.Document;

/**
 * The rows of the version of a projection that answers, and a moment of which they hold everything. What is being written
 * meanwhile is later than the moment; so an answer is one of a single moment, and the same when it is asked for again.
 *
 * @param moment the one asked about, at most what the version had come to
 */
public record Reflected(Moment moment, MongoCollection<Document> rows) {
    /** Position of the log's last event that counts, -1 if none does. */
    public long position() {
        return moment.prefix() - 1;
    }
}
