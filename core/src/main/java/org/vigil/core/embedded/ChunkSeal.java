package org.vigil.core.embedded;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;
import org.h2.mvstore.SFChunk;
import org.jspecify.annotations.Nullable;

/**
 * What the header says of a commit's bytes, its <em>chunk</em>.
 *
 * @param position in the file, in bytes
 * @param length in bytes
 * @param checksum CRC-32C
 */
record ChunkSeal(long version, int chunkId, long position, int length, long checksum) {

    static ChunkSeal of(SFChunk chunk, long position, ByteBuffer bytes) {
        return new ChunkSeal(chunk.version, chunk.id, position, bytes.remaining(), checksum(bytes));
    }

    static @Nullable ChunkSeal parse(@Nullable Object text) {
        if (text == null) {
            return null;
        }
        String[] parts = text.toString().split("-", -1);
        return new ChunkSeal(
                Long.parseLong(parts[0], 16),
                Integer.parseInt(parts[1], 16),
                Long.parseLong(parts[2], 16),
                Integer.parseInt(parts[3], 16),
                Long.parseLong(parts[4], 16));
    }

    boolean isOf(ByteBuffer bytes) {
        return bytes.remaining() == length && checksum(bytes) == checksum;
    }

    private static long checksum(ByteBuffer bytes) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes.duplicate());
        return checksum.getValue();
    }

    /** Hexadecimal numbers, as H2's header has them. */
    @Override
    public String toString() {
        return String.format("%x-%x-%x-%x-%x", version, chunkId, position, length, checksum);
    }
}
