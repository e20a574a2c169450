package org.vigil.core.embedded;

import de.bwaldvogel.mongo.backend.AbstractCursor;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;

/** A query's documents, handed out in batches that are bounded in number and in bytes. */
final class FindCursor extends AbstractCursor {

    /** A batch ends with the document that reaches this; MongoDB's own batches end at 16 MiB. */
    static final int BATCH_LIMIT_BYTES = 8 * 1024 * 1024;

    static final int USUAL_BATCH_SIZE = 1_000;

    private final Find find;
    private final UnaryOperator<Document> projection;
    private boolean exhausted;

    FindCursor(long id, Find find, UnaryOperator<Document> projection) {
        super(id);
        this.find = find;
        this.projection = projection;
    }

    @Override
    public synchronized boolean isEmpty() {
        return exhausted;
    }

    @Override
    public synchronized List<Document> takeDocuments(int numberToReturn) {
        int most = numberToReturn > 0 ? numberToReturn : USUAL_BATCH_SIZE;
        List<Document> batch = new ArrayList<>();
        long bytes = 0;
        Iterator<Find.Found> found = find.now();
        while (batch.size() < most && bytes < BATCH_LIMIT_BYTES) {
            if (!found.hasNext()) {
                exhausted = true;
                return batch;
            }
            Find.Found next = found.next();
            batch.add(projection.apply(next.document()));
            bytes += next.bytes();
        }
        exhausted = find.isComplete();
        return batch;
    }
}
