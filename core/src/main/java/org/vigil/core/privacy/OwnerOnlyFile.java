package org.vigil.core.privacy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.file.attribute.PosixFilePermission.GROUP_EXECUTE;
import static java.nio.file.attribute.PosixFilePermission.GROUP_READ;
import static java.nio.file.attribute.PosixFilePermission.GROUP_WRITE;
import static java.nio.file.attribute.PosixFilePermission.OTHERS_EXECUTE;
import static java.nio.file.attribute.PosixFilePermission.OTHERS_READ;
import static java.nio.file.attribute.PosixFilePermission.OTHERS_WRITE;
import static java.nio.file.attribute.PosixFilePermission.OWNER_READ;
import static java.nio.file.attribute.PosixFilePermission.OWNER_WRITE;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A small file of secrets, in ASCII: made whole or not at all, and only read while nobody but its owner can. Needs a POSIX
 * file system.
 */
public final class OwnerOnlyFile {

    private static final Set<PosixFilePermission> OWNER_ONLY = Set.of(OWNER_READ, OWNER_WRITE);
    private static final Set<PosixFilePermission> NOT_THE_OWNERS = Collections.unmodifiableSet(
            EnumSet.of(GROUP_READ, GROUP_WRITE, GROUP_EXECUTE, OTHERS_READ, OTHERS_WRITE, OTHERS_EXECUTE));

    private final Path file;
    private final int maxBytes;

    /** @param maxBytes the most that may be in it */
    public OwnerOnlyFile(Path file, int maxBytes) {
        this.file = file.toAbsolutePath();
        this.maxBytes = maxBytes;
    }

    /**
     * The file's text, after making the file (and its directory) if there is none. A new one is on disk, whole, before this
     * returns; of several processes that start at once, all read the one that got there first.
     *
     * @param first the text of a new file
     * @throws OpenToOthers if others than its owner may use it
     * @throws IOException if it can't be read or made, or is too long
     * @throws UnsupportedOperationException if the file system is not POSIX
     */
    public String readOrMake(Supplier<String> first) throws IOException {
        if (Files.notExists(file)) {
            make(first.get());
        }
        refuseIfOpenToOthers();
        if (Files.size(file) > maxBytes) {
            throw new IOException("it is longer than " + maxBytes + " bytes");
        }
        return new String(Files.readAllBytes(file), ISO_8859_1);
    }

    private void refuseIfOpenToOthers() throws IOException {
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
        if (!Collections.disjoint(permissions, NOT_THE_OWNERS)) {
            throw new OpenToOthers(
                    file + " is open to others than its owner (" + PosixFilePermissions.toString(permissions) + ")");
        }
    }

    private void make(String text) throws IOException {
        Path directory = directory();
        Files.createDirectories(directory);
        Path draft = Files.createTempFile(
                directory, file.getFileName() + ".", ".draft", PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        try {
            write(draft, text);
            // A link fails where a file is, unlike a move: what got there first stays.
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException anotherProcessWasFirst) {
            return;
        } finally {
            Files.delete(draft);
            forceDirectory();
        }
    }

    private Path directory() {
        return requireNonNull(file.getParent());
    }

    private static void write(Path path, String text) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(US_ASCII));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private void forceDirectory() throws IOException {
        try (FileChannel channel = FileChannel.open(directory(), StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    @Override
    public String toString() {
        return file.toString();
    }

    /** Others than the file's owner may read, write or execute it; the message names file and permissions. */
    public static final class OpenToOthers extends IOException {
        private static final long serialVersionUID = 1L;

        OpenToOthers(String message) {
            super(message);
        }
    }
}
