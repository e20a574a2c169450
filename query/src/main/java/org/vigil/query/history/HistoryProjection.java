package org.vigil.query.history;

import java.util.List;
import org.bson.Document;
import org.vigil.core.casefile.Event;
import org.vigil.core.log.EventCodec;
import org.vigil.query.projection.Batch;
import org.vigil.query.projection.Change;
import org.vigil.query.projection.Guarded;
import org.vigil.query.projection.Projection;
import org.vigil.query.projection.Write;

/**
 * Keeps one document an event: all that an audit trail tells of it beside what it changed, which follows from the events
 * before it. Nothing is left out of a trail, so an event that it can't keep stops it.
 */
public final class HistoryProjection implements Projection {
    /** Its name. */
    public static final String NAME = "history";

    static final String ENTRIES = "entries";

    private final StoredEntry stored;

    /** @param codec writes the events as text */
    public HistoryProjection(EventCodec codec) {
        this.stored = new StoredEntry(codec);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<View> views() {
        Document caseThenPosition = new Document(StoredEntry.CASE, 1).append(StoredEntry.POSITION, 1);
        return List.of(new View(ENTRIES, List.of(caseThenPosition)));
    }

    @Override
    public boolean parksFailures() {
        return false;
    }

    @Override
    public List<Write> project(Change change, Batch batch) {
        if (!(change.payload() instanceof Event event)) {
            throw new IllegalStateException("the event at position " + change.position()
                    + " is none of a case, and an audit trail of such is not kept yet");
        }
        return List.of(Guarded.replace(ENTRIES, change.id(), change.position(), stored.write(change, event)));
    }
}
