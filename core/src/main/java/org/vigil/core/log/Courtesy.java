package org.vigil.core.log;

import java.time.Duration;

/**
 * Leaves gaps for the other nodes while there are some. A node that was overtaken has to read before it can insert again,
 * and would never come first against one that inserts without a pause.
 *
 * <p>Once overtaken, a node waits after each insert of its own for twice as long as it took itself to go on behind the
 * other. When {@value #GAPS} such gaps in a row were not used, it is alone.
 */
final class Courtesy {
    /** How many gaps are left for others that don't use them. */
    static final int GAPS = 16;

    private final LogLimits limits;
    private final Backoff.Pause pause;
    private Duration gap = Duration.ZERO;
    private int gapsToLeave;

    Courtesy(LogLimits limits, Backoff.Pause pause) {
        this.limits = limits;
        this.pause = pause;
    }

    /**
     * Another node was faster.
     *
     * @param recovery how long it took to learn behind what to go on; as clocks may be set, the gap is no shorter and no
     *     longer than backoffs are
     */
    void overtaken(Duration recovery) {
        Duration twice = recovery.multipliedBy(2);
        gap = twice.compareTo(limits.shortestBackoff()) < 0
                ? limits.shortestBackoff()
                : twice.compareTo(limits.longestBackoff()) > 0 ? limits.longestBackoff() : twice;
        gapsToLeave = GAPS;
    }

    /** To be called after each insert of this node's that was stored. */
    void leaveGap() throws InterruptedException {
        if (gapsToLeave > 0) {
            gapsToLeave--;
            pause.of(gap);
        }
    }
}
