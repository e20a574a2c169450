package org.vigil.core.command;

import java.util.Map;
import org.vigil.core.casefile.Event;
import org.vigil.core.log.EventCodec;

/**
 * The one way from an event to the text that is stored, and back. The text is canonical JSON (RFC 8785), so that it can be
 * hashed; its names are those of the domain's records.
 */
public final class CaseCodec implements EventCodec {

    private final CaseJson json;

    public CaseCodec(CaseJson json) {
        this.json = json;
    }

    @Override
    public Encoded encode(Object payload) {
        EventNames.Stored stored = EventNames.stored(payload.getClass());
        return new Encoded(stored.name(), stored.revision(), json.text(payload));
    }

    @Override
    public Event decode(String name, int revision, String data) {
        Class<? extends Event> type = EventNames.typeOf(name);
        int newest = EventNames.stored(type).revision();
        if (revision < 1 || revision > newest) {
            throw new IllegalArgumentException(
                    "revision " + revision + " of " + name + " is not known here; the newest is " + newest);
        }
        return revision == newest
                ? json.readStored(data, type)
                : json.readStored(Upcasters.upcast(name, revision, newest, json.storedTree(data)), type);
    }

    @Override
    public String encodeMeta(Map<String, ?> meta) {
        return json.text(meta);
    }

    @Override
    @SuppressWarnings("unchecked") // JSON has no other keys
    public Map<String, Object> decodeMeta(String meta) {
        return json.readStored(meta, Map.class);
    }
}
