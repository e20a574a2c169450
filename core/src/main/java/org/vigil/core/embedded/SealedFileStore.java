package org.vigil.core.embedded;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.SFChunk;
import org.h2.mvstore.SingleFileStore;
import org.jspecify.annotations.Nullable;

/**
 * H2's file with a checksum over each commit.
 *
 * <p>H2 takes a commit (a <em>chunk</em>) for whole when its first and last bytes are there, but a disk that loses its
 * power may have written these and not what lies between. And when the header names a chunk that is not there, H2 may go
 * back to one that is many commits old. So the header, which H2 writes in two copies, names the last two chunks with
 * their {@link ChunkSeal checksums}, and is written with every chunk. A chunk is written only when the one before it is
 * synced; hence on opening:
 *
 * <ul>
 *   <li>the last chunk of the header is good if its checksum is right, and otherwise the one before it is;
 *   <li>a later chunk was never synced, so nobody was told of it, and it is discarded;
 *   <li>if that chunk can not be read, the file is damaged, and is not opened.
 * </ul>
 */
final class SealedFileStore extends SingleFileStore {

    private static final String LAST = "last";
    private static final String BEFORE_LAST = "beforeLast";

    /** H2's mark of a clean shutdown: as it must go before the next chunk, H2 writes the header with that chunk. */
    private static final String CLEAN = "clean";

    private static final int HEADER_COPIES = 2;
    private static final int BLOCK_SIZE = 4096;

    private @Nullable ChunkSeal last;
    private boolean unsynced;

    SealedFileStore(int cacheMegabytes) {
        super(new HashMap<>(Map.of("cacheSize", cacheMegabytes)));
    }

    @Override
    protected void writeFully(@Nullable SFChunk chunk, long position, ByteBuffer source) {
        if (chunk != null) {
            if (unsynced) {
                sync();
            }
            unsynced = true;
            if (last != null) {
                storeHeader.put(BEFORE_LAST, last.toString());
            }
            last = ChunkSeal.of(chunk, position, source);
            storeHeader.put(LAST, last.toString());
            storeHeader.put(CLEAN, 1);
        }
        super.writeFully(chunk, position, source);
    }

    @Override
    public void sync() {
        super.sync();
        unsynced = false;
    }

    /**
     * Finds the last chunk, as H2 does, and checks that it is the one that was last synced.
     *
     * @throws UnsyncedChunk if H2 finds one that was never synced, which is to be discarded
     * @throws IllegalStateException if H2 finds an older one only
     */
    @Override
    protected void readStoreHeader(boolean recoveryMode) {
        last = lastSynced();
        super.readStoreHeader(recoveryMode);
        SFChunk found = lastChunk;
        long foundVersion = found == null ? 0 : found.version;
        long syncedVersion = last == null ? 0 : last.version();
        if (found != null && foundVersion > syncedVersion) {
            throw new UnsyncedChunk(found.block * BLOCK_SIZE, found.len * BLOCK_SIZE);
        }
        if (foundVersion < syncedVersion) {
            throw new IllegalStateException(
                    "version " + syncedVersion + " was synced, but the last one that can be read is " + foundVersion);
        }
    }

    private @Nullable ChunkSeal lastSynced() {
        Map<String, String> header = newestHeader();
        ChunkSeal newest = ChunkSeal.parse(header.get(LAST));
        if (newest == null || isWhole(newest)) {
            return newest;
        }
        ChunkSeal before = ChunkSeal.parse(header.get(BEFORE_LAST));
        erase(newest.position(), newest.length());
        writeHeader(header, before);
        sync();
        return before;
    }

    private Map<String, String> newestHeader() {
        Map<String, String> newest = Map.of();
        long version = -1;
        for (int copy = 0; copy < HEADER_COPIES; copy++) {
            try {
                Map<String, String> header = header(readFully((SFChunk) null, (long) copy * BLOCK_SIZE, BLOCK_SIZE));
                ChunkSeal seal = ChunkSeal.parse(header.get(LAST));
                if (seal != null && seal.version() > version) {
                    newest = header;
                    version = seal.version();
                }
            } catch (MVStoreException e) {
                // The other copy was not being written at the same moment.
            }
        }
        return newest;
    }

    private static Map<String, String> header(ByteBuffer block) {
        String text = StandardCharsets.ISO_8859_1.decode(block).toString();
        int end = text.indexOf('\n');
        return end < 0 ? Map.of() : DataUtils.parseMap(text.substring(0, end));
    }

    private boolean isWhole(ChunkSeal seal) {
        return seal.position() + seal.length() <= size()
                && seal.isOf(readFully((SFChunk) null, seal.position(), seal.length()));
    }

    /** Points the header to a chunk, in the form that H2 reads. */
    private void writeHeader(Map<String, String> header, @Nullable ChunkSeal chunk) {
        HashMap<String, Object> fields = new HashMap<>(header);
        fields.keySet().removeAll(List.of("fletcher", CLEAN, LAST, BEFORE_LAST, "block", "chunk", "version"));
        if (chunk != null) {
            fields.put(LAST, chunk.toString());
            fields.put("block", chunk.position() / BLOCK_SIZE);
            fields.put("chunk", chunk.chunkId());
            fields.put("version", chunk.version());
        }
        StringBuilder text = DataUtils.appendMap(new StringBuilder(), fields);
        byte[] summed = text.toString().getBytes(StandardCharsets.ISO_8859_1);
        DataUtils.appendMap(text, "fletcher", DataUtils.getFletcher32(summed, 0, summed.length));
        byte[] line = text.append('\n').toString().getBytes(StandardCharsets.ISO_8859_1);
        for (int copy = 0; copy < HEADER_COPIES; copy++) {
            ByteBuffer block = ByteBuffer.allocate(BLOCK_SIZE).put(line).position(0);
            super.writeFully(null, (long) copy * BLOCK_SIZE, block);
        }
    }

    /** Overwrites a chunk's first and last block, by which H2 would find it. */
    private void erase(long position, int length) {
        for (long block : new long[] {position, position + length - BLOCK_SIZE}) {
            if (block + BLOCK_SIZE <= size()) {
                super.writeFully(null, block, ByteBuffer.allocate(BLOCK_SIZE));
            }
        }
    }

    void discard(UnsyncedChunk chunk) {
        erase(chunk.position, chunk.length);
        sync();
    }

    /** A chunk lies in the file that was written and not synced before the process or the machine ended. */
    static final class UnsyncedChunk extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final long position;
        private final int length;

        private UnsyncedChunk(long position, int length) {
            super("unsynced chunk at " + position);
            this.position = position;
            this.length = length;
        }
    }
}
