package org.vigil.core.privacy;

/**
 * Encrypts keys so that they may be stored: the master key, or a key service outside of this process.
 *
 * <p>The {@link #id()} is stored beside each key that it wrapped, so that a later wrapper can stand beside an earlier one.
 */
public interface KeyWrapper {

    /** A stable name of the wrapping key itself, never secret; another wrapping key has another id. */
    String id();

    /**
     * Encrypts a key.
     *
     * @param key the key's bytes
     * @param keyId bound into the result as associated data
     * @return bytes that may be stored
     */
    byte[] wrap(byte[] key, String keyId);

    /**
     * Decrypts what {@link #wrap} returned.
     *
     * @param wrapped the stored bytes
     * @param keyId the id that was given to {@link #wrap}
     * @return the key's bytes
     * @throws MasterKeyUnusable when these bytes were not wrapped by this key under this id, or were changed since
     */
    byte[] unwrap(byte[] wrapped, String keyId);
}
