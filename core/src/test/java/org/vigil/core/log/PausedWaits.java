package org.vigil.core.log;

import java.time.Duration;

/**
 * Waits in no time.
 *
 * @param pause is told of every wait
 */
record PausedWaits(Backoff.Pause pause) implements Waits {
    @Override
    public void backOff(Duration duration) throws InterruptedException {
        pause.of(duration);
    }

    @Override
    public void leaveGap(Duration duration) throws InterruptedException {
        pause.of(duration);
    }
}
