package org.vigil.core.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The log as Axon sees it: commits as units of work, streams as aggregates, positions as tokens. */
class EventStorageEngineConformanceTest extends LogSuite {
    private Instant clock = Instant.parse("2026-11-24T10:00:00Z");
    private EventLog log;
    private VigilEventStorageEngine engine;

    @BeforeEach
    void openEngine() {
        log = open(() -> clock);
        engine = new VigilEventStorageEngine(log, new SaidCodec());
    }

    @Test
    void what_one_unit_of_work_publishes_is_one_commit() {
        engine.appendEvents(List.of(
                said("a", 0, "one", Map.of("command", "u1/k1", "claim", "ua:190/14#0", "user", "u1")),
                said("a", 1, "two", Map.of("claim", "not kept", "user", "u1"))));
        Commit commit = log.at(1).orElseThrow();
        assertThat(commit.command()).isEqualTo("u1/k1");
        assertThat(commit.claim()).isEqualTo("ua:190/14#0");
        assertThat(commit.type()).isEqualTo("Case");
        assertThat(commit.events()).extracting(LoggedEvent::name).containsExactly("Said", "Said");
        assertThat(commit.events())
                .extracting(LoggedEvent::meta)
                .containsExactly("command=u1/k1\nuser=u1\n", "user=u1\n");
    }

    @Test
    void an_event_without_command_is_a_command_of_its_own() {
        DomainEventMessage<?> event = said("a", 0, "one", Map.of());
        engine.appendEvents(List.of(event));
        Commit commit = log.at(0).orElseThrow();
        assertThat(commit.command()).isEqualTo(event.getIdentifier());
        assertThat(commit.claim()).isEqualTo("cmd:" + event.getIdentifier());
    }

