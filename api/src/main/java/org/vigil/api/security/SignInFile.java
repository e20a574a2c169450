package org.vigil.api.security;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vigil.api.StartRefused;
import org.vigil.core.privacy.OwnerOnlyFile;

/**
 * The file {@code sign-in.txt} in the data directory: one user for each role, named as it in small letters, each on a line
 * {@code user password}. It is made on the first start, and may be edited between two.
 */
final class SignInFile {
    static final String NAME = "sign-in.txt";

    private static final int MAX_BYTES = 1_000;
    private static final int SHORTEST_PASSWORD = 16;

    private final OwnerOnlyFile file;

    SignInFile(Path dataDirectory) {
        this.file = new OwnerOnlyFile(dataDirectory.resolve(NAME), MAX_BYTES);
    }

    /**
     * The password of each role's user, after making the file if there is none.
     *
     * @throws StartRefused if it is open to others than its owner, malformed, or can't be read or made
     */
    Map<Role, String> readOrMake(SecureRandom random) {
        try {
            return parse(file.readOrMake(() -> fresh(random)));
        } catch (OwnerOnlyFile.OpenToOthers e) {
            throw new StartRefused(
                    e.getMessage() + ".",
                    "Find out who may have read the passwords in it, and delete it: new ones are made with the next start.");
        } catch (IOException | UnsupportedOperationException e) {
            throw new StartRefused(
                    file + " can't be read or made (" + e + ").",
                    "Let it be on a POSIX file system, or configure users: vigil.users.");
        }
    }

    private static String fresh(SecureRandom random) {
        return Stream.of(Role.values())
                .map(role -> userOf(role) + " " + GeneratedPasswords.make(random) + "\n")
                .collect(Collectors.joining());
    }

    static String userOf(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    private Map<Role, String> parse(String text) {
        Map<Role, String> passwords = new EnumMap<>(Role.class);
        for (String line : text.lines().filter(line -> !line.isBlank()).toList()) {
            List<String> words = List.of(line.strip().split(" +"));
            Role role = Stream.of(Role.values())
                    .filter(candidate -> userOf(candidate).equals(words.getFirst()))
                    .findAny()
                    .orElseThrow(this::malformed);
            if (words.size() != 2
                    || words.getLast().length() < SHORTEST_PASSWORD
                    || passwords.put(role, words.getLast()) != null) {
                throw malformed();
            }
        }
        return passwords;
    }

    private StartRefused malformed() {
        return new StartRefused(
                file + " is not a list of `user password`.",
                "A line has the user staff, auditor or analyst, once, a blank, and a password of " + SHORTEST_PASSWORD
                        + " characters or more. Or delete it: it is made anew with the next start.");
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
