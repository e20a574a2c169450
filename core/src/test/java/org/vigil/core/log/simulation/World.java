package org.vigil.core.log.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.vigil.core.log.Commit;

/** Everything outside of the processes: the replica set, the ways to it, and what goes wrong there until it is healed. */
public final class World {
    /** In how many steps one of the commands arrives that are late, where that takes longest. */
    private static final int SLOWEST = 40;
    /** How many steps a range takes at most; it takes that long where it is scanned for. */
    private static final int LONGEST_RANGE = 30;

    private final SplittableRandom random;
    private final Turns turns;
    private final ReplicaSet set;
    private final int slowness;
    private final int rangeSteps;
    private final Trace trace;
    private final List<Delivery> onTheirWay = new ArrayList<>();
    private Faults faults;
    private Runnable processDeath = () -> {};
    private Runnable clockJump = () -> {};

    /** @param atMajority is told of every commit that has reached the majority, in that order */
    public World(SplittableRandom random, Turns turns, Trace trace, Consumer<Commit> atMajority) {
        this.trace = trace;
        this.random = random;
        this.turns = turns;
        this.set = new ReplicaSet(random, trace, atMajority);
        this.faults = Faults.drawnBy(random);
        this.slowness = 1 + random.nextInt(SLOWEST);
        this.rangeSteps = random.nextBoolean() ? 0 : random.nextInt(LONGEST_RANGE);
        turns.between(this::move);
    }

    /** Says what the death of a process is, and what a jump of a clock. */
    public void processes(Runnable death, Runnable jump) {
        processDeath = death;
        clockJump = jump;
    }

    /** A process's way to the replica set. */
    public Client client() {
        return new Client(this, set, turns, random, trace);
    }

    /** Nothing goes wrong any more, but what is late still comes. */
    public void heal() {
        faults = Faults.NONE;
        turns.calm();
        set.heal();
    }

    /** Whether nothing goes wrong any more. */
    public boolean isHealed() {
        return faults.equals(Faults.NONE);
    }

    /** Everything arrives that is on its way, and reaches the majority. */
    public void finish() {
        set.heal();
        while (!onTheirWay.isEmpty()) {
            deliver();
        }
        set.heal();
    }

    int rangeSteps() {
        return rangeSteps;
    }

    Faults faults() {
        return faults;
    }

    boolean happens(int perThousand) {
        return perThousand > 0 && random.nextInt(1000) < perThousand;
    }

    void sendLate(List<Commit> documents, Member member, Runnable onArrival) {
        onTheirWay.add(new Delivery(documents, member, onArrival));
    }

    private void move() {
        if (!onTheirWay.isEmpty() && random.nextInt(slowness) == 0) {
            deliver();
        }
        if (isHealed()) {
            set.heal();
            return;
        }
        if (happens(faults.election())) {
            set.elect(set.any(), !happens(faults.unheard()));
        }
        if (happens(faults.stepDown())) {
            set.stepDown(set.any());
        }
        if (happens(faults.crash())) {
            set.crash(set.any());
        }
        if (random.nextInt(20) == 0) {
            set.hear(set.any());
        }
        if (happens(faults.processDeath())) {
            processDeath.run();
        }
        if (happens(faults.clockJump())) {
            clockJump.run();
        }
        set.progress();
    }

    // Behind a router it arrives at whoever is the primary by then.
    private void deliver() {
        Delivery delivery = onTheirWay.remove(random.nextInt(onTheirWay.size()));
        List<Member> primaries = set.primaries();
        if (delivery.member().serves()) {
            deliver(delivery, delivery.member());
        } else if (!primaries.isEmpty()) {
            deliver(delivery, primaries.get(random.nextInt(primaries.size())));
        }
    }

    private void deliver(Delivery delivery, Member member) {
        if (member.storeInOrder(delivery.documents()) > 0) {
            delivery.onArrival().run();
        }
    }

    private record Delivery(List<Commit> documents, Member member, Runnable onArrival) {}
}
