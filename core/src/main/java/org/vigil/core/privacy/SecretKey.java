package org.vigil.core.privacy;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** 256 secret bits, and what is done with them; they are never printed. */
final class SecretKey {

    static final int BYTES = 32;

    private final byte[] bytes;

    /**
     * Takes over key bytes.
     *
     * @throws IllegalArgumentException when these are not 32 bytes
     */
    SecretKey(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("A key has " + BYTES + " bytes, not " + bytes.length);
        }
        this.bytes = bytes.clone();
    }

    static SecretKey random(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new SecretKey(bytes);
    }

    byte[] bytes() {
        return bytes.clone();
    }

    /** AES-256-GCM with a random nonce: {@code nonce (12 bytes) || ciphertext || tag (16 bytes)}. */
    byte[] encrypt(byte[] plain, byte[] associated) {
        try {
            return new AesGcmJce(bytes).encrypt(plain, associated);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java runtime has no working AES-GCM", e);
        }
    }

    /**
     * The reverse of {@link #encrypt}.
     *
     * @throws GeneralSecurityException when key, ciphertext or associated data are not those of the encryption
     */
    byte[] decrypt(byte[] cipher, byte[] associated) throws GeneralSecurityException {
        return new AesGcmJce(bytes).decrypt(cipher, associated);
    }

    /** HMAC-SHA256 (RFC 2104), 32 bytes. */
    byte[] hmac(byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes, "HmacSHA256"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java runtime has no working HMAC-SHA256", e);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SecretKey key && MessageDigest.isEqual(bytes, key.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "SecretKey[not printed]";
    }
}
