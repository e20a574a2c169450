package org.vigil.core.log;

import java.time.Duration;

/** Pauses that double, from the shortest to the longest that the limits allow. */
final class Backoff {
    private final LogLimits limits;
    private final Pause pause;
    private Duration next;

    Backoff(LogLimits limits, Pause pause) {
        this.limits = limits;
        this.pause = pause;
        this.next = limits.shortestBackoff();
    }

    void pause() throws InterruptedException {
        pause.of(next);
        Duration doubled = next.multipliedBy(2);
        next = doubled.compareTo(limits.longestBackoff()) < 0 ? doubled : limits.longestBackoff();
    }

    void reset() {
        next = limits.shortestBackoff();
    }

    /** How a thread waits; given from outside so that a simulation needs no time. */
    @FunctionalInterface
    interface Pause {
        void of(Duration duration) throws InterruptedException;
    }
}
