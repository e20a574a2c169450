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

    /** The most commits that an insert may have: the {@code maxWriteBatchSize} of the server that takes the fewest. */
    public static final int MOST_BATCH_COMMITS = 1_000;

    /** An insert has fewer bytes: the whole command must not be larger than MongoDB's largest document, 16 MiB. */
    public static final int MOST_INSERT_BYTES = 16_000_000;

    /** A page has fewer bytes: the largest message, of which a reply is one. */
    public static final int MOST_REPLY_BYTES = 48_000_000;

    /** No wait is longer. */
    public static final Duration LONGEST_WAIT = Duration.ofHours(1);

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
     * @throws IllegalArgumentException naming the bound, if one is not positive or too long, an insert or a page could be
     *     larger than servers allow, or a commit that is small enough would never fit into the queue
     */
    public LogLimits {
        requireFrom1("queuedCommits", queuedCommits);
        requireFrom1("batchCommits", batchCommits);
        requireFrom1("batchBytes", batchBytes);
        requireFrom1("commitBytes", commitBytes);
        requireFrom1("pageCommits", pageCommits);
        requireFrom1("knownStreams", knownStreams);
        requireWait("appendTimeout", appendTimeout, 1);
        requireWait("closeTimeout", closeTimeout, 1);
        requireWait("retryAfter", retryAfter, 1);
        requireWait("clockTolerance", clockTolerance, 0);
        requireWait("shortestBackoff", shortestBackoff, 1);
        requireWait("longestBackoff", longestBackoff, 1);
        require(
                batchCommits <= MOST_BATCH_COMMITS,
                "batchCommits is " + batchCommits + ": at most " + MOST_BATCH_COMMITS + " fit into an insert");
        require(
                batchBytes < MOST_INSERT_BYTES,
                "batchBytes is " + batchBytes + ": an insert has fewer than " + MOST_INSERT_BYTES);
        require(
                commitBytes < MOST_INSERT_BYTES,
                "commitBytes is " + commitBytes + ": an insert has fewer than " + MOST_INSERT_BYTES);
        require(
                (long) commitBytes * pageCommits < MOST_REPLY_BYTES,
                "commitBytes times pageCommits is " + (long) commitBytes * pageCommits + ": a page has fewer than "
                        + MOST_REPLY_BYTES);
        require(
                queuedBytes >= commitBytes,
                "queuedBytes is " + queuedBytes + ": one commit may have " + commitBytes + ", and must fit");
        require(
                longestBackoff.compareTo(shortestBackoff) >= 0,
                "longestBackoff is " + longestBackoff + ": shorter than shortestBackoff, " + shortestBackoff);
    }

    private static void requireFrom1(String name, long bound) {
        require(bound > 0, name + " is " + bound + ": it is 1 at least");
    }

    private static void requireWait(String name, Duration wait, long least) {
        require(
                wait.compareTo(Duration.ofNanos(least)) >= 0 && wait.compareTo(LONGEST_WAIT) <= 0,
                name + " is " + wait + ": it is positive, and not longer than " + LONGEST_WAIT);
    }

    private static void require(boolean kept, String otherwise) {
        if (!kept) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
