package org.vigil.core.log;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gap requests in memory. */
final class MemoryGapRequests implements GapRequests {
    private @Nullable Duration asked;

    @Override
    public synchronized void ask(Duration gap) {
        asked = asked == null || gap.compareTo(asked) > 0 ? gap : asked;
    }

    @Override
    public synchronized Optional<Duration> take() {
        Optional<Duration> taken = Optional.ofNullable(asked);
        asked = null;
        return taken;
    }
}
