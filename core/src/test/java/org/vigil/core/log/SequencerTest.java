package org.vigil.core.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.vigil.core.log.simulation.DriverErrors;

/** What the sequencer makes of answers that never come, come late, or prove nothing. One thread, no waiting. */
class SequencerTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00.123Z");

    private final MemoryLogStore store = new MemoryLogStore();
    private final StreamEnds ends = new StreamEnds(100);
    private Instant clock = NOW;
    private Runnable onPause = () -> {};
    private int pauses;
    private final GapRequests gaps = new MemoryGapRequests();
    private final Sequencer sequencer = over(store);

    private Sequencer over(LogStore logStore) {
        return new Sequencer(
                logStore,
                new ReadBack(logStore, () -> clock),
                gaps,
                ends,
                LogLimits.DEFAULT,
                () -> clock,
                Runnable::run,
                new PausedWaits(this::pause));
    }

    private void pause(Duration duration) {
        assertThat(++pauses).as("pauses").isLessThan(100);
        assertThat(duration).isPositive().isLessThanOrEqualTo(LogLimits.DEFAULT.longestBackoff());
        onPause.run();
    }

    @Test
    void an_insert_whose_answer_is_lost_is_found_stored_once() throws Exception {
        store.then(store::applyAndLoseTheAnswer);
        PendingAppend first = append("a", 0);
        PendingAppend second = append("b", 0);
        settle(first, second);
        assertThat(stored(first, second))
                .isEqualTo(store.stored())
                .extracting(Commit::position)
                .containsExactly(0L, 1L);
        assertThat(store.sent()).hasSize(1);
        assertThat(pauses).isZero();
    }

    @Test
    void an_insert_that_was_never_applied_is_sent_again_with_the_same_bytes_at_the_same_positions() throws Exception {
        store.then(store::lose).then(store::lose);
        PendingAppend first = append("a", 0, 3);
        PendingAppend second = append("b", 0);
        onPause = () -> clock = clock.plusSeconds(1);
        settle(first, second);
        assertThat(stored(first, second)).isEqualTo(store.stored());
        assertThat(store.sent()).hasSize(3).containsOnly(store.stored());
        assertThat(pauses).isEqualTo(2);
    }

    @Test
    void an_insert_that_is_applied_late_is_stored_once() throws Exception {
        PendingAppend first = append("a", 0);
        PendingAppend second = append("b", 0);
        store.then(store::lose).then(again -> {
            store.apply(store.sent().getFirst());
            return store.applyAndAcknowledge(again);
        });
        settle(first, second);
        assertThat(stored(first, second)).isEqualTo(store.stored());
        settle(append("c", 0));
        assertThat(store.apply(store.sent().getFirst()))
                .as("the late one, once more")
                .isFalse();
        assertThat(store.stored()).extracting(Commit::position).containsExactly(0L, 1L, 2L);
    }

    @Test
    void what_a_partly_applied_insert_stored_is_settled_and_only_the_rest_is_sent_again() throws Exception {
        List<PendingAppend> appends = List.of(append("a", 0), append("b", 0, 2), append("c", 0));
        store.then(batch -> store.applyAndLoseTheAnswer(batch.subList(0, 2)));
        settle(appends);
        assertThat(stored(appends)).isEqualTo(store.stored());
        assertThat(store.sent().getLast()).containsExactly(store.stored().getLast());
        assertThat(pauses).isZero();
    }

    @Test
    void an_occupied_position_is_left_alone_until_the_majority_shows_by_whom() throws Exception {
        Commit other = new Commit(0, NOW.plusSeconds(3), "Case", "x", 0, "u9/k", "cmd:u9/k", events());
        store.apply(List.of(other));
        onPause = () -> {
            if (pauses == 4) {
                store.replicate();
            }
        };
        store.otherwise(batch -> store.apply(batch) ? replicated() : LogStore.InsertOutcome.UNSETTLED);
        PendingAppend append = append("a", 0);
        settle(append);
        assertThat(store.sent()).hasSize(6);
        assertThat(store.sent().subList(0, 5))
                .as("sent at the occupied position")
                .allMatch(batch -> batch.getFirst().position() == 0);
        assertThat(stored(append)).extracting(Commit::position).containsExactly(other.next());
        assertThat(stored(append)).extracting(Commit::at).containsExactly(other.at());
    }

    @Test
    void a_position_whose_occupant_was_rolled_back_is_taken() throws Exception {
        store.apply(List.of(new Commit(0, NOW, "Case", "x", 0, "u9/k", "cmd:u9/k", events())));
        onPause = store::rollBack;
        store.otherwise(batch -> store.apply(batch) ? replicated() : LogStore.InsertOutcome.UNSETTLED);
        PendingAppend append = append("a", 0);
        settle(append);
        assertThat(stored(append))
                .isEqualTo(store.stored())
                .extracting(Commit::position)
                .containsExactly(0L);
    }

    @Test
    void a_node_that_nobody_overtakes_leaves_a_gap_when_one_is_asked_for_and_goes_on_behind_whoever_used_it()
            throws Exception {
        settle(append("a", 0));
        gaps.ask(Duration.ofMillis(300));
        clock = NOW.plus(Courtesy.REST);
        onPause = () -> {
            store.apply(List.of(new Commit(2, NOW, "Case", "x", 0, "u9/k", "cmd:u9/k", events())));
            store.replicate();
        };
        settle(append("a", 1));
        assertThat(pauses).as("gaps").isEqualTo(1);
        onPause = () -> {};
        PendingAppend next = append("a", 2);
        settle(next);
        assertThat(stored(next)).extracting(Commit::position).containsExactly(3L);
    }

    @Test
    void a_node_of_which_nobody_asks_for_a_gap_leaves_none_however_long_it_goes_on() throws Exception {
        for (int i = 0; i < 5; i++) {
            settle(append("a", i));
            clock = clock.plus(Courtesy.REST);
        }
        assertThat(pauses).as("gaps").isZero();
    }

    @Test
    void a_node_that_is_overtaken_again_and_again_asks_for_a_gap() throws Exception {
        for (int i = 0; i < Courtesy.LOST_IN_A_ROW; i++) {
            long other = i;
            store.then(batch -> {
                clock = clock.plus(Courtesy.REST);
                store.apply(List.of(
                        new Commit(other, NOW, "Case", "x" + other, 0, "u9/k" + other, "cmd:u9/k" + other, events())));
                store.replicate();
                return LogStore.InsertOutcome.UNSETTLED;
            });
        }
        store.then(batch -> {
            assertThat(gaps.take()).contains(Courtesy.REST.multipliedBy(2));
            return store.applyAndAcknowledge(batch);
        });
        PendingAppend append = append("a", 0);
        settle(append);
        assertThat(stored(append)).extracting(Commit::position).containsExactly((long) Courtesy.LOST_IN_A_ROW);
    }

    private LogStore.InsertOutcome replicated() {
        store.replicate();
        return LogStore.InsertOutcome.ACKNOWLEDGED;
    }

    @Test
    void what_was_read_back_before_a_range_failed_is_settled_and_not_sent_again() throws Exception {
        PendingAppend first = append("a", 0);
        PendingAppend second = append("b", 0);
        PendingAppend third = append("c", 0);
        store.then(batch -> store.applyAndLoseTheAnswer(batch.subList(0, 1)));
        assertThat(over(failingFirstRange()).settle(List.of(first, second, third)))
                .isEmpty();
        assertThat(store.sent()).extracting(List::size).containsExactly(3, 2);
        assertThat(stored(first, second, third))
                .isEqualTo(store.stored())
                .extracting(Commit::position)
                .containsExactly(0L, 1L, 2L);
        assertThat(pauses).isZero();
    }

    @Test
    void what_comes_behind_what_was_read_back_at_another_time_is_not_recorded_before_it() throws Exception {
        PendingAppend first = append("a", 0);
        PendingAppend second = append("b", 0);
        Instant later = NOW.plusSeconds(2);
        store.then(batch -> store.applyAndLoseTheAnswer(List.of(new PlacedCommit(first, 0, later).commit())));
        assertThat(over(failingFirstRange()).settle(List.of(first, second))).isEmpty();
        assertThat(stored(first, second))
                .isEqualTo(store.stored())
                .extracting(Commit::at)
                .containsOnly(later);
    }

    private LogStore failingFirstRange() {
        return new ForwardingLogStore(store) {
            private boolean failed;

            @Override
            public List<Commit> readFrom(long firstPosition, int limit) {
                if (!failed) {
                    failed = true;
                    throw DriverErrors.noAnswer();
                }
                return super.readFrom(firstPosition, limit);
            }
        };
    }

    @Test
    void a_commit_that_another_node_stored_at_the_same_position_is_told_as_it_was_stored() throws Exception {
        PendingAppend append = append("a", 0);
        Instant later = NOW.plusSeconds(2);
        store.then(batch -> store.applyAndLoseTheAnswer(List.of(new PlacedCommit(append, 0, later).commit())));
        settle(append);
        PendingAppend next = append("a", 1);
        settle(next);
        assertThat(stored(append, next))
                .isEqualTo(store.stored())
                .extracting(Commit::at)
                .containsOnly(later);
    }

    @Test
    void what_comes_behind_a_commit_that_another_node_has_stored_is_not_recorded_before_it() throws Exception {
        PendingAppend first = append("a", 0);
        PendingAppend second = append("b", 0);
        Instant later = NOW.plusSeconds(2);
        store.then(batch -> store.applyAndLoseTheAnswer(List.of(new PlacedCommit(first, 0, later).commit())));
        settle(first, second);
        assertThat(stored(first, second))
                .isEqualTo(store.stored())
                .extracting(Commit::at)
                .containsOnly(later);
    }

    @Test
    void what_was_acknowledged_is_not_forgotten_when_reads_lag() throws Exception {
        settle(append("a", 0));
        settle(append("a", 1));
        Commit other = new Commit(2, NOW, "Case", "x", 0, "u9/k", "cmd:u9/k", events());
        store.then(batch -> {
            store.apply(List.of(other));
            store.replicate();
            return LogStore.InsertOutcome.UNSETTLED;
        });
        store.then(batch -> {
            assertThat(batch.getFirst().position()).isEqualTo(3);
            store.lag(3);
            return LogStore.InsertOutcome.UNSETTLED;
        });
        PendingAppend append = append("a", 2);
        settle(append);
        assertThat(stored(append)).extracting(Commit::position).containsExactly(3L);
        assertThat(new Tail(3, NOW).with(store.stored().getFirst())).isEqualTo(new Tail(3, NOW));
    }

    @Test
    void a_loser_does_not_sink_those_behind_it_and_leaves_no_gap() throws Exception {
        settle(append(Commits.commit("x", 0, 1, "u1/known")));
        PendingAppend before = append("a", 0);
        PendingAppend loser = append(Commits.commit("b", 0, 5, "u1/known"));
        PendingAppend behind = append("c", 0, 2);
        settle(before, loser, behind);
        assertThatThrownBy(() -> loser.await(Duration.ofSeconds(1)))
                .asInstanceOf(InstanceOfAssertFactories.type(AppendFailure.CommandKnown.class))
                .extracting(AppendFailure.CommandKnown::commit)
                .isEqualTo(store.stored().getFirst());
        assertThat(stored(before, behind)).extracting(Commit::position).containsExactly(1L, 2L);
        assertThat(store.stored()).hasSize(3);
    }

    @Test
    void two_commits_of_one_stream_go_into_one_insert() throws Exception {
        List<PendingAppend> appends = List.of(append("a", 0, 2), append("a", 2), append("a", 3));
        settle(appends);
        assertThat(stored(appends)).isEqualTo(store.stored());
        assertThat(store.sent()).hasSize(1);
    }

    @Test
    void a_commit_is_not_stored_without_the_one_that_its_stream_needs_before_it() throws Exception {
        settle(append(Commits.claiming("x", 0, 1, "u1/x", "ua:1/14#0")));
        settle(append("s", 0));
        PendingAppend loser = append(Commits.claiming("s", 1, 1, "u1/y", "ua:1/14#0"));
        PendingAppend dependent = append("s", 2);
        PendingAppend other = append("t", 0);
        settle(loser, dependent, other);
        assertThatThrownBy(() -> loser.await(Duration.ofSeconds(1))).isInstanceOf(AppendFailure.ClaimTaken.class);
        assertThat(dependent.await(Duration.ofSeconds(1))).as("misplaced").isEmpty();
        assertThat(stored(other)).extracting(Commit::position).containsExactly(2L);
        assertThat(store.stored()).hasSize(3);
    }

    @Test
    void the_second_of_two_that_want_the_same_waits_for_the_outcome_of_the_first() throws Exception {
        PendingAppend first = append("s", 0);
        PendingAppend second = append("s", 0);
        PendingAppend sameCommand =
                append(Commits.commit("t", 0, 1, first.commit().command()));
        PendingAppend behindIt = append("t", 1);
        List<PendingAppend> waiting = sequencer.settle(List.of(first, second, sameCommand, behindIt));
        assertThat(waiting).containsExactly(second, sameCommand, behindIt);
        settle(waiting);
        assertThat(second.await(Duration.ofSeconds(1))).as("misplaced").isEmpty();
        assertThatThrownBy(() -> sameCommand.await(Duration.ofSeconds(1)))
                .isInstanceOf(AppendFailure.CommandKnown.class);
        assertThat(behindIt.await(Duration.ofSeconds(1))).as("misplaced").isEmpty();
        assertThat(store.stored()).hasSize(1);
    }

    @Test
    void recorded_time_has_milliseconds_and_never_falls() throws Exception {
        clock = NOW.plusNanos(999_999);
        PendingAppend first = append("a", 0);
        settle(first);
        clock = NOW.minus(LogLimits.DEFAULT.clockTolerance());
        PendingAppend second = append("a", 1);
        settle(second);
        assertThat(stored(first, second)).extracting(Commit::at).containsOnly(NOW);
    }

    @Test
    void a_clock_behind_the_tail_by_more_than_the_limit_refuses() throws Exception {
        settle(append("a", 0));
        clock = NOW.minus(LogLimits.DEFAULT.clockTolerance()).minusMillis(1);
        PendingAppend refused = append("a", 1);
        settle(refused);
        assertThatThrownBy(() -> refused.await(Duration.ofSeconds(1)))
                .asInstanceOf(InstanceOfAssertFactories.type(AppendFailure.ClockBehind.class))
                .satisfies(failure -> assertThat(failure.tail()).isEqualTo(NOW));
        assertThat(store.sent()).hasSize(1);
    }

    @Test
    void a_hole_at_its_own_position_stops_the_sequencer() {
        store.then(store::lose);
        store.apply(List.of(new Commit(7, NOW, "Case", "x", 0, "u9/k", "cmd:u9/k", events())));
        PendingAppend append = append("a", 0);
        store.then(batch -> {
            store.replicate();
            return LogStore.InsertOutcome.UNSETTLED;
        });
        assertThatThrownBy(() -> settle(append)).isInstanceOf(LogCorruptedException.class);
    }

    private PendingAppend append(String stream, long sequence) {
        return append(stream, sequence, 1);
    }

    private PendingAppend append(String stream, long sequence, int events) {
        return append(Commits.commit(stream, sequence, events));
    }

    private PendingAppend append(NewCommit commit) {
        return new PendingAppend(EncodedCommit.of(commit), ends.known(commit.stream()));
    }

    private static List<LoggedEvent> events() {
        return Commits.commit("x", 0).events();
    }

    private void settle(PendingAppend... appends) throws InterruptedException {
        settle(List.of(appends));
    }

    private void settle(List<PendingAppend> appends) throws InterruptedException {
        assertThat(sequencer.settle(appends)).isEmpty();
    }

    private static List<Commit> stored(PendingAppend... appends) {
        return stored(List.of(appends));
    }

    private static List<Commit> stored(List<PendingAppend> appends) {
        return appends.stream()
                .flatMap(append ->
                        Stream.ofNullable(append.await(Duration.ofSeconds(1)).orElse(null)))
                .toList();
    }
}
