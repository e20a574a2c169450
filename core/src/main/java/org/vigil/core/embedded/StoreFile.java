package org.vigil.core.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.concurrent.locks.Lock;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/** The one file that holds everything: opened by one process at a time, readable by its owner only. */
final class StoreFile implements Disk, AutoCloseable {

    static final String NAME = "vigil.store";

    private static final int FORMAT = 1;
    private static final int CACHE_MEGABYTES = 64;

    /** Below this a file is not worth tidying. */
    private static final long SMALL_BYTES = 1024 * 1024;

    /** How much of the chunks should be live, in percent. */
    private static final int FILL_RATE = 50;

    private static final int FILL_RATE_ON_CLOSE = 80;

    private static final int COMMITS_BETWEEN_TIDYING = 16;
    private static final int REWRITTEN_AT_ONCE_BYTES = 512 * 1024;
    private static final Duration COMPACTION_ON_CLOSE = Duration.ofSeconds(2);

    private final MVStore store;
    private int commitsSinceTidying;

    private StoreFile(MVStore store) {
        this.store = store;
    }

    /**
     * Opens or makes the file.
     *
     * @throws EmbeddedStoreException if another process has it open, or it can not be read or written
     */
    static StoreFile open(Path directory) {
        try {
            Files.createDirectories(directory);
            forOwnerOnly(directory, "rwx------");
            Path file = directory.resolve(NAME);
            if (Files.notExists(file)) {
                create(file);
            }
            forOwnerOnly(file, "rw-------");
            return open(file.toString());
        } catch (IOException e) {
            throw new EmbeddedStoreException("The data directory " + directory + " can not be made or read", e);
        }
    }

    /** Opens a file by the name that H2's file layer knows it by, which may begin with a scheme. */
    static StoreFile open(String fileName) {
        try {
            StoreFile file = new StoreFile(openWhatWasSynced(fileName));
            if (file.store.getStoreVersion() == 0) {
                file.store.setStoreVersion(FORMAT);
                file.commit();
                file.sync();
            }
            return file;
        } catch (MVStoreException e) {
            if (e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED) {
                throw new EmbeddedStoreException(
                        "The embedded store " + fileName + " is in use by another process; stop it, or choose another"
                                + " data directory with VIGIL_DATADIRECTORY",
                        e);
            }
            throw new EmbeddedStoreException("The embedded store " + fileName + " can not be opened", e);
        } catch (IllegalStateException e) {
            throw new EmbeddedStoreException("The embedded store " + fileName + " is damaged", e);
        }
    }

    private static MVStore openWhatWasSynced(String fileName) {
        while (true) {
            SealedFileStore file = new SealedFileStore(CACHE_MEGABYTES);
            file.open(fileName, false, (char[]) null);
            try {
                return open(file);
            } catch (SealedFileStore.UnsyncedChunk chunk) {
                file.discard(chunk);
                file.close();
            } catch (RuntimeException e) {
                file.close();
                throw e;
            }
        }
    }

    private static MVStore open(SealedFileStore file) {
        MVStore store = new MVStore.Builder()
                .adoptFileStore(file)
                .autoCommitDisabled()
                // Without this a writer's own thread commits in the middle of its write when much is unsaved.
                .autoCommitBufferSize(0)
                .open();
        // What is dead in a synced version can be overwritten at once: every commit is synced before the next one
        // begins, and what readers still look at is kept for them.
        store.setRetentionTime(0);
        store.setVersionsToKeep(0);
        return store;
    }

    /** Makes a file that is whole before it has its name: a crash leaves a store or none. */
    private static void create(Path file) throws IOException {
        Path unfinished = file.resolveSibling(NAME + ".new");
        Files.deleteIfExists(unfinished);
        Files.createFile(unfinished);
        forOwnerOnly(unfinished, "rw-------");
        open(unfinished.toString()).close();
        Files.move(unfinished, file);
        try (FileChannel directory = FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
            directory.force(true);
        }
    }

    private static void forOwnerOnly(Path path, String permissions) throws IOException {
        if (Files.getFileAttributeView(path, PosixFileAttributeView.class) != null) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }

    MVStore store() {
        return store;
    }

    @Override
    public void commit() {
        store.commit();
    }

    @Override
    public void sync() {
        store.sync();
    }

    /**
     * Rewrites what is live in the chunks that are mostly dead; their space is used again once that is synced.
     *
     * <p>H2's own compaction also moves chunks, which fails an assertion of its own now and then; it is not used.
     */
    @Override
    public void tidyUp(Lock nobodyWrites) {
        if (++commitsSinceTidying < COMMITS_BETWEEN_TIDYING) {
            return;
        }
        commitsSinceTidying = 0;
        if (store.getFileStore().size() > SMALL_BYTES) {
            nobodyWrites.lock();
            try {
                if (!store.compact(FILL_RATE, REWRITTEN_AT_ONCE_BYTES)) {
                    return;
                }
                store.commit();
            } finally {
                nobodyWrites.unlock();
            }
            store.sync();
        }
    }

    /** Compacts within bounded time, and lets the file go. */
    @Override
    public void close() {
        if (!store.isClosed()) {
            long end = System.nanoTime() + COMPACTION_ON_CLOSE.toNanos();
            while (System.nanoTime() < end && store.compact(FILL_RATE_ON_CLOSE, REWRITTEN_AT_ONCE_BYTES)) {
                store.commit();
                store.sync();
            }
            store.close();
        }
    }

    /** Lets the file go as it is, when it can no longer be written. */
    void abandon() {
        store.closeImmediately();
    }
}
