package org.vigil.core.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.ErrorCode;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/** One database: a map in the store for the documents of each collection, and one for each of its indexes. */
final class EmbeddedDatabase extends AbstractSynchronizedMongoDatabase<Position> {

    private static final String DOCUMENTS = "documents.";
    private static final String INDEX = "index.";

    private final MVStore store;
    private final LongAdder documentsRead;

    EmbeddedDatabase(String name, MVStore store, CursorRegistry cursors, LongAdder documentsRead) {
        super(name, cursors);
        this.store = store;
        this.documentsRead = documentsRead;
        initializeNamespacesAndIndexes();
    }

    /** The names of the databases that a store has. */
    static List<String> namesIn(MVStore store) {
        return store.getMapNames().stream()
                .filter(map -> map.startsWith(DOCUMENTS))
                .map(map -> map.substring(DOCUMENTS.length(), map.indexOf('.', DOCUMENTS.length())))
                .distinct()
                .toList();
    }

    @Override
    public Document handleCommand(
            Channel channel, String command, Document query, DatabaseResolver databases, Oplog oplog) {
        return switch (command) {
            case "aggregate" -> new Aggregate(this, cursorRegistry).answer(query, databases, oplog);
            case "insert" ->
                Writes.withInsertedCount(query, super.handleCommand(channel, command, query, databases, oplog));
            case "update" ->
                Writes.inOrder(query, "updates", part -> super.handleCommand(channel, command, part, databases, oplog));
            case "delete" ->
                Writes.inOrder(query, "deletes", part -> super.handleCommand(channel, command, part, databases, oplog));
            case "dropIndexes" -> dropIndexes(channel, query, databases, oplog);
            default -> super.handleCommand(channel, command, query, databases, oplog);
        };
    }

    /** By their keys: by name, the server would forget the indexes of that name on every collection. */
    private Document dropIndexes(Channel channel, Document query, DatabaseResolver databases, Oplog oplog) {
        Object named = query.get("index");
        MongoCollection<Position> collection = resolveCollection((String) query.get("dropIndexes"), false);
        if (collection == null || named instanceof Document) {
            return super.handleCommand(channel, "dropIndexes", query, databases, oplog);
        }
        List<Index<Position>> dropped = collection.getIndexes().stream()
                .filter(index -> index instanceof OrderedIndex)
                .filter(index -> "*".equals(named) || index.getName().equals(named))
                .toList();
        if (dropped.isEmpty() && !"*".equals(named)) {
            throw new MongoServerError(ErrorCode.IndexNotFound, "index not found with name [" + named + "]");
        }
        for (Index<Position> index : dropped) {
            Document byKeys = query.clone();
            byKeys.put("index", index.toIndexDescription().get("key"));
            super.handleCommand(channel, "dropIndexes", byKeys, databases, oplog);
        }
        return new Document("ok", 1.0);
    }

    @Override
    protected MongoCollection<Position> openOrCreateCollection(String collectionName, CollectionOptions options) {
        return new EmbeddedCollection(
                this, collectionName, options, cursorRegistry, map(documentsOf(collectionName)), documentsRead);
    }

    @Override
    protected Index<Position> openOrCreateUniqueIndex(
            String collectionName, String indexName, List<IndexKey> keys, boolean sparse) {
        return keys.size() == 1 && keys.getFirst().getKey().equals(EmbeddedIndex.ID)
                ? new IdIndex(map(documentsOf(collectionName)), indexName, keys)
                : new OrderedIndex(map(indexOn(collectionName, indexName)), indexName, keys, true, sparse);
    }

    @Override
    protected Index<Position> openOrCreateSecondaryIndex(
            String collectionName, String indexName, List<IndexKey> keys, boolean sparse) {
        return new OrderedIndex(map(indexOn(collectionName, indexName)), indexName, keys, false, sparse);
    }

    private MVMap<byte[], byte[]> map(String name) {
        return store.openMap(
                name,
                new MVMap.Builder<byte[], byte[]>().keyType(BytesType.INSTANCE).valueType(BytesType.INSTANCE));
    }

    private String documentsOf(String collectionName) {
        return DOCUMENTS + getFullCollectionNamespace(collectionName);
    }

    private String indexOn(String collectionName, String indexName) {
        // Neither a database's nor a collection's name has a colon in it.
        return INDEX + getFullCollectionNamespace(collectionName) + ":" + indexName;
    }

    @Override
    protected void dropIndex(MongoCollection<Position> collection, String indexName) {
        super.dropIndex(collection, indexName);
        store.removeMap(indexOn(collection.getCollectionName(), indexName));
    }

    @Override
    public void dropCollection(String collectionName, Oplog oplog) {
        super.dropCollection(collectionName, oplog);
        store.removeMap(documentsOf(collectionName));
    }

    @Override
    public void moveCollection(MongoDatabase oldDatabase, MongoCollection<?> collection, String newCollectionName) {
        throw Refusal.of("renameCollection");
    }

    @Override
    protected long getStorageSize() {
        return store.getFileStore().size();
    }

    @Override
    protected long getFileSize() {
        return getStorageSize();
    }
}
