package org.vigil.query.projection;

import com.mongodb.client.model.ReplaceOneModel;
import org.bson.Document;

/** Writes of documents that hold whole state and the position that they reflect. */
public final class Guarded {
    static final String POSITION = "position";

    private Guarded() {}

    /**
     * Replaces a document that reflects a lower position, or inserts it. One that reflects this position or a higher one
     * stays as it is.
     *
     * @param view logical name of the collection
     * @param document the whole state, without a dot in the names of its fields; {@code _id} and {@code position} are set
     *     here
     */
    public static Write replace(String view, String id, long position, Document document) {
        Document whole = new Document("_id", id);
        whole.putAll(document);
        whole.append("_id", id).append(POSITION, position);
        Document older = new Document("_id", id).append(POSITION, new Document("$lt", position));
        return new Write(view, id, position, new ReplaceOneModel<>(older, whole));
    }
}
