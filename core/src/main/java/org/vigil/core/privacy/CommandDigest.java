package org.vigil.core.privacy;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import org.vigil.core.vocabulary.PersonId;

/**
 * Digests by which a repeated command is told from another one under the same identifier.
 *
 * <p>A digest is {@code <id of its key>:<base64 of HMAC-SHA256 over the body's UTF-8>}. A plain hash would let anybody
 * who guesses an erased name confirm it; so a body with personal values is digested under a key of its own, which lists
 * the persons named and is destroyed with theirs. All others share the instance's key.
 */
public final class CommandDigest {

    /** What a body is to an earlier digest. */
    public enum Match {
        /** The same body. */
        SAME,
        /** Another body. */
        DIFFERENT,
        /** Nobody can tell any more: the digest's key is destroyed, since a person named in the body was erased. */
        KEY_DESTROYED
    }

    private final KeyStore keys;
    private final SecretKey instance;

    /**
     * A maker of digests.
     *
     * @param keys where keys are stored; it has the instance's own, which is never destroyed
     */
    public CommandDigest(KeyStore keys) {
        this.keys = keys;
        this.instance = keys.instanceKey();
    }

    /**
     * A digest of a command's body, to be made when the command's values are sealed.
     *
     * @param canonicalBody the body as RFC 8785 canonical JSON
     * @param personal whether it holds a personal value
     * @param names the persons named in it, in a text or by a name; empty unless personal
     * @throws IllegalArgumentException when persons are named in a body that is not personal
     */
    public PendingDigest of(String canonicalBody, boolean personal, Set<PersonId> names) {
        if (!personal && !names.isEmpty()) {
            throw new IllegalArgumentException("A body that names " + names + " is personal");
        }
        return new PendingDigest(canonicalBody, personal, names, instance);
    }

    static String text(UUID key, SecretKey secret, String canonicalBody) {
        return key + ":" + Base64.getEncoder().encodeToString(secret.hmac(Utf8.bytes(canonicalBody)));
    }

    /**
     * Compares a body with an earlier one.
     *
     * @param digest what was kept of the earlier one
     * @param canonicalBody the body as RFC 8785 canonical JSON
     * @throws IllegalArgumentException when the digest is malformed
     */
    public Match verify(String digest, String canonicalBody) {
        int colon = digest.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("A digest is <key id>:<base64>, not " + digest);
        }
        UUID key = UUID.fromString(digest.substring(0, colon));
        byte[] expected = Base64.getDecoder().decode(digest.substring(colon + 1));
        SecretKey secret = key.equals(KeyStore.INSTANCE_KEY)
                ? instance
                : keys.find(Set.of(key)).get(key);
        if (secret == null) {
            return Match.KEY_DESTROYED;
        }
        return MessageDigest.isEqual(expected, secret.hmac(Utf8.bytes(canonicalBody))) ? Match.SAME : Match.DIFFERENT;
    }
}
