package org.vigil.core.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.jspecify.annotations.Nullable;

/** H2's way to a {@link RecordedDisk}: file names that begin with {@code recorded:}. */
final class RecordedFilePath extends FilePath {

    private static final String SCHEME = "recorded";
    private static final Map<String, RecordedDisk> DISKS = new ConcurrentHashMap<>();
    private static final AtomicLong NEXT = new AtomicLong();

    static {
        FilePath.register(new RecordedFilePath(SCHEME + ":"));
    }

    private RecordedFilePath(String name) {
        this.name = name;
    }

    /** The name under which H2 finds the disk, until it is forgotten. */
    static String mount(RecordedDisk disk) {
        String name = SCHEME + ":" + NEXT.incrementAndGet();
        DISKS.put(name, disk);
        return name;
    }

    static void forget(String name) {
        DISKS.remove(name);
    }

    private RecordedDisk disk() {
        RecordedDisk disk = DISKS.get(name);
        if (disk == null) {
            throw new IllegalStateException("no disk " + name);
        }
        return disk;
    }

    @Override
    public long size() {
        return disk().size();
    }

    @Override
    public void moveTo(FilePath newName, boolean atomicReplace) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean createFile() {
        return false;
    }

    @Override
    public boolean exists() {
        return DISKS.containsKey(name);
    }

    @Override
    public void delete() {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<FilePath> newDirectoryStream() {
        return List.of();
    }

    @Override
    public FilePath toRealPath() {
        return this;
    }

    @Override
    public @Nullable FilePath getParent() {
        return null;
    }

    @Override
    public boolean isDirectory() {
        return false;
    }

    @Override
    public boolean isRegularFile() {
        return true;
    }

    @Override
    public boolean isAbsolute() {
        return true;
    }

    @Override
    public long lastModified() {
        return 0;
    }

    @Override
    public boolean canWrite() {
        return true;
    }

    @Override
    public void createDirectory() {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileChannel open(String mode) {
        return new Channel(disk());
    }

    @Override
    public boolean setReadOnly() {
        return false;
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FilePath getPath(String path) {
        return new RecordedFilePath(path);
    }

    private static final class Channel extends FileBaseDefault {

        private final RecordedDisk disk;

        Channel(RecordedDisk disk) {
            this.disk = disk;
        }

        @Override
        public long size() {
            return disk.size();
        }

        @Override
        public synchronized int read(ByteBuffer target, long position) {
            return disk.read(target, position);
        }

        @Override
        public synchronized int write(ByteBuffer source, long position) {
            return disk.write(source, position);
        }

        @Override
        protected void implTruncate(long size) {
            disk.truncate(size);
        }

        @Override
        public void force(boolean metaData) {
            disk.force();
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) {
            return new FileLock(this, position, size, shared) {
                @Override
                public boolean isValid() {
                    return true;
                }

                @Override
                public void release() throws IOException {
                    // Nobody else knows the disk.
                }
            };
        }
    }
}
