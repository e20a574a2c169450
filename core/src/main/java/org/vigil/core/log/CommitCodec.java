package org.vigil.core.log;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonInvalidOperationException;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.jspecify.annotations.Nullable;

/**
 * Reads commits straight from the bytes of an answer: whoever reads the whole log would otherwise spend half the time on
 * documents that are thrown away. The order of the fields does not matter, nor the type of a number; what is unknown is
 * skipped.
 */
final class CommitCodec implements Codec<Commit> {

    /** @throws LogCorruptedException if it is not a commit's document */
    @Override
    public Commit decode(BsonReader reader, DecoderContext context) {
        Fields fields = new Fields();
        try {
            reader.readStartDocument();
            while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
                fields.read(reader.readName(), reader);
            }
            reader.readEndDocument();
            return fields.commit();
        } catch (BsonInvalidOperationException e) {
            throw new LogCorruptedException("no commit: the document at " + fields.position, e);
        }
    }

    private static final class Fields {
        private @Nullable Long position;
        private @Nullable Long count;
        private @Nullable Instant at;
        private @Nullable String type;
        private @Nullable String stream;
        private @Nullable Long sequence;
        private @Nullable String command;
        private @Nullable String claim;
        private final List<LoggedEvent> events = new ArrayList<>(1);

        void read(String field, BsonReader reader) {
            switch (field) {
                case CommitDocument.POSITION -> position = number(reader);
                case CommitDocument.COUNT -> count = number(reader);
                case CommitDocument.AT -> at = Instant.ofEpochMilli(reader.readDateTime());
                case CommitDocument.TYPE -> type = reader.readString();
                case CommitDocument.STREAM -> stream = reader.readString();
                case CommitDocument.SEQUENCE -> sequence = number(reader);
                case CommitDocument.COMMAND -> command = reader.readString();
                case CommitDocument.CLAIM -> claim = reader.readString();
                case CommitDocument.EVENTS -> readEvents(reader);
                default -> reader.skipValue();
            }
        }

        private void readEvents(BsonReader reader) {
            reader.readStartArray();
            while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
                events.add(event(reader));
            }
            reader.readEndArray();
        }

        Commit commit() {
            Commit commit = new Commit(
                    present(CommitDocument.POSITION, position),
                    present(CommitDocument.AT, at),
                    present(CommitDocument.TYPE, type),
                    present(CommitDocument.STREAM, stream),
                    present(CommitDocument.SEQUENCE, sequence),
                    present(CommitDocument.COMMAND, command),
                    present(CommitDocument.CLAIM, claim),
                    events);
            if (events.isEmpty() || present(CommitDocument.COUNT, count) != events.size()) {
                throw new LogCorruptedException(
                        "the commit at " + commit.position() + " does not have as many events as it says");
            }
            return commit;
        }
    }

    private static LoggedEvent event(BsonReader reader) {
        String id = null;
        String name = null;
        Long revision = null;
        String data = null;
        String meta = null;
        reader.readStartDocument();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            switch (reader.readName()) {
                case CommitDocument.EVENT_ID -> id = reader.readString();
                case CommitDocument.EVENT_NAME -> name = reader.readString();
                case CommitDocument.EVENT_REVISION -> revision = number(reader);
                case CommitDocument.EVENT_DATA -> data = reader.readString();
                case CommitDocument.EVENT_META -> meta = reader.readString();
                default -> reader.skipValue();
            }
        }
        reader.readEndDocument();
        return new LoggedEvent(
                present(CommitDocument.EVENT_ID, id),
                present(CommitDocument.EVENT_NAME, name),
                present(CommitDocument.EVENT_REVISION, revision).intValue(),
                present(CommitDocument.EVENT_DATA, data),
                present(CommitDocument.EVENT_META, meta));
    }

    // A server may store a number in another type than it was sent.
    private static long number(BsonReader reader) {
        return switch (reader.getCurrentBsonType()) {
            case INT32 -> reader.readInt32();
            case DOUBLE -> (long) reader.readDouble();
            default -> reader.readInt64();
        };
    }

    private static <T> T present(String field, @Nullable T value) {
        if (value == null) {
            throw new BsonInvalidOperationException("there is no " + field);
        }
        return value;
    }

    /** @throws UnsupportedOperationException always: commits are written as {@link EncodedCommit}s */
    @Override
    public void encode(BsonWriter writer, Commit commit, EncoderContext context) {
        throw new UnsupportedOperationException("commits are encoded by their callers");
    }

    @Override
    public Class<Commit> getEncoderClass() {
        return Commit.class;
    }
}
