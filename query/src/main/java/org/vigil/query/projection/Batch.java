package org.vigil.query.projection;

import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.bson.Document;

/** The events that are written together: their writes, and what the projection keeps meanwhile. */
public final class Batch {
    private final Version version;
    private final Map<String, Object> kept = new HashMap<>();
    private final List<Write> writes = new ArrayList<>();

    Batch(Version version) {
        this.version = version;
    }

    /** The collection as earlier batches left it; this batch's writes aren't in it yet. */
    public MongoCollection<Document> collection(String view) {
        return version.collection(view);
    }

    /** What was put under the key in this batch; loaded the first time, usually out of a {@link #collection}. */
    public <S> S get(Class<S> type, String key, Supplier<S> load) {
        return type.cast(kept.computeIfAbsent(key, k -> load.get()));
    }

    /** Keeps state for the events that follow in this batch. */
    public void put(String key, Object state) {
        kept.put(key, state);
    }

    void add(List<Write> more) {
        writes.addAll(more);
    }

    void flush() {
        BulkWrites.send(version::collection, writes);
    }
}
