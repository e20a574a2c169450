package org.vigil.api.security;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.vigil.api.StartRefused;
import org.vigil.api.Store;
import org.vigil.api.VigilProperties;

/**
 * Who may sign in.
 *
 * @param users their passwords encoded
 * @param passwords checks them
 * @param notice how to sign in, for the log
 */
record Accounts(List<UserDetails> users, PasswordEncoder passwords, String notice) {
    // Part of a command's identifier in the log, so without the slash that ends it there.
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{0,63}");

    /**
     * The users that are configured; on the embedded store, when there are none, those of {@code sign-in.txt}.
     *
     * @throws StartRefused if there are none, or they are not configured as they should be
     */
    static Accounts of(VigilProperties properties, Store store, SecureRandom random) {
        if (!properties.users().isEmpty()) {
            return configured(properties.users(), random);
        }
        if (store.isEmbedded()) {
            return local(new SignInFile(properties.dataPath()), random);
        }
        throw new StartRefused(
                "No users are configured. On " + store.where() + " none are made.",
                "Give each a password and roles: vigil.users.NAME.password={bcrypt}..., vigil.users.NAME.roles=STAFF.");
    }

    private static Accounts local(SignInFile file, SecureRandom random) {
        GeneratedPasswords passwords = new GeneratedPasswords();
        List<UserDetails> users = new ArrayList<>();
        file.readOrMake(random)
                .forEach((role, password) ->
                        users.add(user(SignInFile.userOf(role), passwords.encode(password), Stream.of(role))));
        return new Accounts(users, passwords, "Sign in with a user of " + file);
    }

    private static Accounts configured(Map<String, VigilProperties.User> configured, SecureRandom random) {
        List<UserDetails> users = new ArrayList<>();
        configured.forEach((name, user) -> {
            String property = "vigil.users." + name;
            if (!NAME.matcher(name).matches()) {
                throw new StartRefused(
                        property + ": this is no name for a user.",
                        "Use up to 64 small letters, digits, and any of . _ @ - after the first.");
            }
            if (!ConfiguredPasswords.isEncoded(user.password())) {
                throw new StartRefused(
                        property + ".password is not encoded with bcrypt.",
                        "`htpasswd -nBC 12 " + name + "` asks for a password and prints NAME:ENCODED; configure"
                                + " {bcrypt}ENCODED. Mind that shells and compose files take each $ for a variable.");
            }
            users.add(user(name, user.password(), roles(property + ".roles", user.roles())));
        });
        String names = users.stream().map(UserDetails::getUsername).sorted().collect(Collectors.joining(", "));
        return new Accounts(
                users, new ConfiguredPasswords(random), "Sign in as one of the users that are configured: " + names);
    }

    private static Stream<Role> roles(String property, Set<String> names) {
        Set<String> known = Stream.of(Role.values()).map(Role::name).collect(Collectors.toSet());
        if (names.isEmpty() || !known.containsAll(names)) {
            throw new StartRefused(property + " is " + names + ".", "Give one or more of STAFF, AUDITOR, ANALYST.");
        }
        return names.stream().map(Role::valueOf);
    }

    private static UserDetails user(String name, String encoded, Stream<Role> roles) {
        return User.withUsername(name)
                .password(encoded)
                .roles(roles.map(Role::name).toArray(String[]::new))
                .build();
    }
}
