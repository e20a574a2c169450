package org.vigil.core.embedded;

import de.bwaldvogel.mongo.backend.AbstractCursor;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;

/** A computed result, handed out in batches that are bounded in number and in bytes. */
final class ListCursor extends AbstractCursor {

    private final List<Document> result;
    private int next;

    ListCursor(long id, List<Document> result) {
        super(id);
        this.result = result;
    }

    @Override
    public synchronized boolean isEmpty() {
        return next == result.size();
    }

    @Override
    public synchronized List<Document> takeDocuments(int numberToReturn) {
        int most = numberToReturn > 0 ? numberToReturn : FindCursor.USUAL_BATCH_SIZE;
        List<Document> batch = new ArrayList<>();
        long bytes = 0;
        while (!isEmpty() && batch.size() < most && bytes < FindCursor.BATCH_LIMIT_BYTES) {
            Document document = result.get(next++);
            batch.add(document);
            bytes += BsonBytes.encode(document).length;
        }
        return batch;
    }
}
