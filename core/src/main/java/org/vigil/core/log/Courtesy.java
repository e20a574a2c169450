package org.vigil.core.log;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Leaves gaps for the other nodes. A node that was overtaken has to read before it can insert again, and would never come
 * first against one that inserts without a pause.
 *
 * <p>Once overtaken, a node waits after each insert of its own for twice as long as it took itself to go on behind the
 * other. When {@value #GAPS} such gaps in a row were not used, it is thought to be alone.
 *
 * <p>A node that nobody overtakes can't know whether others try in vain. So it now and then reads where the log ends, as
 * one must that starts or is far behind, and leaves one gap of twice as long as that took it; no longer than a backoff if
 * the look before was faster, as one that was held up says nothing of the others. It looks only while more is waiting to
 * be inserted: where nothing is, there is a gap already. Each look whose gap was not used doubles the time to the next, up
 * to {@value #MOST_DOUBLINGS} times. If each look takes R, then one comes every 33 R, of which the node gives away three: R
 * for the look and twice R for its gap.
 */
final class Courtesy {
    /** How many gaps are left for others that don't use them. */
    static final int GAPS = 16;

    /** How long a node inserts at least without being overtaken before it looks. */
    static final Duration UNDISTURBED = Duration.ofSeconds(1);

    /** The longest gap after a look. */
    static final Duration LONGEST_GAP = Duration.ofSeconds(5);

    /** How often the time between two looks doubles: to 16 gaps, so that one that is alone gives away an eleventh for look and gap. */
    static final int MOST_DOUBLINGS = 4;

    private final LogLimits limits;
    private final InstantSource clock;
    private final Backoff.Pause pause;
    private Duration gap = Duration.ZERO;
    private int gapsToLeave;
    private @Nullable Instant undisturbedSince;
    private Duration lastReading = Duration.ZERO;
    private Duration gapAfterLook = Duration.ZERO;
    private int unused;

    Courtesy(LogLimits limits, InstantSource clock, Backoff.Pause pause) {
        this.limits = limits;
        this.clock = clock;
        this.pause = pause;
    }

    /**
     * Another node was faster.
     *
     * @param recovery how long it took to learn behind what to go on; as clocks may be set, the gap is no shorter and no
     *     longer than backoffs are
     */
    void overtaken(Duration recovery) {
        gap = twice(recovery, limits.longestBackoff());
        gapsToLeave = GAPS;
        unused = 0;
        undisturbedSince = clock.instant();
    }

    /**
     * Whether the node was left alone for so long that it is to look, and to tell of it by {@link #looked} or
     * {@link #lookFailed}.
     */
    boolean isLookDue() {
        Instant now = clock.instant();
        if (undisturbedSince == null) {
            undisturbedSince = now;
        }
        Duration interval = gapAfterLook.multipliedBy(1L << unused);
        Duration due = interval.compareTo(UNDISTURBED) > 0 ? interval : UNDISTURBED;
        return Duration.between(undisturbedSince, now).abs().compareTo(due) >= 0;
    }

    /**
     * The node has read where the log ends.
     *
     * @param reading how long that took
     */
    void looked(Duration reading) {
        countLook(reading);
        gap = gapAfterLook;
        gapsToLeave = 1;
    }

    /**
     * The node has tried in vain to read where the log ends. It leaves no gap for that, and tries no sooner again than if
     * it had read it: a server that is slow to fail would else be asked after each insert.
     *
     * @param reading how long the try took
     */
    void lookFailed(Duration reading) {
        countLook(reading);
    }

    private void countLook(Duration reading) {
        Duration mostForOne = shorter(limits.longestBackoff(), LONGEST_GAP);
        gapAfterLook = twice(reading, longer(mostForOne, twice(lastReading, LONGEST_GAP)));
        lastReading = reading;
        unused = Math.min(unused + 1, MOST_DOUBLINGS);
        undisturbedSince = clock.instant();
    }

    private Duration twice(Duration reading, Duration most) {
        return longer(limits.shortestBackoff(), shorter(reading.multipliedBy(2), most));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    /** To be called after each insert of this node's that was stored. */
    void leaveGap() throws InterruptedException {
        if (gapsToLeave > 0) {
            gapsToLeave--;
            pause.of(gap);
        }
    }
}