    @Test
    void events_of_two_streams_are_refused_and_leave_nothing() {
        assertThatThrownBy(() -> engine.appendEvents(List.of(said("a", 0, "one"), said("b", 0, "two"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("one stream");
        assertThatThrownBy(() -> engine.appendEvents(List.of(said("a", 0, "one"), said("a", 2, "three"))))
                .isInstanceOf(IllegalArgumentException.class);
        EventMessage<?> ofNoAggregate = GenericEventMessage.asEventMessage(new Said("x"));
        assertThatThrownBy(() -> engine.appendEvents(List.of(ofNoAggregate)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(log.next()).isZero();
    }

    @Test
    void a_lost_race_is_what_axon_expects_and_other_failures_are_as_they_are() {
        engine.appendEvents(List.of(said("a", 0, "one", Map.of("command", "u1/k1"))));
        assertThatThrownBy(() -> engine.appendEvents(List.of(said("a", 0, "again"))))
                .isInstanceOf(AggregateStreamCreationException.class)
                .hasCauseInstanceOf(AppendFailure.StreamConflict.class);
        engine.appendEvents(List.of(said("a", 1, "two")));
        assertThatThrownBy(() -> engine.appendEvents(List.of(said("a", 1, "again"))))
                .isInstanceOf(ConcurrencyException.class)
                .hasCauseInstanceOf(AppendFailure.StreamConflict.class);
        assertThatThrownBy(() -> engine.appendEvents(List.of(said("a", 2, "x", Map.of("command", "u1/k1")))))
                .isInstanceOf(AppendFailure.CommandKnown.class);
    }

    @Test
    void an_aggregate_is_read_from_any_sequence() {
        appendCommits();
        assertThat(texts(engine.readEvents("a"))).containsExactly("a0", "a1", "a2", "a3", "a4", "a5");
        assertThat(texts(engine.readEvents("a", 2))).containsExactly("a2", "a3", "a4", "a5");
        assertThat(texts(engine.readEvents("a", 6))).isEmpty();
        assertThat(texts(engine.readEvents("nobody"))).isEmpty();
        DomainEventStream stream = engine.readEvents("a");
        stream.forEachRemaining(event -> {});
        assertThat(stream.getLastSequenceNumber()).isEqualTo(5);
        assertThat(engine.lastSequenceNumberFor("a")).contains(5L);
        assertThat(engine.lastSequenceNumberFor("nobody")).isEmpty();
    }

    @Test
    void a_token_in_the_midst_of_a_commit_goes_on_with_the_next_event() {
        appendCommits();
        List<TrackedEventMessage<?>> all = tracked(null);
        assertThat(all).extracting(Said::textOf).containsExactly("a0", "a1", "a2", "b0", "a3", "a4", "a5");
        for (int i = 0; i < all.size(); i++) {
            TrackingToken token = all.get(i).trackingToken();
            assertThat(token).isEqualTo(new GlobalSequenceTrackingToken(i));
            assertThat(tracked(token))
                    .extracting(EventMessage::getIdentifier)
                    .isEqualTo(all.subList(i + 1, all.size()).stream()
                            .map(EventMessage::getIdentifier)
                            .toList());
        }
    }

    @Test
    void a_tracked_event_knows_its_aggregate_its_time_and_its_metadata() {
        clock = clock.plusMillis(5);
        engine.appendEvents(List.of(said("a", 0, "one", Map.of("user", "u1")), said("a", 1, "two")));
        DomainEventMessage<?> second = (DomainEventMessage<?>)
                tracked(new GlobalSequenceTrackingToken(0)).getFirst();
        assertThat(second.getAggregateIdentifier()).isEqualTo("a");
        assertThat(second.getType()).isEqualTo("Case");
        assertThat(second.getSequenceNumber()).isEqualTo(1);
        assertThat(second.getTimestamp()).isEqualTo(clock);
        assertThat(tracked(null).getFirst().getMetaData()).containsExactly(Map.entry("user", "u1"));
    }

    @Test
    void tokens_stand_at_the_tail_at_the_head_and_at_an_instant() {
        assertThat(engine.createHeadToken()).isEqualTo(engine.createTailToken());
        appendCommits();
        assertThat(tracked(engine.createTailToken())).hasSize(7);
        assertThat(tracked(engine.createHeadToken())).isEmpty();
        Instant ofB = log.at(3).orElseThrow().at();
        assertThat(tracked(engine.createTokenAt(ofB))).extracting(Said::textOf).startsWith("b0");
        assertThat(tracked(engine.createTokenAt(ofB.plusNanos(1))))
                .extracting(Said::textOf)
                .startsWith("a3");
        assertThat(tracked(engine.createTokenAt(ofB.plusSeconds(9)))).isEmpty();
    }

    @Test
    void many_commits_are_read_page_by_page() {
        int commits = scaled(200);
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < commits; i++) {
            engine.appendEvents(List.of(said("long", i, "t" + i)));
            expected.add("t" + i);
        }
        assertThat(texts(engine.readEvents("long"))).isEqualTo(expected);
        assertThat(tracked(null)).extracting(Said::textOf).isEqualTo(expected);
    }

    @Test
    void there_are_no_snapshots() {
        assertThat(engine.readSnapshot("a")).isEmpty();
        assertThatThrownBy(() -> engine.storeSnapshot(said("a", 0, "one")))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    /** Three commits: a0 a1 a2, b0, a3 a4 a5; a second apart. */
    private void appendCommits() {
        engine.appendEvents(List.of(said("a", 0, "a0"), said("a", 1, "a1"), said("a", 2, "a2")));
        clock = clock.plusSeconds(1);
        engine.appendEvents(List.of(said("b", 0, "b0")));
        clock = clock.plusSeconds(1);
        engine.appendEvents(List.of(said("a", 3, "a3"), said("a", 4, "a4"), said("a", 5, "a5")));
    }

    private List<TrackedEventMessage<?>> tracked(@Nullable TrackingToken token) {
        return new ArrayList<>(engine.readEvents(token, false).toList());
    }

    private static List<String> texts(DomainEventStream events) {
        List<String> texts = new ArrayList<>();
        events.forEachRemaining(event -> texts.add(Said.textOf(event)));
        return texts;
    }

    private static DomainEventMessage<?> said(String stream, long sequence, String text) {
        return said(stream, sequence, text, Map.of());
    }

    private static DomainEventMessage<?> said(String stream, long sequence, String text, Map<String, String> meta) {
        return new GenericDomainEventMessage<>("Case", stream, sequence, new Said(text), meta);
    }
}
