package org.vigil.core.privacy;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** The file {@code master.key}. */
final class MasterKeyFile {

    static final String NAME = "master.key";

    private static final int MAX_BYTES = 100;

    private final OwnerOnlyFile file;

    MasterKeyFile(Path directory) {
        this.file = new OwnerOnlyFile(directory.resolve(NAME), MAX_BYTES);
    }

    /** The file's text, after making the file if there is none and none was needed before. */
    String readOrMake(SecureRandom random, boolean first) {
        String text = readOrMakeFile(random, first);
        if (text.isBlank()) {
            throw new MasterKeyUnusable(file + " is empty. Restore it from a backup; without it nothing sealed"
                    + " can be opened. If nothing was ever sealed, delete it and start again");
        }
        return text;
    }

    private String readOrMakeFile(SecureRandom random, boolean first) {
        try {
            return file.readOrMake(() -> fresh(random, first));
        } catch (OwnerOnlyFile.OpenToOthers e) {
            throw new MasterKeyUnusable(
                    e.getMessage() + ". Find out who may have read it, then `chmod 600` it and start again", e);
        } catch (IOException | UnsupportedOperationException e) {
            throw new MasterKeyUnusable(
                    "The master key file " + file + " can't be read or made here (" + e
                            + "). It needs a POSIX file system; elsewhere give the master key by configuration",
                    e);
        }
    }

    private String fresh(SecureRandom random, boolean first) {
        if (!first) {
            throw new MasterKeyUnusable(
                    file + " is missing, and the store holds keys that it is needed for. Restore it from"
                            + " a backup, or give the master key by configuration; without it nothing sealed can be opened");
        }
        return Base64.getEncoder().encodeToString(SecretKey.random(random).bytes()) + "\n";
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
