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
        assertThat(queue.take(List.of(), Duration.ZERO)).isEqualTo(appends.subList(0, 2));
        assertThat(queue.take(List.of(), Duration.ZERO)).isEqualTo(appends.subList(2, 4));
        assertThat(queue.take(List.of(), Duration.ZERO)).isEqualTo(appends.subList(4, 5));
    }

    @Test
    void a_commit_larger_than_a_batch_goes_alone() throws Exception {
        PendingAppend large = new PendingAppend(EncodedCommit.of(Commits.commit("s", 0, 6)), -1);
        assertThat(large.encoded().size()).isGreaterThan(LIMITS.batchBytes());
        queue.put(large);
        queue.put(append(1));
        assertThat(queue.take(List.of(), Duration.ZERO)).containsExactly(large);
    }

    @Test
    void the_queue_is_full_by_bytes_as_well_and_has_room_again_when_they_are_taken() throws Exception {
        IntStream.range(0, 5).mapToObj(AppendQueueTest::append).forEach(queue::put);
        assertThatThrownBy(() -> queue.put(append(5))).isInstanceOf(AppendFailure.QueueFull.class);
        queue.take(List.of(), Duration.ZERO);
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
        assertThat(queue.take(List.of(waited), Duration.ZERO)).containsExactly(waited, next);
        assertThat(queue.take(List.of(waited), Duration.ZERO)).containsExactly(waited);
    }

    @Test
    void it_waits_for_as_many_as_it_took_last_but_no_longer_than_it_is_told() throws Exception {
        Duration longest = Duration.ofDays(1000);
        queue.put(append(0));
        queue.put(append(1));
        assertThat(queue.take(List.of(), longest))
                .as("nothing was taken before")
                .hasSize(2);
        queue.put(append(2));
        assertThat(queue.take(List.of(), Duration.ofMillis(1))).hasSize(1);
        queue.put(append(3));
        assertThat(queue.take(List.of(), longest)).as("one was taken before").hasSize(1);
    }

    @Test
    void it_waits_no_longer_when_as_many_have_come_with_those_that_come_first_or_it_is_closed() throws Exception {
        Duration longest = Duration.ofDays(1000);
        queue.put(append(0));
        queue.put(append(1));
        assertThat(queue.take(List.of(), longest)).hasSize(2);
        try (ExecutorService others = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<List<PendingAppend>> batch = others.submit(() -> queue.take(List.of(), longest));
            queue.put(append(2));
            queue.put(append(3));
            assertThat(batch.get()).hasSize(2);
            PendingAppend first = append(4);
            queue.put(append(5));
            assertThat(queue.take(List.of(first), longest)).hasSize(2);
            Future<List<PendingAppend>> last = others.submit(() -> queue.take(List.of(), longest));
            queue.put(append(6));
            queue.close();
            assertThat(last.get()).hasSize(1);
        }
    }

    @Test
    void a_closed_queue_takes_nothing_gives_what_is_left_and_then_nothing() throws Exception {
        PendingAppend left = append(0);
        queue.put(left);
        queue.close();
        assertThatThrownBy(() -> queue.put(append(1))).isInstanceOf(AppendFailure.LogClosed.class);
        assertThat(queue.take(List.of(), Duration.ZERO)).containsExactly(left);
        assertThat(queue.take(List.of(), Duration.ZERO)).isEmpty();
    }

    private static PendingAppend append(int number) {
        return new PendingAppend(EncodedCommit.of(Commits.commit("s" + number, 0)), -1);
    }
}
