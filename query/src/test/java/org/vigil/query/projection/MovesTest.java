package org.vigil.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class MovesTest {
    private static final Duration LONGER_THAN_THE_TEST = Duration.ofHours(1);
    private static final int WAITERS = 100;

    private final Moves moves = new Moves();

    @Test
    void a_move_between_looking_and_waiting_is_not_missed() throws InterruptedException {
        long seen = moves.count();
        moves.add();
        moves.await(seen, LONGER_THAN_THE_TEST.toNanos());
        assertThat(moves.count()).isEqualTo(seen + 1);
    }

    @Test
    void without_a_move_the_wait_ends_when_its_time_is_over() throws InterruptedException {
        moves.await(moves.count(), 1);
        moves.await(moves.count(), -1);
        assertThat(moves.count()).isZero();
    }

    @Test
    void one_move_wakes_all_who_wait() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CountDownLatch looked = new CountDownLatch(WAITERS);
            List<Future<?>> waiting = new ArrayList<>();
            for (int i = 0; i < WAITERS; i++) {
                waiting.add(threads.submit(() -> {
                    long seen = moves.count();
                    looked.countDown();
                    moves.await(seen, LONGER_THAN_THE_TEST.toNanos());
                    return seen;
                }));
            }
            looked.await();
            moves.add();
            for (Future<?> waiter : waiting) {
                assertThat(waiter.get(60, TimeUnit.SECONDS)).isEqualTo(0L);
            }
        }
    }
}
