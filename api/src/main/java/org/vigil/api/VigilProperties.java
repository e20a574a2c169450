package org.vigil.api;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.vigil.core.casefile.Closings.Closers;
import org.vigil.core.log.ClientWaits;
import org.vigil.core.log.LogLimits;

/**
 * What can be configured, under {@code vigil}. An environment variable is named as the property in capitals, with no
 * hyphens and an underscore for each dot: {@code VIGIL_DATADIRECTORY}.
 *
 * @param dataDirectory where the embedded store, the master key and {@code sign-in.txt} lie; relative to where Vigil is
 *     started
 * @param timeZone in which a day begins and ends: an action is expired from 00:00 of its appeal date here
 * @param masterKey 32 bytes in base64; when absent, the file {@code master.key} in the data directory
 * @param standaloneAllowed whether a configured server may be one that is no replica set, and so loses with its disk what
 *     it acknowledged
 * @param closing by how many people an action is closed: {@code one-person}, or {@code two-people}, of whom one asks for it
 *     and another one approves it
 * @param users who may sign in, by name; see {@link User}
 * @param readWait how long a read waits for the position that it asks for
 * @param commandAttempts how often a command is decided again because others changed the case, before its sender is told
 * @param log the bounds of the log
 */
@ConfigurationProperties(prefix = "vigil", ignoreUnknownFields = false)
public record VigilProperties(
        @DefaultValue("data") String dataDirectory,
        @DefaultValue("UTC") ZoneId timeZone,
        @Nullable String masterKey,
        @DefaultValue("false") boolean standaloneAllowed,
        @DefaultValue("one-person") Closers closing,
        @DefaultValue Map<String, User> users,
        @DefaultValue("10s") Duration readWait,
        @DefaultValue("5") int commandAttempts,
        @DefaultValue LogProperties log) {

    private static final Duration LONGEST_READ_WAIT = Duration.ofMinutes(1);
    private static final int MOST_ATTEMPTS = 100;

    public VigilProperties {
        if (dataDirectory.isBlank()) {
            throw new StartRefused(
                    "vigil.data-directory is empty.",
                    "Name a directory, or leave the property out: then it is `data`.");
        }
        Path unused = requirePath(dataDirectory);
        if (readWait.isNegative() || readWait.compareTo(LONGEST_READ_WAIT) > 0) {
            throw new StartRefused(
                    "vigil.read-wait is " + readWait.toMillis() + " ms.", "Give a time from 0s to 60s, such as `10s`.");
        }
        if (commandAttempts < 1 || commandAttempts > MOST_ATTEMPTS) {
            throw new StartRefused(
                    "vigil.command-attempts is " + commandAttempts + ".",
                    "Give a number from 1 to " + MOST_ATTEMPTS + ".");
        }
        LogLimits unusedLimits = log.limits();
        ClientWaits unusedWaits = log.waits();
        users = Map.copyOf(users);
    }

    private static Path requirePath(String directory) {
        try {
            return Path.of(directory).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new StartRefused(
                    "vigil.data-directory is not the name of a directory: " + e.getReason() + ".", "Name another one.");
        }
    }

    /** The data directory's absolute path. */
    public Path dataPath() {
        return requirePath(dataDirectory);
    }

    /** Without what is secret. */
    @Override
    public String toString() {
        return "VigilProperties[" + dataDirectory + ", " + timeZone + ", users " + users.keySet() + "]";
    }

    /**
     * A user.
     *
     * @param password encoded, its encoding first: {@code {bcrypt}$2y$10$...}
     * @param roles one or more of {@code STAFF}, {@code AUDITOR}, {@code ANALYST}
     */
    public record User(
            @DefaultValue("") String password, @DefaultValue Set<String> roles) {
        public User {
            roles = Set.copyOf(roles);
        }

        /** Without the password. */
        @Override
        public String toString() {
            return "User" + roles;
        }
    }
}
