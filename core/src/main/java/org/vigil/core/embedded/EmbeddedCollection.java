package org.vigil.core.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.IndexBuildFailedException;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.RootReference;
import org.jspecify.annotations.Nullable;

/**
 * Documents in the order of their {@code _id}, and the indexes on them.
 *
 * <p>One thread writes at a time. A reader takes the monitor only to catch documents and index entries of one moment,
 * and then reads without it, since the maps never change a page in place: a long query keeps nobody from writing.
 */
final class EmbeddedCollection extends AbstractMongoCollection<Position> {

    private final MVMap<byte[], byte[]> documents;
    private final EmbeddedIndex all;
    private final LongAdder documentsRead;

    EmbeddedCollection(
            MongoDatabase database,
            String collectionName,
            CollectionOptions options,
            CursorRegistry cursors,
            MVMap<byte[], byte[]> documents,
            LongAdder documentsRead) {
        super(database, collectionName, options, cursors);
        this.documents = documents;
        this.all = new IdIndex(documents, "all", List.of(new IndexKey(EmbeddedIndex.ID, true)));
        this.documentsRead = documentsRead;
    }

    Plan plan(Document query, @Nullable Document orderBy) {
        // The server's own collections have other keys, or none; they are small.
        boolean byId = EmbeddedIndex.ID.equals(getIdField());
        List<EmbeddedIndex> others = getIndexes().stream()
                .filter(OrderedIndex.class::isInstance)
                .map(EmbeddedIndex.class::cast)
                .toList();
        Document order = orderBy != null && orderBy.containsKey("$natural")
                ? new Document(EmbeddedIndex.ID, orderBy.get("$natural"))
                : orderBy;
        return byId ? Planner.plan(query, order, all, others) : Planner.plan(new Document(), null, all, List.of());
    }

    /** An index's entries and the documents, both of one moment. */
    final class Snapshot {

        private final RootReference<byte[], byte[]> entries;
        private final RootReference<byte[], byte[]> documentsThen;
        private final boolean ofDocuments;

        private Snapshot(EmbeddedIndex index) {
            this.documentsThen = documents.flushAndGetRoot();
            this.ofDocuments = index instanceof IdIndex;
            this.entries = ofDocuments ? documentsThen : index.entries().flushAndGetRoot();
        }

        RootReference<byte[], byte[]> entries() {
            return entries;
        }

        /** The document that an entry leads to; null if it is gone by now. */
        byte @Nullable [] document(Walk.Entry entry) {
            documentsRead.increment();
            return ofDocuments ? entry.value() : documents.get(documentsThen.root, entry.value());
        }
    }

    synchronized Snapshot snapshot(EmbeddedIndex index) {
        return new Snapshot(index);
    }

    @Override
    protected QueryResult queryDocuments(
            Document query,
            @Nullable Document orderBy,
            int numberToSkip,
            int limit,
            int batchSize,
            @Nullable Document fieldSelector) {
        Document fields = fieldSelector == null ? new Document() : fieldSelector;
        Find find = new Find(this, query, orderBy, numberToSkip, Math.abs(limit), AskedFields.named(fields));
        UnaryOperator<Document> projection = fields.isEmpty() || find.hasOnlyReturned()
                ? UnaryOperator.identity()
                : document -> project(document, fields);
        if (batchSize <= 0) {
            Iterator<Find.Found> found = find.now();
            return new QueryResult(() -> new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return found.hasNext();
                }

                @Override
                public Document next() {
                    return projection.apply(found.next().document());
                }
            });
        }
        FindCursor cursor = new FindCursor(cursorRegistry.generateCursorId(), find, projection);
        List<Document> firstBatch = cursor.takeDocuments(batchSize);
        if (cursor.isEmpty()) {
            return new QueryResult(firstBatch);
        }
        cursorRegistry.add(cursor);
        return new QueryResult(firstBatch, cursor);
    }

    private Document project(Document document, Document fieldSelector) {
        return matchDocumentsFromStream(Stream.of(document), new Document(), null, 0, 0, 0, fieldSelector)
                .iterator()
                .next();
    }

    @Override
    protected QueryResult matchDocuments(
            Document query, Document orderBy, int skip, int limit, int batchSize, Document fieldSelector) {
        return queryDocuments(query, orderBy, skip, limit, batchSize, fieldSelector);
    }

    @Override
    protected Document getDocument(Position position) {
        byte[] bson = documents.get(position.key());
        if (bson == null) {
            throw new IllegalStateException("No document at " + position + " in " + this);
        }
        return BsonBytes.decode(bson);
    }

    @Override
    protected Position addDocumentInternal(Document document) {
        String idField = getIdField();
        Position position = idField == null ? next() : Position.ofId(document.get(idField));
        documents.put(position.key(), BsonBytes.encode(document));
        return position;
    }

    /** Behind the last one, in a collection without identifiers. */
    private Position next() {
        byte[] last = documents.lastKey();
        byte[] next = last == null ? null : KeyEncoding.after(last);
        return next == null ? Position.ofId(0L) : new Position(next);
    }

    @Override
    protected void removeDocument(Position position) {
        documents.remove(position.key());
    }

    @Override
    protected void handleUpdate(Position position, Document oldDocument, Document newDocument) {
        documents.put(position.key(), BsonBytes.encode(newDocument));
    }

    @Override
    protected Stream<DocumentWithPosition<Position>> streamAllDocumentsWithPosition() {
        return documents.entrySet().stream()
                .map(entry ->
                        new DocumentWithPosition<>(BsonBytes.decode(entry.getValue()), new Position(entry.getKey())));
    }

    @Override
    public int count() {
        return documents.size();
    }

    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int sizeDelta) {
        // Not tracked.
    }

    @Override
    protected int getDataSize() {
        return Math.toIntExact(Math.min(
                Integer.MAX_VALUE,
                documents.values().stream().mapToLong(bson -> bson.length).sum()));
    }

    @Override
    public synchronized void addIndex(Index<Position> index) {
        try {
            super.addIndex(index);
        } catch (IndexBuildFailedException e) {
            // Half an index must not be taken for a whole one when it is asked for again.
            if (index instanceof OrderedIndex built) {
                built.clear();
            }
            throw e;
        }
    }

    @Override
    public synchronized void dropIndex(String indexName) {
        super.dropIndex(indexName);
    }

    @Override
    public synchronized void addDocument(Document document) {
        super.addDocument(document);
    }

    @Override
    public synchronized void removeDocument(Document document) {
        super.removeDocument(document);
    }

    @Override
    public synchronized Document findAndModify(Document query) {
        return super.findAndModify(query);
    }

    @Override
    public synchronized List<Document> insertDocuments(List<Document> inserted, boolean isOrdered) {
        return super.insertDocuments(inserted, isOrdered);
    }

    @Override
    public synchronized int deleteDocuments(Document selector, int limit, Oplog oplog) {
        return super.deleteDocuments(selector, limit, oplog);
    }

    @Override
    public synchronized Document updateDocuments(
            Document selector,
            Document update,
            ArrayFilters arrayFilters,
            boolean isMulti,
            boolean isUpsert,
            Oplog oplog) {
        return super.updateDocuments(selector, update, arrayFilters, isMulti, isUpsert, oplog);
    }
}
