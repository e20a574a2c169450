package org.vigil.core.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * An index on any fields, unique or not.
 *
 * <p>Its entries lead from the {@link KeyEncoding keys} of the fields, one after the other, to the document's position.
 * If it is not unique, the position is also the key's last part.
 */
final class OrderedIndex extends EmbeddedIndex {

    /** Lies before all entries, and is there once any document had an array in an indexed field. */
    private static final byte[] SEVERAL_ENTRIES_FOR_ONE = {0};

    private static final byte[] NOTHING = {};

    private final boolean unique;

    OrderedIndex(MVMap<byte[], byte[]> entries, String name, List<IndexKey> keys, boolean unique, boolean sparse) {
        super(entries, name, keys, sparse);
        this.unique = unique;
    }

    @Override
    List<IndexKey> order() {
        if (unique) {
            return getKeys();
        }
        List<IndexKey> order = new ArrayList<>(getKeys());
        order.add(new IndexKey(ID, true));
        return order;
    }

    @Override
    boolean hasSeveralEntriesForOne() {
        return entries().containsKey(SEVERAL_ENTRIES_FOR_ONE);
    }

    @Override
    public boolean isUnique() {
        return unique;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Position> collection) {
        refuseDuplicates(document, Position.ofId(document.get(ID)), false, collection);
    }

    @Override
    public void checkUpdate(Document oldDocument, Document newDocument, MongoCollection<Position> collection) {
        refuseDuplicates(newDocument, Position.ofId(oldDocument.get(ID)), true, collection);
    }

    private void refuseDuplicates(
            Document document, Position position, boolean ownAllowed, MongoCollection<Position> collection) {
        NavigableMap<byte[], KeyValue> keys = keysOf(document, position);
        if (unique) {
            keys.forEach((key, values) -> {
                byte[] holder = entries().get(key);
                if (holder != null && !(ownAllowed && Arrays.equals(holder, position.key()))) {
                    throw new DuplicateKeyError(this, collection, getKeys(), values);
                }
            });
        }
    }

    @Override
    public void add(Document document, Position position, MongoCollection<Position> collection) {
        refuseDuplicates(document, position, false, collection);
        put(document, position);
    }

    private void put(Document document, Position position) {
        keysOf(document, position).keySet().forEach(key -> entries().put(key, position.key()));
        if (values(document).stream().anyMatch(Collection.class::isInstance)) {
            entries().putIfAbsent(SEVERAL_ENTRIES_FOR_ONE, NOTHING);
        }
    }

    @Override
    public @Nullable Position remove(Document document) {
        Position position = Position.ofId(document.get(ID));
        Set<byte[]> keys = keysOf(document, position).navigableKeySet();
        keys.forEach(entries()::remove);
        return keys.isEmpty() ? null : position;
    }

    @Override
    public void updateInPlace(
            Document oldDocument, Document newDocument, Position position, MongoCollection<Position> collection) {
        Set<byte[]> oldKeys = keysOf(oldDocument, position).navigableKeySet();
        Set<byte[]> newKeys = keysOf(newDocument, position).navigableKeySet();
        oldKeys.stream().filter(key -> !newKeys.contains(key)).forEach(entries()::remove);
        put(newDocument, position);
    }

    private NavigableMap<byte[], KeyValue> keysOf(Document document, Position position) {
        NavigableMap<byte[], KeyValue> keys = new TreeMap<>(Arrays::compareUnsigned);
        List<Object> values = values(document);
        if (isSparse() && values.stream().allMatch(Missing.class::isInstance)) {
            return keys;
        }
        if (values.stream().noneMatch(Collection.class::isInstance)) {
            keys.put(key(new KeyValue(values), position), new KeyValue(values));
            return keys;
        }
        for (KeyValue each : getKeyValues(document)) {
            keys.put(key(each, position), each);
        }
        if (keys.isEmpty()) {
            // An empty array has no element to make a key of, but the document must be found all the same.
            keys.put(key(new KeyValue(values), position), new KeyValue(values));
        }
        return keys;
    }

    private List<Object> values(Document document) {
        return getKeys().stream()
                .map(field -> Utils.getSubdocumentValueCollectionAware(document, field.getKey()))
                .toList();
    }

    private byte[] key(KeyValue values, Position position) {
        byte[] key = NOTHING;
        for (int i = 0; i < values.size(); i++) {
            key = Bytes.concat(
                    key, KeyEncoding.of(values.get(i), getKeys().get(i).isAscending()));
        }
        return unique ? key : Bytes.concat(key, position.key());
    }

    @Override
    public long getCount() {
        return entries().sizeAsLong() - (hasSeveralEntriesForOne() ? 1 : 0);
    }

    /** Forgets all entries. */
    void clear() {
        entries().clear();
    }

    @Override
    public void drop() {
        // Its entries go with their map.
    }
}
