package org.vigil.core.log;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Leaves gaps for the other nodes, and asks them for some. A node that was overtaken has to read before it can insert
 * again, and would never come first against one that inserts without a pause.
 *
 * <p>Once overtaken, a node waits after each insert of its own for twice as long as it took itself to go on behind the
 * other. When {@value #GAPS} such gaps in a row were not used, it is thought to be alone.
 *
 * <p>A node that nobody overtakes can't know whether others try in vain. So one that was overtaken {@value #LOST_IN_A_ROW}
 * times in a row asks for a gap of twice as long as it took itself to go on; and one that inserts looks now and then whether
 * somebody asks, which is one small read. Where nobody asks, nobody waits.
 *
 * <p>Used by one thread.
 */
final class Courtesy {
    /** How many gaps are left for others that don't use them. */
    static final int GAPS = 16;

    /** How often in a row a node is overtaken before it asks for a gap. */
    static final int LOST_IN_A_ROW = 2;

    /** How long a node rests at least from looking whether somebody asks for a gap, and from asking itself. */
    static final Duration REST = Duration.ofMillis(250);

    /** It rests so many times as long as the last look took: a server may be slow to answer, or to fail. */
    static final int RESTS_TO_LOOKS = 16;

    /** The longest gap that is asked for or left. */
    static final Duration LONGEST_GAP = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(Courtesy.class);

    private final GapRequests requests;
    private final LogLimits limits;
    private final InstantSource clock;
    private final Backoff.Pause pause;
    private final NowAndThen looking;
    private final NowAndThen asking;
    private Duration gap = Duration.ZERO;
    private int gapsToLeave;
    private int lost;

    Courtesy(GapRequests requests, LogLimits limits, InstantSource clock, Backoff.Pause pause) {
        this.requests = requests;
        this.limits = limits;
        this.clock = clock;
        this.pause = pause;
        this.looking = new NowAndThen();
        this.asking = new NowAndThen();
    }

    /**
     * Another node was faster.
     *
     * @param recovery how long it took to learn behind what to go on; as clocks may be set, the gaps that follow from it
     *     are no shorter and no longer than backoffs are, and one that is asked for no longer than {@link #LONGEST_GAP}
     */
    void overtaken(Duration recovery) {
        gap = twice(recovery, limits.longestBackoff());
        gapsToLeave = GAPS;
        lost++;
        if (lost >= LOST_IN_A_ROW) {
            asking.attempt(() -> {
                requests.ask(twice(recovery, LONGEST_GAP));
                return Optional.empty();
            });
        }
    }

    /** To be called after each insert of this node's that was stored. */
    void leaveGap() throws InterruptedException {
        lost = 0;
        Optional<Duration> asked = looking.attempt(requests::take);
        if (asked.isPresent()) {
            pause.of(shorter(asked.get(), LONGEST_GAP));
        } else if (gapsToLeave > 0) {
            gapsToLeave--;
            pause.of(gap);
        }
    }

    private Duration twice(Duration recovery, Duration most) {
        return longer(limits.shortestBackoff(), shorter(recovery.multipliedBy(2), most));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    /** Does something that may be left undone, and not again before a rest. */
    private final class NowAndThen {
        private Instant since = clock.instant();
        private Duration rest = REST;

        Optional<Duration> attempt(Supplier<Optional<Duration>> what) {
            Instant begun = clock.instant();
            // A clock that was set back must not put it off for as long.
            if (Duration.between(since, begun).abs().compareTo(rest) < 0) {
                return Optional.empty();
            }
            try {
                return what.get();
            } catch (RuntimeException e) {
                // Whatever it is, the log is not to stop for it.
                LOG.warn("nodes can't ask each other for gaps: {}", e.getClass().getName());
                return Optional.empty();
            } finally {
                since = clock.instant();
                Duration took = shorter(Duration.between(begun, since).abs(), LONGEST_GAP);
                rest = longer(REST, took.multipliedBy(RESTS_TO_LOOKS));
            }
        }
    }
}
