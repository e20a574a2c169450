package org.vigil.core.log;

import org.bson.BsonBinaryWriter;

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
    static final String EVENT_ID = "id";
    static final String EVENT_NAME = "name";
    static final String EVENT_REVISION = "rev";
    static final String EVENT_DATA = "data";
    static final String EVENT_META = "meta";

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
}
