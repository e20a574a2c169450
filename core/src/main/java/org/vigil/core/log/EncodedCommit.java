package org.vigil.core.log;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.List;
import org.bson.BsonBinaryWriter;
import org.bson.RawBsonDocument;
import org.bson.io.BasicOutputBuffer;

/**
 * A new commit's document as BSON bytes, in which only the position and the recorded time are still to be filled in.
 *
 * <p>It is made on the caller's thread, so that the sequencer's has little left to do. The two values have a fixed width
 * and, as {@code _id}, {@code n} and {@code at} come first, a fixed place.
 */
final class EncodedCommit {
    private static final int DOCUMENT_LENGTH = 4;
    private static final int POSITION_OFFSET = DOCUMENT_LENGTH + element(CommitDocument.POSITION);
    private static final int COUNT_OFFSET = POSITION_OFFSET + Long.BYTES + element(CommitDocument.COUNT);
    private static final int AT_OFFSET = COUNT_OFFSET + Integer.BYTES + element(CommitDocument.AT);

    private final NewCommit commit;
    private final byte[] bytes;

    private EncodedCommit(NewCommit commit, byte[] bytes) {
        this.commit = commit;
        this.bytes = bytes;
    }

    static EncodedCommit of(NewCommit commit) {
        try (BasicOutputBuffer buffer = new BasicOutputBuffer(1024);
                BsonBinaryWriter writer = new BsonBinaryWriter(buffer)) {
            CommitDocument.write(writer, commit);
            return new EncodedCommit(commit, buffer.toByteArray());
        }
    }

    NewCommit commit() {
        return commit;
    }

    int size() {
        return bytes.length;
    }

    /** Whether a stored commit is this one: it has the same events, by their identifiers. */
    boolean isStoredAs(Commit stored) {
        return ids(stored.events()).equals(ids(commit.events()));
    }

    /** The whole document; it shares its bytes with every other document made from this. */
    RawBsonDocument document(long position, Instant at) {
        ByteBuffer.wrap(bytes)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(POSITION_OFFSET, position)
                .putLong(AT_OFFSET, at.toEpochMilli());
        return new RawBsonDocument(bytes);
    }

    private static List<String> ids(List<LoggedEvent> events) {
        return events.stream().map(LoggedEvent::id).toList();
    }

    // One byte for the type, and the name with its closing zero.
    private static int element(String name) {
        return 1 + name.length() + 1;
    }
}
