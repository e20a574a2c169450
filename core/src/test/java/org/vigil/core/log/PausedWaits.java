package org.vigil.core.log;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * Waits in no time.
 *
 * @param pause is told of every wait
 * @param more whether more is waiting
 */
record PausedWaits(Backoff.Pause pause, BooleanSupplier more) implements Waits {
    @Override
    public void backOff(Duration duration) throws InterruptedException {
        pause.of(duration);
    }

    @Override
    public void leaveGap(Duration duration) throws InterruptedException {
        pause.of(duration);
    }

    @Override
    public boolean isMoreWaiting() {
        return more.getAsBoolean();
    }
}
