package org.vigil.core.log.faults;

import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Interrupts the thread that made it when its time is over before it is ended; after that, never. */
final class Patience {
    private @Nullable Thread waiting;

    private Patience(@Nullable Thread waiting) {
        this.waiting = waiting;
    }

    static Patience endless() {
        return new Patience(null);
    }

    static Patience of(ScheduledExecutorService watches, long millis) {
        Patience patience = new Patience(Thread.currentThread());
        Future<?> unused = watches.schedule(patience::interrupt, millis, TimeUnit.MILLISECONDS);
        return patience;
    }

    private synchronized void interrupt() {
        if (waiting != null) {
            waiting.interrupt();
        }
    }

    synchronized void end() {
        waiting = null;
        Thread.interrupted();
    }
}
