package org.vigil.core.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandSucceededEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;

/** Guarantee 3: each sequence of a stream has one winner, and the loser leaves nothing; a stream's sequences are dense. */
class StreamsConformanceTest extends LogSuite {
    /** How many documents each reply had. */
    private final List<Integer> replies = Collections.synchronizedList(new ArrayList<>());

    @Override
    List<CommandListener> listeners() {
        return List.of(new CommandListener() {
            @Override
            public void commandSucceeded(CommandSucceededEvent event) {
                if (event.getResponse().get("cursor") instanceof BsonDocument cursor) {
                    replies.add(cursor.getArray(cursor.containsKey("firstBatch") ? "firstBatch" : "nextBatch")
                            .size());
                }
            }
        });
    }

    @Test
    void a_sequence_that_two_logs_race_for_has_one_winner_and_the_losers_leave_nothing() throws Exception {
        List<EventLog> logs = List.of(open(), open());
        int rounds = scaled(20);
        int racers = 6;
        int lost = 0;
        for (int sequence = 0; sequence < rounds; sequence++) {
            lost += race(logs, racers, sequence);
        }
        assertThat(lost).isEqualTo(rounds * (racers - 1));
        assertThat(logs.getFirst().next()).isEqualTo(rounds);
        assertThat(logs.getFirst().readStream("raced", 0, rounds + 1)).hasSize(rounds);
        assertThat(documents().countDocuments()).isEqualTo(rounds);
    }

    private static int race(List<EventLog> logs, int racers, long sequence) throws Exception {
        List<Callable<Boolean>> attempts = new ArrayList<>();
        for (int racer = 0; racer < racers; racer++) {
            EventLog log = logs.get(racer % logs.size());
            attempts.add(() -> {
                try {
                    log.append(Commits.commit("raced", sequence));
                    return false;
                } catch (AppendFailure.StreamConflict e) {
                    assertThat(e.stream()).isEqualTo("raced");
                    assertThat(e.sequence()).isEqualTo(sequence);
                    return true;
                }
            });
        }
        int lost = 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Boolean> attempt : threads.invokeAll(attempts)) {
                lost += attempt.get() ? 1 : 0;
            }
        }
        return lost;
    }

    @Test
    void a_lost_race_does_not_sink_other_streams_that_wait_with_it() throws Exception {
        EventLog log = open();
        log.append(Commits.commit("contested", 0));
        List<Callable<Commit>> appends = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            NewCommit commit = Commits.commit("stream-" + i, 0);
            appends.add(() -> log.append(commit));
            appends.add(() -> {
                try (EventLog other = open()) {
                    return other.append(Commits.commit("contested", 0));
                }
            });
        }
        int stored = 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Commit> append : threads.invokeAll(appends)) {
                if (append.state() == Future.State.SUCCESS) {
                    stored++;
                } else {
                    assertThat(append.exceptionNow()).isInstanceOf(AppendFailure.StreamConflict.class);
                }
            }
        }
        assertThat(stored).isEqualTo(8);
        assertThat(log.next()).isEqualTo(9);
    }

    @Test
    void a_stream_can_be_appended_to_at_its_end_only() {
        EventLog log = open();
        log.append(Commits.commit("a", 0, 3));
        EventLog other = open();
        for (long sequence : new long[] {0, 1, 2, 4, 9}) {
            for (EventLog each : List.of(log, other)) {
                assertThatThrownBy(() -> each.append(Commits.commit("a", sequence)))
                        .as("sequence %d", sequence)
                        .isInstanceOf(AppendFailure.StreamConflict.class);
            }
        }
        assertThatThrownBy(() -> log.append(Commits.commit("new", 1))).isInstanceOf(AppendFailure.StreamConflict.class);
        assertThat(log.append(Commits.commit("a", 3)).position()).isEqualTo(3);
        assertThat(documents().countDocuments()).isEqualTo(2);
    }

    // Ten thousand where ranges come from an index; FerretDB scans the whole collection for each page.
    @Test
    void a_stream_of_ten_thousand_events_is_read_in_pages() {
        EventLog log = open();
        int each = 20;
        int events = scaled(10_000);
        for (int sequence = 0; sequence < events; sequence += each) {
            log.append(Commits.commit("long", sequence, each));
        }
        replies.clear();
        List<Commit> whole = log.readStream("long", 0, Integer.MAX_VALUE);
        assertThat(whole).hasSize(events / each);
        assertThat(whole.getLast().lastSequence()).isEqualTo(events - 1L);
        int page = LogLimits.DEFAULT.pageCommits();
        assertThat(replies).allMatch(documents -> documents <= page).hasSizeGreaterThanOrEqualTo(events / each / page);

        replies.clear();
        VigilEventStorageEngine engine = new VigilEventStorageEngine(log, new AnythingCodec());
        DomainEventStream stream = engine.readEvents("long");
        long next = 0;
        while (stream.hasNext()) {
            assertThat(stream.next().getSequenceNumber()).isEqualTo(next++);
            assertThat(replies.stream().mapToInt(Integer::intValue).sum())
                    .as("no page before its first event is asked for")
                    .isLessThanOrEqualTo((int) (next - 1) / each / Pages.COMMITS * Pages.COMMITS + Pages.COMMITS);
        }
        assertThat(next).isEqualTo(events);
    }

    @Test
    void a_long_stream_is_read_page_by_page() {
        EventLog log = open();
        int commits = scaled(300);
        List<Commit> appended = new ArrayList<>();
        for (int i = 0; i < commits; i++) {
            appended.add(log.append(Commits.commit("long", i * 2L, 2)));
            if (i % 10 == 0) {
                log.append(Commits.commit("other-" + i, 0));
            }
        }
        assertThat(log.readStream("long", 0, Integer.MAX_VALUE)).isEqualTo(appended);
        assertThat(log.readStream("long", 0, 7)).isEqualTo(appended.subList(0, 7));
        assertThat(log.readStream("long", 11, 3))
                .as("from the midst of a commit")
                .isEqualTo(appended.subList(5, 8));
        assertThat(log.readStream("long", commits * 2L, 3)).isEmpty();
        assertThat(log.readStream("nobody", 0, 3)).isEmpty();
        assertThat(log.lastSequence("long")).isEqualTo(commits * 2L - 1);
        assertThat(log.lastSequence("nobody")).isEqualTo(-1);
    }

    /** Reads whatever was written. */
    private static final class AnythingCodec implements EventCodec {
        @Override
        public Encoded encode(Object payload) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Object decode(String name, int revision, String data) {
            return data;
        }

        @Override
        public String encodeMeta(Map<String, ?> meta) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Map<String, Object> decodeMeta(String meta) {
            return Map.of();
        }
    }
}
