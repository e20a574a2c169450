package org.vigil.core.log;

import java.time.Duration;

/**
 * Every bound of the log.
 *
 * @param queuedCommits how many commits may wait for the sequencer; one more is refused
 * @param queuedBytes how many bytes of them
 * @param batchCommits how many commits go into one insert at most
 * @param batchBytes how many bytes go into one insert at most, unless one commit alone has more
 * @param commitBytes the largest document of a commit; times {@code pageCommits} it must stay below 48 MB, the largest
 *     reply of a server
 * @param pageCommits how many commits a server returns in one reply at most
 * @param appendTimeout how long a caller waits for its outcome
 * @param closeTimeout how long closing waits for what was accepted
 * @param retryAfter what a refused caller is told to wait
 * @param clockTolerance how far the clock may be behind the last recorded time
 * @param shortestBackoff the first pause before the same commits are sent again; it doubles
 * @param longestBackoff the longest pause
 * @param knownStreams of how many streams the end is remembered
 */
public record LogLimits(
        int queuedCommits,
        long queuedBytes,
        int batchCommits,
        int batchBytes,
        int commitBytes,
        int pageCommits,
        Duration appendTimeout,
        Duration closeTimeout,
        Duration retryAfter,
        Duration clockTolerance,
        Duration shortestBackoff,
        Duration longestBackoff,
        int knownStreams) {

    private static final int LARGEST_REPLY = 48_000_000;
    private static final int LARGEST_INSERT = 16_000_000;

    /** What Vigil runs with. */
    public static final LogLimits DEFAULT = new LogLimits(
            4096,
            64L << 20,
            256,
            4 << 20,
            512 << 10,
            64,
            Duration.ofSeconds(15),
            Duration.ofSeconds(30),
            Duration.ofSeconds(1),
            Duration.ofSeconds(5),
            Duration.ofMillis(2),
            Duration.ofMillis(500),
            10_000);

    /**
     * @throws IllegalArgumentException if a bound is not positive, or an insert or a page could be larger than servers allow
     */
    public LogLimits {
        requirePositive(queuedCommits, queuedBytes, batchCommits, batchBytes, commitBytes, pageCommits, knownStreams);
        requirePositive(
                appendTimeout.toNanos(),
                closeTimeout.toNanos(),
                retryAfter.toNanos(),
                shortestBackoff.toNanos(),
                longestBackoff.toNanos());
        if (clockTolerance.isNegative()) {
            throw new IllegalArgumentException("clockTolerance is negative");
        }
        if (Math.max(batchBytes, commitBytes) >= LARGEST_INSERT) {
            throw new IllegalArgumentException("an insert could have more than " + LARGEST_INSERT + " bytes");
        }
        if ((long) commitBytes * pageCommits >= LARGEST_REPLY) {
            throw new IllegalArgumentException("a page of commits could have more than " + LARGEST_REPLY + " bytes");
        }
    }

    private static void requirePositive(long... bounds) {
        for (long bound : bounds) {
            if (bound <= 0) {
                throw new IllegalArgumentException("a bound of the log is not positive: " + bound);
            }
        }
    }
}
