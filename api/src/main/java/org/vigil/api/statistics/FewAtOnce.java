package org.vigil.api.statistics;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.vigil.api.problem.Fault;

/**
 * Bounds work that goes through all cases: at most {@value #AT_ONCE} answers are made at once, others wait a little, and are
 * then refused, so that figures never keep commands from being followed.
 */
final class FewAtOnce {
    static final int AT_ONCE = 4;

    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final Duration patience;

    FewAtOnce() {
        this(Duration.ofSeconds(5));
    }

    FewAtOnce(Duration patience) {
        this.patience = patience;
    }

    /** @throws org.vigil.api.problem.ProblemException 503 with {@code Retry-After}, when too many are being made */
    <T> T at(Supplier<T> work) {
        try {
            if (!turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw Fault.TOO_MANY_FIGURES.exception().retryAfter(patience);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Fault.UNAVAILABLE.exception("This node is stopping.").retryAfter(patience);
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }
}
