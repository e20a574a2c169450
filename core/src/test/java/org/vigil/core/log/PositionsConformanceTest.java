package org.vigil.core.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Guarantee 1: positions are dense and in commit order, and none is ever given twice. */
class PositionsConformanceTest extends LogSuite {

    @Test
    void an_empty_log_begins_at_position_0() {
        EventLog log = openPatient();
        assertThat(log.next()).isZero();
        assertThat(log.read(0, 10)).isEmpty();
        assertThat(log.at(0)).isEmpty();
        assertThat(log.append(Commits.commit("a", 0, 3)).position()).isZero();
        assertThat(log.append(Commits.commit("b", 0)).position()).isEqualTo(3);
        assertThat(log.next()).isEqualTo(4);
    }

    @Test
    void the_store_finds_a_commit_by_the_position_at_which_it_begins_and_by_no_other() {
        EventLog log = openPatient();
        Commit first = log.append(Commits.commit("a", 0, 3));
        Commit second = log.append(Commits.commit("b", 0));
        LogStore store = store();
        assertThat(store.byPosition(0)).contains(first);
        assertThat(store.byPosition(3)).contains(second);
        for (long none : List.of(1L, 2L, 4L, Long.MAX_VALUE)) {
            assertThat(store.byPosition(none)).as("at %d", none).isEmpty();
        }
    }

    @Test
    void two_logs_with_many_callers_leave_no_gap_and_every_acknowledged_commit_once() throws Exception {
        List<EventLog> logs = List.of(openPatient(), openPatient());
        int callers = 16;
        int each = scaled(40);
        List<Future<List<Commit>>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int caller = 0; caller < callers; caller++) {
                EventLog log = logs.get(caller % logs.size());
                String stream = "stream-" + caller;
                answers.add(threads.submit(() -> appendMany(log, stream, each)));
            }
        }
        List<Commit> acknowledged = new ArrayList<>();
        for (Future<List<Commit>> answer : answers) {
            acknowledged.addAll(answer.get());
        }
        List<Commit> stored = logs.getFirst().read(0, callers * each + 1);
        assertThat(stored).containsExactlyInAnyOrderElementsOf(acknowledged);
        long next = 0;
        for (Commit commit : stored) {
            assertThat(commit.position()).as("no gap").isEqualTo(next);
            next = commit.next();
        }
        assertThat(logs.getLast().next()).isEqualTo(next);
    }

    private static List<Commit> appendMany(EventLog log, String stream, int count) {
        List<Commit> answers = new ArrayList<>();
        long sequence = 0;
        for (int i = 0; i < count; i++) {
            NewCommit commit = Commits.commit(stream, sequence, 1 + i % 3);
            Commit answer = log.append(commit);
            assertThat(answer.events()).isEqualTo(commit.events());
            answers.add(answer);
            sequence = commit.lastSequence() + 1;
        }
        return answers;
    }

    @Test
    void the_order_of_positions_is_that_of_the_appends_that_did_not_overlap() throws Exception {
        List<EventLog> logs = List.of(openPatient(), openPatient(), openPatient());
        AtomicLong ticks = new AtomicLong();
        List<Future<List<Timed>>> answers = new ArrayList<>();
        int callers = 12;
        int each = scaled(30);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int caller = 0; caller < callers; caller++) {
                EventLog log = logs.get(caller % logs.size());
                String stream = "stream-" + caller;
                answers.add(threads.submit(() -> {
                    List<Timed> timed = new ArrayList<>();
                    for (int i = 0; i < each; i++) {
                        long called = ticks.getAndIncrement();
                        Commit commit = log.append(Commits.commit(stream, i));
                        timed.add(new Timed(called, ticks.getAndIncrement(), commit.position()));
                    }
                    return timed;
                }));
            }
        }
        List<Timed> appends = new ArrayList<>();
        for (Future<List<Timed>> answer : answers) {
            appends.addAll(answer.get());
        }
        for (Timed one : appends) {
            assertThat(appends)
                    .filteredOn(other -> one.answered() < other.called())
                    .as("called after the one at %d was answered", one.position())
                    .allMatch(later -> one.position() < later.position());
        }
    }

    /** When an append was called and answered, on a clock that only counts; and where it went. */
    private record Timed(long called, long answered, long position) {}

    @Test
    void a_log_opened_again_goes_on_where_the_last_one_ended() {
        EventLog first = openPatient();
        first.append(Commits.commit("a", 0, 2));
        first.close();
        EventLog second = openPatient();
        assertThat(second.append(Commits.commit("a", 2)).position()).isEqualTo(2);
        assertThat(second.lastSequence("a")).isEqualTo(2);
    }

    @Test
    void every_position_of_a_commit_leads_to_it() {
        EventLog log = openPatient();
        log.append(Commits.commit("a", 0));
        Commit middle = log.append(Commits.commit("a", 1, 3));
        log.append(Commits.commit("a", 4));
        assertThat(log.at(0)).isPresent().get().isNotEqualTo(middle);
        for (long position = 1; position <= 3; position++) {
            assertThat(log.at(position)).contains(middle);
            assertThat(log.read(position, 10)).hasSize(2).first().isEqualTo(middle);
            assertThat(log.read(position, 1)).containsExactly(middle);
        }
        assertThat(log.at(5)).isEmpty();
        assertThat(log.read(5, 10)).isEmpty();
        assertThat(log.read(1000, 10)).isEmpty();
    }
}
