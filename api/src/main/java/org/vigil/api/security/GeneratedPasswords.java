package org.vigil.api.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Passwords that Vigil made itself, of {@value #RANDOM_BYTES} random bytes. Nobody can guess such a one however fast, so they
 * are kept, in memory, as plain SHA-256: each request of HTTP Basic has its password checked again, and a slow check would
 * cost more than all the rest of it.
 */
final class GeneratedPasswords implements PasswordEncoder {
    static final int RANDOM_BYTES = 24;

    /** A new one, of letters, digits, hyphens and underscores. */
    static String make(SecureRandom random) {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String encode(@Nullable CharSequence password) {
        return HexFormat.of().formatHex(digest(requireNonNull(password)));
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String encoded) {
        return password != null
                && encoded != null
                && MessageDigest.isEqual(digest(password), HexFormat.of().parseHex(encoded));
    }

    private static byte[] digest(CharSequence password) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(password.toString().getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
