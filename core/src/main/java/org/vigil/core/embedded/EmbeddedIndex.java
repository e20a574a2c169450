package org.vigil.core.embedded;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Objects;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** An index whose entries lie in the order of their keys. */
abstract class EmbeddedIndex extends Index<Position> {

    static final String ID = "_id";

    private final MVMap<byte[], byte[]> entries;

    EmbeddedIndex(MVMap<byte[], byte[]> entries, String name, List<IndexKey> keys, boolean sparse) {
        super(name, keys, sparse);
        this.entries = entries;
    }

    final MVMap<byte[], byte[]> entries() {
        return entries;
    }

    /** The fields in whose order the entries lie, including the {@code _id} that tells equal keys apart. */
    abstract List<IndexKey> order();

    /** Whether a document may have several entries, as one that has an array in an indexed field. */
    abstract boolean hasSeveralEntriesForOne();

    /** Whether every document has an entry. */
    final boolean isComplete() {
        return !isSparse();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    /** Queries are planned by {@link Planner}, not by asking each index. */
    @Override
    public final boolean canHandle(Document query) {
        return false;
    }

    @Override
    public final Iterable<Position> getPositions(Document query) {
        throw new UnsupportedOperationException("queries are planned");
    }

    @Override
    public boolean hasSameOptions(Index<?> other) {
        return super.hasSameOptions(other)
                && isUnique() == other.isUnique()
                && Objects.equals(
                        toIndexDescription().get("key"),
                        other.toIndexDescription().get("key"));
    }

    @Override
    public @Nullable Position getPosition(Document document) {
        return null;
    }
}
