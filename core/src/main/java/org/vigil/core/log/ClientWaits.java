package org.vigil.core.log;

import java.time.Duration;

/**
 * How long the client waits for a server at most. What is not answered by then may have been done all the same.
 *
 * @param connectTimeout how long it may take to connect
 * @param selectionTimeout how long a server that takes writes is looked for
 * @param poolTimeout how long a free connection is waited for
 * @param answerTimeout how long an answer is waited for
 */
public record ClientWaits(
        Duration connectTimeout, Duration selectionTimeout, Duration poolTimeout, Duration answerTimeout) {
    /** What Vigil runs with. */
    public static final ClientWaits DEFAULT = new ClientWaits(
            Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofSeconds(10));

    /** @throws IllegalArgumentException naming the wait, if one is shorter than a millisecond or longer than an hour */
    public ClientWaits {
        require("connectTimeout", connectTimeout);
        require("selectionTimeout", selectionTimeout);
        require("poolTimeout", poolTimeout);
        require("answerTimeout", answerTimeout);
    }

    // The driver takes 0 for "forever".
    private static void require(String name, Duration wait) {
        if (wait.compareTo(Duration.ofMillis(1)) < 0 || wait.compareTo(LogLimits.LONGEST_WAIT) > 0) {
            throw new IllegalArgumentException(
                    name + " is " + wait + ": it is 1 ms at least, and not longer than " + LogLimits.LONGEST_WAIT);
        }
    }
}
