package org.vigil.core.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** The index on {@code _id}: the documents themselves, which lie in that order. */
final class IdIndex extends EmbeddedIndex {

    IdIndex(MVMap<byte[], byte[]> documents, String name, List<IndexKey> keys) {
        super(documents, name, keys, false);
    }

    @Override
    List<IndexKey> order() {
        // The documents lie in ascending order, whatever the index description says.
        return List.of(new IndexKey(ID, true));
    }

    @Override
    boolean hasSeveralEntriesForOne() {
        return false;
    }

    @Override
    public @Nullable Position getPosition(Document document) {
        Position position = Position.ofId(document.get(ID));
        return entries().containsKey(position.key()) ? position : null;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Position> collection) {
        if (getPosition(document) != null) {
            throw new DuplicateKeyError(this, collection, getKeys(), new KeyValue(document.get(ID)));
        }
    }

    @Override
    public void add(Document document, Position position, MongoCollection<Position> collection) {
        // The document is its own entry.
    }

    @Override
    public @Nullable Position remove(Document document) {
        return getPosition(document);
    }

    @Override
    public void checkUpdate(Document oldDocument, Document newDocument, MongoCollection<Position> collection) {
        // An _id does not change. What can not be stored must be known before the other indexes change.
        BsonBytes.requireStorable(newDocument);
    }

    @Override
    public void updateInPlace(
            Document oldDocument, Document newDocument, Position position, MongoCollection<Position> collection) {
        // An _id does not change.
    }

    @Override
    public boolean isUnique() {
        return true;
    }

    @Override
    public long getCount() {
        return entries().sizeAsLong();
    }

    @Override
    public void drop() {
        // It lives and dies with its collection.
    }
}
