package org.vigil.query.projection;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;

/**
 * Sends guarded writes, in order within each collection.
 *
 * <p>A replacement is sent as two writes: an insert that does nothing where the document is there, and a replacement of an
 * older one. One upsert of both would be refused as a duplicate wherever the document is newer, which is what writing
 * something twice comes to; and FerretDB's answer to that is one that the driver can't read.
 */
final class BulkWrites {
    /**
     * How many statements one command has at most. FerretDB keeps a connection to its database for each statement until
     * the command ends: one that has more statements than FerretDB's pool has connections never ends.
     */
    static final int STATEMENTS = 10;

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
        List<WriteModel<Document>> others = new ArrayList<>();
        Map<String, Write> newest = new LinkedHashMap<>();
        for (Write write : writes) {
            if (write.model() instanceof ReplaceOneModel<Document>) {
                newest.merge(write.id(), write, (a, b) -> a.position() > b.position() ? a : b);
            } else {
                others.add(write.model());
            }
        }
        ordered(collection, others);
        List<WriteModel<Document>> replacements =
                newest.values().stream().map(Write::model).toList();
        int inserted = ordered(
                collection,
                replacements.stream().map(BulkWrites::insertIfAbsent).toList());
        if (inserted < replacements.size()) {
            ordered(collection, replacements);
        }
    }

    private static WriteModel<Document> insertIfAbsent(WriteModel<Document> replacement) {
        Document fields = new Document(((ReplaceOneModel<Document>) replacement).getReplacement());
        Document id = new Document("_id", fields.remove("_id"));
        return new UpdateOneModel<>(id, new Document("$setOnInsert", fields), new UpdateOptions().upsert(true));
    }

    // Two writers that insert the same document at once: where the server doesn't try again itself, we do.
    private static int ordered(MongoCollection<Document> collection, List<WriteModel<Document>> models) {
        int inserted = 0;
        int done = 0;
        int lost = 0;
        while (done < models.size()) {
            int end = Math.min(done + STATEMENTS, models.size());
            try {
                BulkWriteResult result = collection.bulkWrite(models.subList(done, end), ORDERED);
                inserted += result.getUpserts().size();
                done = end;
                lost = 0;
            } catch (MongoBulkWriteException e) {
                int failed = indexOfDuplicate(e);
                lost = failed == 0 ? lost + 1 : 1;
                if (lost >= LOST_RACES) {
                    throw e;
                }
                inserted += e.getWriteResult().getUpserts().size();
                done += failed;
            }
        }
        return inserted;
    }

    private static int indexOfDuplicate(MongoBulkWriteException e) {
        List<BulkWriteError> errors = e.getWriteErrors();
        if (errors.isEmpty() || errors.getFirst().getCategory() != ErrorCategory.DUPLICATE_KEY) {
            throw e;
        }
        return errors.getFirst().getIndex();
    }
}
