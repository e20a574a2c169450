package org.vigil.core.log.simulation;

import java.util.SplittableRandom;

/**
 * How often what goes wrong, each per thousand. Every schedule has its own: many kinds do not happen at all in it, so that the
 * others reach further.
 *
 * @param lost an insert never arrives
 * @param late an insert arrives after its sender has given up
 * @param twice an insert arrives once more, later
 * @param unanswered an insert's answer is lost
 * @param impatient who waits for the majority gives up after a few steps
 * @param interleaved another one's documents come between those of an insert
 * @param unreadable a read fails
 * @param election a member stands for election while there is a primary, per step
 * @param unheard an election does not reach everybody
 * @param stepDown a primary steps down, per step
 * @param crash a member loses what is not journaled, per step
 * @param processDeath a process dies, per step
 * @param clockJump a process's clock jumps, per step
 */
public record Faults(
        int lost,
        int late,
        int twice,
        int unanswered,
        int impatient,
        int interleaved,
        int unreadable,
        int election,
        int unheard,
        int stepDown,
        int crash,
        int processDeath,
        int clockJump) {

    static final Faults NONE = new Faults(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    static Faults drawnBy(SplittableRandom random) {
        return new Faults(
                upTo(200, random),
                upTo(400, random),
                upTo(300, random),
                upTo(200, random),
                upTo(400, random),
                upTo(400, random),
                upTo(80, random),
                upTo(40, random),
                upTo(1000, random),
                upTo(15, random),
                upTo(20, random),
                upTo(8, random),
                upTo(20, random));
    }

    private static int upTo(int most, SplittableRandom random) {
        return random.nextBoolean() ? random.nextInt(most) : 0;
    }
}
