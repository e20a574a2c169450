package org.vigil.core.embedded;

import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Runs a pipeline. The first stages select documents as a find does, by an index; mongo-java-server would feed the whole
 * collection to the first stage. The result is handed out in batches, where it would answer with all at once.
 */
final class Aggregate {

    private final EmbeddedDatabase database;
    private final CursorRegistry cursors;

    Aggregate(EmbeddedDatabase database, CursorRegistry cursors) {
        this.database = database;
        this.cursors = cursors;
    }

    Document answer(Document command, DatabaseResolver databases, Oplog oplog) {
        String name = String.valueOf(command.get("aggregate"));
        List<Document> pipeline = Aggregation.parse(command.get("pipeline"));
        EmbeddedCollection collection = (EmbeddedCollection) database.resolveCollection(name, false);
        Selection selection = Selection.of(pipeline);
        Aggregation aggregation = Aggregation.fromPipeline(
                pipeline.subList(selection.stages(), pipeline.size()), databases, database, collection, oplog);
        // The server warns of cursor options, which are ours.
        aggregation.validate(command.containsKey("cursor") ? new Document("cursor", new Document()) : command);
        Stream<Document> input = collection == null ? Stream.empty() : selection.from(collection);
        List<Document> result = aggregation.runStagesAsStream(input).toList();
        return answer(name, result, command);
    }

    private Document answer(String name, List<Document> result, Document command) {
        Document options = (Document) command.getOrDefault("cursor", new Document());
        int batchSize = options.get("batchSize") instanceof Number number ? number.intValue() : 0;
        ListCursor cursor = new ListCursor(cursors.generateCursorId(), result);
        List<Document> firstBatch = cursor.takeDocuments(batchSize);
        long cursorId = 0;
        if (!cursor.isEmpty()) {
            cursors.add(cursor);
            cursorId = cursor.getId();
        }
        Document answer = new Document(
                "cursor",
                new Document("id", cursorId)
                        .append("ns", database.getDatabaseName() + "." + name)
                        .append("firstBatch", firstBatch));
        Utils.markOkay(answer);
        return answer;
    }

    /** What the first stages select. */
    private record Selection(Document query, @Nullable Document orderBy, int limit, int stages) {

        static Selection of(List<Document> pipeline) {
            int next = 0;
            Document query = new Document();
            Document orderBy = null;
            int limit = 0;
            if (stage(pipeline, next, "$match") instanceof Document match) {
                query = match;
                next++;
            }
            if (stage(pipeline, next, "$sort") instanceof Document sort && !sort.isEmpty()) {
                orderBy = sort;
                next++;
            }
            if (stage(pipeline, next, "$limit") instanceof Number number && number.intValue() > 0) {
                limit = number.intValue();
                next++;
            }
            return new Selection(query, orderBy, limit, next);
        }

        private static @Nullable Object stage(List<Document> pipeline, int index, String operator) {
            return index < pipeline.size() ? pipeline.get(index).get(operator) : null;
        }

        Stream<Document> from(EmbeddedCollection collection) {
            return StreamSupport.stream(
                            Spliterators.spliteratorUnknownSize(
                                    new Find(collection, query, orderBy, 0, limit, null).now(), Spliterator.ORDERED),
                            false)
                    .map(Find.Found::document);
        }
    }
}
