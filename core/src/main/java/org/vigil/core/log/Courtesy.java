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
 * times in a row asks for a gap in which it can have a turn; and one that inserts looks now and then whether another one asks,
 * which is one small read. Whoever looks first leaves that gap. Where nobody asks, nobody waits.
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

    /** After a gap that was asked for it looks for no other for so many times as long: others may not hold it up for ever. */
    static final int RESTS_TO_GAPS = 2;

    /** How long it rests from what failed. */
    static final Duration REST_FROM_FAILURE = Duration.ofSeconds(30);

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
     *     are no shorter and no longer than backoffs are
     * @param turn how long it took to insert in vain and to learn that; a gap of twice that, of {@link #LONGEST_GAP} at most,
     *     has room for one turn more, whenever it begins
     */
    void overtaken(Duration recovery, Duration turn) {
        gap = twice(recovery, limits.longestBackoff());
        gapsToLeave = GAPS;
        lost++;
        if (lost >= LOST_IN_A_ROW) {
            asking.attempt(() -> {
                requests.ask(twice(turn, LONGEST_GAP));
                return Optional.empty();
            });
        }
    }

    /** Something of this node's was stored. */
    void stored() {
        lost = 0;
    }

    /** To be called after each insert of this node's that was acknowledged. */
    void leaveGap() throws InterruptedException {
        Optional<Duration> asked = looking.attempt(requests::take).map(gap -> shorter(gap, LONGEST_GAP));
        if (asked.isPresent()) {
            pause.of(asked.get());
            looking.rest(longer(REST, asked.get().multipliedBy(RESTS_TO_GAPS)));
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
            Duration least = REST;
            try {
                return what.get();
            } catch (RuntimeException e) {
                // Whatever it is, the log is not to stop for it.
                LOG.warn("nodes can't ask each other for gaps: {}", e.getClass().getName());
                least = REST_FROM_FAILURE;
                return Optional.empty();
            } finally {
                Duration took = shorter(Duration.between(begun, clock.instant()).abs(), LONGEST_GAP);
                rest(longer(least, took.multipliedBy(RESTS_TO_LOOKS)));
            }
        }

        /** Rests from now on. */
        void rest(Duration duration) {
            since = clock.instant();
            rest = duration;
        }
    }
}
