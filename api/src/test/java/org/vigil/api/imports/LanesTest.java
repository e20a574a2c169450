package org.vigil.api.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LanesTest {
    private static final int STEPS = 2_000;
    private static final int LANES = 7;

    @Test
    void steps_of_one_lane_run_in_their_order_and_never_two_at_once() throws Exception {
        Map<Integer, List<Integer>> seen = new ConcurrentHashMap<>();
        Map<Integer, AtomicInteger> running = new ConcurrentHashMap<>();
        AtomicInteger overlaps = new AtomicInteger();
        try (Lanes lanes = new Lanes(64, () -> {})) {
            for (int i = 0; i < STEPS; i++) {
                int step = i;
                int lane = step % LANES;
                lanes.submit(lane, 1, () -> {
                    AtomicInteger here = running.computeIfAbsent(lane, unused -> new AtomicInteger());
                    if (here.incrementAndGet() > 1) {
                        overlaps.incrementAndGet();
                    }
                    LockSupport.parkNanos(1_000);
                    seen.computeIfAbsent(lane, unused -> new CopyOnWriteArrayList<>())
                            .add(step);
                    here.decrementAndGet();
                });
            }
            lanes.awaitAll();
        }
        assertThat(overlaps).hasValue(0);
        for (int lane = 0; lane < LANES; lane++) {
            int first = lane;
            assertThat(seen.get(lane))
                    .containsExactlyElementsOf(IntStream.range(0, STEPS)
                            .filter(step -> step % LANES == first)
                            .boxed()
                            .toList());
        }
    }

    @Test
    void different_lanes_run_side_by_side() throws Exception {
        CountDownLatch both = new CountDownLatch(2);
        try (Lanes lanes = new Lanes(2, () -> {})) {
            for (int lane = 0; lane < 2; lane++) {
                lanes.submit(lane, 1, () -> {
                    both.countDown();
                    awaitUninterruptibly(both);
                });
            }
            lanes.awaitAll();
        }
        assertThat(both.getCount()).isZero();
    }

    @Test
    void no_more_is_under_way_than_there_is_room_for_and_what_is_larger_than_all_goes_alone() throws Exception {
        int width = 10;
        Random sizes = new Random(11);
        AtomicInteger underWay = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        AtomicInteger waits = new AtomicInteger();
        try (Lanes lanes = new Lanes(width, waits::incrementAndGet)) {
            for (int i = 0; i < 500; i++) {
                int size = 1 + sizes.nextInt(15);
                int counted = Math.min(size, width);
                lanes.submit(i, size, () -> {
                    most.accumulateAndGet(underWay.addAndGet(counted), Math::max);
                    LockSupport.parkNanos(1_000);
                    underWay.addAndGet(-counted);
                });
            }
        }
        assertThat(most.get()).isBetween(2, width);
        assertThat(underWay).hasValue(0);
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
