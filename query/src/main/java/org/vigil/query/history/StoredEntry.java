package org.vigil.query.history;

import static java.util.Objects.requireNonNullElse;

import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.vigil.core.casefile.Event;
import org.vigil.core.log.EventCodec;
import org.vigil.query.projection.Change;

/** An entry of the audit trail as the view holds it: the event as the log's codec writes it, sealed, and its metadata. */
final class StoredEntry {
    static final String CASE = "case";

    /** Set by the guarded write. */
    static final String POSITION = "position";

    private final EventCodec codec;

    StoredEntry(EventCodec codec) {
        this.codec = codec;
    }

    Document write(Change change, Event event) {
        EventCodec.Encoded encoded = codec.encode(event);
        Map<String, Object> meta = change.meta();
        return new Document(CASE, change.stream())
                .append("sequence", change.sequence())
                .append("at", Date.from(change.at()))
                .append("name", encoded.name())
                .append("revision", encoded.revision())
                .append("data", encoded.data())
                .append("user", meta.get("user"))
                .append("roles", requireNonNullElse(meta.get("roles"), List.of()))
                .append("command", meta.get("name"))
                .append("commandId", meta.get("command"));
    }

    Event event(Document document) {
        return (Event)
                codec.decode(document.getString("name"), document.getInteger("revision"), document.getString("data"));
    }

    long position(Document document) {
        return document.getLong(POSITION);
    }

    HistoryEntry entry(Document document, Event event, String words, List<FieldChange> changes) {
        return new HistoryEntry(
                position(document),
                document.getDate("at").toInstant(),
                document.getLong("sequence"),
                document.getString("_id"),
                document.getString("name"),
                text(document, "user"),
                List.copyOf(document.getList("roles", String.class)),
                text(document, "command"),
                text(document, "commandId"),
                event.known(),
                words,
                event,
                changes);
    }

    private static @Nullable String text(Document document, String field) {
        return document.getString(field);
    }
}
