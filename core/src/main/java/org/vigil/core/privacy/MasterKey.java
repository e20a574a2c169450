package org.vigil.core.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The 256-bit key that wraps all other keys with AES-256-GCM, each under its own id as associated data.
 *
 * <p>Its {@link #id()} is {@code master:} and 16 hex digits of an HMAC under it, so that stored keys tell which master
 * key they need without giving it away.
 */
public final class MasterKey implements KeyWrapper {

    private static final int FINGERPRINT_BYTES = 8;

    private final SecretKey key;
    private final String id;

    private MasterKey(SecretKey key) {
        this.key = key;
        byte[] fingerprint = key.hmac("vigil master key id".getBytes(UTF_8));
        this.id = "master:" + HexFormat.of().formatHex(Arrays.copyOf(fingerprint, FINGERPRINT_BYTES));
    }

    /**
     * Reads {@code master.key} in the data directory, or makes it (and the directory) on the first start.
     *
     * <p>The file holds the key's 32 bytes as one line of base64, readable and writable by its owner only. A new one is on
     * disk, whole, before this returns; of several processes that start at once, all use the one key that got there first.
     *
     * @param first whether nothing was sealed yet, {@link KeyStore#isUnused}: only then a missing key is made
     * @throws MasterKeyUnusable when the file is missing though it is needed, open to others, malformed, or can't be read
     *     or made
     */
    public static MasterKey inDirectory(Path dataDirectory, SecureRandom random, boolean first) {
        MasterKeyFile file = new MasterKeyFile(dataDirectory);
        return parse(file.readOrMake(random, first), file.toString());
    }

    /**
     * The master key as given by configuration.
     *
     * @param base64 32 bytes in standard base64 (RFC 4648, section 4); white space around it is ignored
     * @throws MasterKeyUnusable when it is anything else; the message does not repeat it
     */
    public static MasterKey fromBase64(String base64) {
        return parse(base64, "The configured master key");
    }

    private static MasterKey parse(String base64, String what) {
        try {
            return new MasterKey(new SecretKey(Base64.getDecoder().decode(base64.strip())));
        } catch (IllegalArgumentException e) {
            // Without the cause: its message may quote characters of the key.
            throw new MasterKeyUnusable(what + " is not base64 of " + SecretKey.BYTES
                    + " bytes; `openssl rand -base64 32` makes one that is");
        }
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public byte[] wrap(byte[] wrapped, String keyId) {
        return key.encrypt(wrapped, keyId.getBytes(UTF_8));
    }

    @Override
    public byte[] unwrap(byte[] wrapped, String keyId) {
        try {
            return key.decrypt(wrapped, keyId.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new MasterKeyUnusable(
                    "The stored key " + keyId + " can't be unwrapped by " + id
                            + ": it was wrapped by another master key, or was changed or moved since",
                    e);
        }
    }

    @Override
    public String toString() {
        return "MasterKey[" + id + "]";
    }
}
