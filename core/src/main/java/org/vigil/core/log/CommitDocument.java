package org.vigil.core.log;

import java.time.Instant;
import java.util.List;
import org.bson.BsonBinaryWriter;
import org.bson.BsonDocument;
import org.bson.BsonInvalidOperationException;
import org.bson.BsonValue;

/**
 * A commit's document: {@code {_id, n, at, type, stream, seq, command, claim, events: [{id, name, rev, data, meta}]}}.
 */
final class CommitDocument {
    static final String POSITION = "_id";
    static final String COUNT = "n";
    static final String AT = "at";
    static final String TYPE = "type";
    static final String STREAM = "stream";
    static final String SEQUENCE = "seq";
    static final String COMMAND = "command";
    static final String CLAIM = "claim";
    static final String EVENTS = "events";
    private static final String EVENT_ID = "id";
    private static final String EVENT_NAME = "name";
    private static final String EVENT_REVISION = "rev";
    private static final String EVENT_DATA = "data";
    private static final String EVENT_META = "meta";

    private CommitDocument() {}

    /** Writes a commit with position and recorded time 0. */
    static void write(BsonBinaryWriter writer, NewCommit commit) {
        writer.writeStartDocument();
        writer.writeInt64(POSITION, 0);
        writer.writeInt32(COUNT, commit.events().size());
        writer.writeDateTime(AT, 0);
        writer.writeString(TYPE, commit.type());
        writer.writeString(STREAM, commit.stream());
        writer.writeInt64(SEQUENCE, commit.sequence());
        writer.writeString(COMMAND, commit.command());
        writer.writeString(CLAIM, commit.claim());
        writer.writeStartArray(EVENTS);
        for (LoggedEvent event : commit.events()) {
            writer.writeStartDocument();
            writer.writeString(EVENT_ID, event.id());
            writer.writeString(EVENT_NAME, event.name());
            writer.writeInt32(EVENT_REVISION, event.revision());
            writer.writeString(EVENT_DATA, event.data());
            writer.writeString(EVENT_META, event.meta());
            writer.writeEndDocument();
        }
        writer.writeEndArray();
        writer.writeEndDocument();
    }

    /** @throws LogCorruptedException if it is not a commit's document */
    static Commit read(BsonDocument document) {
        try {
            List<LoggedEvent> events = document.getArray(EVENTS).stream()
                    .map(BsonValue::asDocument)
                    .map(CommitDocument::readEvent)
                    .toList();
            Commit commit = new Commit(
                    document.getNumber(POSITION).longValue(),
                    Instant.ofEpochMilli(document.getDateTime(AT).getValue()),
                    text(document, TYPE),
                    text(document, STREAM),
                    document.getNumber(SEQUENCE).longValue(),
                    text(document, COMMAND),
                    text(document, CLAIM),
                    events);
            if (events.isEmpty() || document.getNumber(COUNT).intValue() != events.size()) {
                throw new LogCorruptedException(
                        "the commit at " + commit.position() + " does not have as many events as it says");
            }
            return commit;
        } catch (BsonInvalidOperationException e) {
            throw new LogCorruptedException("no commit: the document at " + document.get(POSITION), e);
        }
    }

    private static LoggedEvent readEvent(BsonDocument event) {
        return new LoggedEvent(
                text(event, EVENT_ID),
                text(event, EVENT_NAME),
                event.getNumber(EVENT_REVISION).intValue(),
                text(event, EVENT_DATA),
                text(event, EVENT_META));
    }

    private static String text(BsonDocument document, String field) {
        return document.getString(field).getValue();
    }
}
