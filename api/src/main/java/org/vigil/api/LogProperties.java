package org.vigil.api;

import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.vigil.core.log.ClientWaits;
import org.vigil.core.log.LogLimits;

/**
 * The bounds of the log, under {@code vigil.log}: what they mean is said by {@link LogLimits} and {@link ClientWaits}, which
 * have the same names, and what happens at each by {@code docs/limits.md}.
 */
public record LogProperties(
        @DefaultValue("4096") int queuedCommits,
        @DefaultValue("64MB") DataSize queuedBytes,
        @DefaultValue("256") int batchCommits,
        @DefaultValue("4MB") DataSize batchBytes,
        @DefaultValue("512KB") DataSize commitBytes,
        @DefaultValue("64") int pageCommits,
        @DefaultValue("15s") Duration appendTimeout,
        @DefaultValue("30s") Duration closeTimeout,
        @DefaultValue("1s") Duration retryAfter,
        @DefaultValue("5s") Duration clockTolerance,
        @DefaultValue("2ms") Duration shortestBackoff,
        @DefaultValue("500ms") Duration longestBackoff,
        @DefaultValue("10000") int knownStreams,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("5s") Duration selectionTimeout,
        @DefaultValue("30s") Duration poolTimeout,
        @DefaultValue("10s") Duration answerTimeout) {

    /** @throws StartRefused if a bound can't be kept, or two of them don't go together */
    LogLimits limits() {
        return orRefused(() -> new LogLimits(
                queuedCommits,
                queuedBytes.toBytes(),
                batchCommits,
                bytes("batchBytes", batchBytes),
                bytes("commitBytes", commitBytes),
                pageCommits,
                appendTimeout,
                closeTimeout,
                retryAfter,
                clockTolerance,
                shortestBackoff,
                longestBackoff,
                knownStreams));
    }

    /** @throws StartRefused if one is too short or too long */
    ClientWaits waits() {
        return orRefused(() -> new ClientWaits(connectTimeout, selectionTimeout, poolTimeout, answerTimeout));
    }

    private static int bytes(String name, DataSize size) {
        if (size.toBytes() > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(name + " is " + size + ": that is more than any server takes");
        }
        return (int) size.toBytes();
    }

    private static <T> T orRefused(Supplier<T> bounds) {
        try {
            return bounds.get();
        } catch (IllegalArgumentException e) {
            throw new StartRefused(
                    "vigil.log." + e.getMessage() + ".", "Give another value, or leave it out; see docs/limits.md.");
        }
    }
}
