package org.vigil.core.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AppendQueueTest {
    private static final int SIZE = append(0).encoded().size();
    private static final LogLimits LIMITS = new LogLimits(
            6,
            5L * SIZE,
            3,
            2 * SIZE,
            5 * SIZE,
            1,
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            Duration.ZERO,
            Duration.ofMillis(1),
            Duration.ofMillis(1),
            10);

    private final AppendQueue queue = new AppendQueue(LIMITS);

    @Test
    void a_batch_is_bounded_in_bytes_and_keeps_the_order() throws Exception {
        List<PendingAppend> appends =
                IntStream.range(0, 5).mapToObj(AppendQueueTest::append).toList();
        appends.forEach(queue::put);
        assertThat(queue.take(List.of())).isEqualTo(appends.subList(0, 2));
        assertThat(queue.take(List.of())).isEqualTo(appends.subList(2, 4));
        assertThat(queue.take(List.of())).isEqualTo(appends.subList(4, 5));
    }

    @Test
    void a_commit_larger_than_a_batch_goes_alone() throws Exception {
        PendingAppend large = new PendingAppend(EncodedCommit.of(Commits.commit("s", 0, 6)), -1);
        assertThat(large.encoded().size()).isGreaterThan(LIMITS.batchBytes());
        queue.put(large);
        queue.put(append(1));
        assertThat(queue.take(List.of())).containsExactly(large);
    }

    @Test
    void the_queue_is_full_by_bytes_as_well_and_has_room_again_when_they_are_taken() throws Exception {
        IntStream.range(0, 5).mapToObj(AppendQueueTest::append).forEach(queue::put);
        assertThatThrownBy(() -> queue.put(append(5))).isInstanceOf(AppendFailure.QueueFull.class);
        queue.take(List.of());
        queue.put(append(5));
        queue.put(append(6));
        assertThatThrownBy(() -> queue.put(append(7))).isInstanceOf(AppendFailure.QueueFull.class);
    }

    @Test
    void a_wait_for_the_end_ends_when_the_queue_is_closed_and_is_none_afterwards() throws Exception {
        Duration never = Duration.ofDays(1000);
        try (ExecutorService others = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> wait = others.submit(() -> {
                queue.awaitClosed(never);
                return true;
            });
            queue.put(append(0));
            queue.close();
            assertThat(wait.get()).isEqualTo(true);
        }
        queue.awaitClosed(never);
        assertThat(queue.takeLeft()).hasSize(1);
    }

    @Test
    void those_that_waited_come_first() throws Exception {
        PendingAppend waited = append(0);
        PendingAppend next = append(1);
        queue.put(next);
        assertThat(queue.take(List.of(waited))).containsExactly(waited, next);
        assertThat(queue.take(List.of(waited))).containsExactly(waited);
    }

    @Test
    void a_closed_queue_takes_nothing_gives_what_is_left_and_then_nothing() throws Exception {
        PendingAppend left = append(0);
        queue.put(left);
        queue.close();
        assertThatThrownBy(() -> queue.put(append(1))).isInstanceOf(AppendFailure.LogClosed.class);
        assertThat(queue.take(List.of())).containsExactly(left);
        assertThat(queue.take(List.of())).isEmpty();
    }

    private static PendingAppend append(int number) {
        return new PendingAppend(EncodedCommit.of(Commits.commit("s" + number, 0)), -1);
    }
}
