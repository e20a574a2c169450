package org.vigil.core.log;

import java.time.Duration;

/** How the sequencer waits; given from outside so that a simulation needs no time. */
interface Waits {

    /** Waits before the same commits are sent again. */
    void backOff(Duration duration) throws InterruptedException;

    /** Waits so that other nodes can insert first, but not while the log is closing. */
    void leaveGap(Duration duration) throws InterruptedException;
}
