package org.vigil.api.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.vigil.api.problem.Fault;

/**
 * Passwords that people chose, configured as {@code {bcrypt}$2y$10$...}.
 *
 * <p>bcrypt is slow on purpose, and HTTP Basic has a password checked with each request. So what was found right is
 * remembered, by an HMAC under a key that lives as long as this process; what is longer than bcrypt reads is refused unread;
 * and only {@value #CHECKS_AT_ONCE} passwords are checked at once, so that who guesses does not keep others waiting.
 */
final class ConfiguredPasswords implements PasswordEncoder {
    /** What bcrypt reads of a password; more is refused. */
    static final int MAX_BYTES = 72;

    /** Of how many passwords it is remembered that they are right. */
    static final int REMEMBERED = 1_000;

    private static final int CHECKS_AT_ONCE = 1;

    /** How long a password waits for its check; who guesses keeps the others waiting no longer. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

    private static final String PREFIX = "{bcrypt}";
    private static final Pattern ENCODED = Pattern.compile("\\{bcrypt}\\$2[aby]\\$(0[4-9]|1[0-4])\\$[./A-Za-z0-9]{53}");

    private final PasswordEncoder bcrypt = new BCryptPasswordEncoder();
    final Semaphore checks = new Semaphore(CHECKS_AT_ONCE, true);
    private final SecretKeySpec key;
    private final Set<String> right = Collections.synchronizedSet(Collections.newSetFromMap(new Bounded()));

    ConfiguredPasswords(SecureRandom random) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        this.key = new SecretKeySpec(bytes, "HmacSHA256");
    }

    /** Whether it is a password encoded in the one way that is taken: bcrypt with a cost of 4 to 14. */
    static boolean isEncoded(String configured) {
        return ENCODED.matcher(configured).matches();
    }

    @Override
    public String encode(@Nullable CharSequence password) {
        return PREFIX + bcrypt.encode(password);
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String encoded) {
        if (password == null || encoded == null || tooLong(password)) {
            return false;
        }
        String fingerprint = fingerprint(password, encoded);
        if (right.contains(fingerprint)) {
            return true;
        }
        awaitTurn();
        try {
            boolean matches = bcrypt.matches(password, encoded.substring(PREFIX.length()));
            if (matches) {
                right.add(fingerprint);
            }
            return matches;
        } finally {
            checks.release();
        }
    }

    private void awaitTurn() {
        try {
            if (!checks.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new NotChecked(Fault.TOO_MANY_SIGN_INS.exception().retryAfter(LONGEST_WAIT));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotChecked(
                    Fault.UNAVAILABLE.exception("This node is stopping.").retryAfter(LONGEST_WAIT));
        }
    }

    private static boolean tooLong(CharSequence password) {
        return password.length() > MAX_BYTES || password.toString().getBytes(UTF_8).length > MAX_BYTES;
    }

    private String fingerprint(CharSequence password, String encoded) {
        try {
            Mac mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            // The encoded one has no NUL, so nothing can be moved from the one to the other.
            return HexFormat.of().formatHex(mac.doFinal((encoded + '\0' + password).getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    private static final class Bounded extends LinkedHashMap<String, Boolean> {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    }
}
