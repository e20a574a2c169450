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

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** The file {@code master.key}: made whole or not at all, and only read while nobody but its owner can. */
final class MasterKeyFile {

    static final String NAME = "master.key";

    private static final int MAX_BYTES = 100;
    private static final Set<PosixFilePermission> OWNER_ONLY = Set.of(OWNER_READ, OWNER_WRITE);
    private static final Set<PosixFilePermission> NOT_THE_OWNERS = Collections.unmodifiableSet(
            EnumSet.of(GROUP_READ, GROUP_WRITE, GROUP_EXECUTE, OTHERS_READ, OTHERS_WRITE, OTHERS_EXECUTE));

    private final Path directory;
    private final Path file;

    MasterKeyFile(Path directory) {
        this.directory = directory;
        this.file = directory.resolve(NAME);
    }

    /** The file's text, after making the file if there is none. */
    String readOrMake(SecureRandom random) {
        try {
            if (Files.notExists(file)) {
                make(SecretKey.random(random));
            }
            refuseIfOpenToOthers();
            return read();
        } catch (IOException | UnsupportedOperationException e) {
            throw new MasterKeyUnusable(
                    "The master key file " + file + " can't be read or made here (" + e
                            + "). It needs a POSIX file system; elsewhere give the master key by configuration",
                    e);
        }
    }

    private String read() throws IOException {
        if (Files.size(file) > MAX_BYTES) {
            throw new MasterKeyUnusable(file + " is not a master key file: it is longer than " + MAX_BYTES + " bytes");
        }
        String text = new String(Files.readAllBytes(file), ISO_8859_1);
        if (text.isBlank()) {
            throw new MasterKeyUnusable(file + " is empty. Restore it from a backup; without it nothing sealed"
                    + " can be opened. If nothing was ever sealed, delete it and start again");
        }
        return text;
    }

    private void refuseIfOpenToOthers() throws IOException {
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
        if (!Collections.disjoint(permissions, NOT_THE_OWNERS)) {
            throw new MasterKeyUnusable(file + " is open to others than its owner ("
                    + PosixFilePermissions.toString(permissions)
                    + "). Find out who may have read it, then `chmod 600` it and start again");
        }
    }

    private void make(SecretKey key) throws IOException {
        Files.createDirectories(directory);
        Path draft =
                Files.createTempFile(directory, NAME + ".", ".draft", PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        try {
            write(draft, Base64.getEncoder().encodeToString(key.bytes()) + "\n");
            // A link fails where a file is, unlike a move: the key that got there first stays.
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException anotherProcessWasFirst) {
            return;
        } finally {
            Files.delete(draft);
            forceDirectory();
        }
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
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
