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
import java.util.TreeSet;
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

    /** What was found free last: the entry that is made right after it, under the collection's monitor, needs no second look. */
    private @Nullable Checked checked;

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Key(byte[] bytes, KeyValue values) {}

    private record Keys(List<Key> all, boolean ofAnArray) {}

    private record Checked(Document document, Keys keys) {
        @SuppressWarnings("ReferenceEquality") // an equal one may have been added in between
        boolean isOf(Document other) {
            return document == other;
        }
    }

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
        Keys keys = keysOf(document);
        refuseDuplicates(keys, null, collection);
        checked = new Checked(document, keys);
    }

    @Override
    public void checkUpdate(Document oldDocument, Document newDocument, MongoCollection<Position> collection) {
        refuseDuplicates(keysOf(newDocument), Position.ofId(oldDocument.get(ID)), collection);
    }

    private void refuseDuplicates(Keys keys, @Nullable Position own, MongoCollection<Position> collection) {
        if (unique) {
            for (Key key : keys.all()) {
                byte[] holder = entries().get(key.bytes());
                if (holder != null && !(own != null && Arrays.equals(holder, own.key()))) {
                    throw new DuplicateKeyError(this, collection, getKeys(), key.values());
                }
            }
        }
    }

    @Override
    public void add(Document document, Position position, MongoCollection<Position> collection) {
        Checked before = checked;
        checked = null;
        if (before != null && before.isOf(document)) {
            put(before.keys(), position);
        } else {
            Keys keys = keysOf(document);
            refuseDuplicates(keys, null, collection);
            put(keys, position);
        }
    }

    private void put(Keys keys, Position position) {
        keys.all().forEach(key -> entries().put(key.bytes(), position.key()));
        if (keys.ofAnArray()) {
            entries().putIfAbsent(SEVERAL_ENTRIES_FOR_ONE, NOTHING);
        }
    }

    @Override
    public @Nullable Position remove(Document document) {
        List<Key> keys = keysOf(document).all();
        keys.forEach(key -> entries().remove(key.bytes()));
        return keys.isEmpty() ? null : Position.ofId(document.get(ID));
    }

    @Override
    public void updateInPlace(
            Document oldDocument, Document newDocument, Position position, MongoCollection<Position> collection) {
        Keys newKeys = keysOf(newDocument);
        Set<byte[]> kept = new TreeSet<>(Arrays::compareUnsigned);
        newKeys.all().forEach(key -> kept.add(key.bytes()));
        keysOf(oldDocument).all().stream()
                .map(Key::bytes)
                .filter(key -> !kept.contains(key))
                .forEach(entries()::remove);
        put(newKeys, position);
    }

    private Keys keysOf(Document document) {
        List<@Nullable Object> values = values(document);
        if (isSparse() && values.stream().allMatch(Missing.class::isInstance)) {
            return new Keys(List.of(), false);
        }
        if (values.stream().noneMatch(Collection.class::isInstance)) {
            return new Keys(List.of(key(new KeyValue(values), document)), false);
        }
        NavigableMap<byte[], Key> keys = new TreeMap<>(Arrays::compareUnsigned);
        for (KeyValue each : getKeyValues(document)) {
            Key key = key(each, document);
            keys.put(key.bytes(), key);
        }
        // An empty array has no element to make a key of, but the document must be found all the same.
        return new Keys(
                keys.isEmpty() ? List.of(key(new KeyValue(values), document)) : List.copyOf(keys.values()), true);
    }

    private List<@Nullable Object> values(Document document) {
        List<@Nullable Object> values = new ArrayList<>(getKeys().size());
        for (IndexKey field : getKeys()) {
            String name = field.getKey();
            values.add(
                    name.indexOf('.') < 0
                            ? document.getOrMissing(name)
                            : Utils.getSubdocumentValueCollectionAware(document, name));
        }
        return values;
    }

    private Key key(KeyValue values, Document document) {
        KeyBuffer key = new KeyBuffer();
        for (int i = 0; i < values.size(); i++) {
            KeyEncoding.write(values.get(i), getKeys().get(i).isAscending(), key);
        }
        if (!unique) {
            key.write(Position.ofId(document.get(ID)).key());
        }
        return new Key(key.toByteArray(), values);
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
