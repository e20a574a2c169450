package org.vigil.query.projection;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.ReplaceOneModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;

/** Sends guarded writes, in order within each collection. */
final class BulkWrites {
    /** How often one write may lose to another writer's insert of the same document. */
    private static final int LOST_RACES = 10;

    private static final BulkWriteOptions ORDERED = new BulkWriteOptions().ordered(true);

    private BulkWrites() {}

    static void send(Function<String, MongoCollection<Document>> collections, List<Write> writes) {
        Map<String, List<Write>> byView =
                writes.stream().collect(Collectors.groupingBy(Write::view, LinkedHashMap::new, Collectors.toList()));
        byView.forEach((view, ofView) -> send(collections.apply(view), ofView));
    }

    private static void send(MongoCollection<Document> collection, List<Write> writes) {
        int done = 0;
        int lost = 0;
        while (done < writes.size()) {
            try {
                collection.bulkWrite(
                        writes.subList(done, writes.size()).stream()
                                .map(Write::model)
                                .toList(),
                        ORDERED);
                return;
            } catch (MongoBulkWriteException e) {
                int failed = done + indexOfDuplicate(e);
                lost = failed == done ? lost + 1 : 1;
                if (isWritten(collection, writes.get(failed))) {
                    done = failed + 1;
                    lost = 0;
                } else if (lost >= LOST_RACES) {
                    throw e;
                } else {
                    done = failed;
                }
            }
        }
    }

    private static int indexOfDuplicate(MongoBulkWriteException e) {
        List<BulkWriteError> errors = e.getWriteErrors();
        if (errors.isEmpty() || errors.getFirst().getCategory() != ErrorCategory.DUPLICATE_KEY) {
            throw e;
        }
        return errors.getFirst().getIndex();
    }

    // The filter of a replacement misses a document that is newer, and its upsert then meets that document's key.
    private static boolean isWritten(MongoCollection<Document> collection, Write write) {
        if (!(write.model() instanceof ReplaceOneModel)) {
            return false;
        }
        Document found = collection.find(new Document("_id", write.id())).first();
        return found != null && found.get(Guarded.POSITION, Long.class) >= write.position();
    }
}
