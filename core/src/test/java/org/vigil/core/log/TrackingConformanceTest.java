package org.vigil.core.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.junit.jupiter.api.Test;

/**
 * Guarantee 6, through Axon: a subscriber sees every position once and in order, also when it is stopped and started again,
 * and again when it is reset.
 */
class TrackingConformanceTest extends LogSuite {
    private static final int PATIENCE_SECONDS = 60;

    private final BlockingQueue<Seen> seen = new LinkedBlockingQueue<>();
    private final TokenStore tokens = new InMemoryTokenStore();

    @Test
    void a_subscriber_sees_each_event_once_and_in_order_across_restarts() throws Exception {
        EventLog log = open();
        EventLog otherNode = open(InstantSource.system());
        EmbeddedEventStore store = eventStore(log);
        EmbeddedEventStore otherStore = eventStore(otherNode);
        List<String> expected = new ArrayList<>();
        for (int round = 0; round < 3; round++) {
            expected.addAll(publish(store, "before-" + round));
            Subscriber subscriber = new Subscriber(store);
            expected.addAll(publish(store, "while-" + round));
            expected.addAll(publish(otherStore, "elsewhere-" + round));
            assertThat(texts(next(round * 9L, 9))).isEqualTo(expected.subList(round * 9, round * 9 + 9));
            subscriber.stop();
        }
        assertThat(seen).as("nothing twice").isEmpty();
    }

    @Test
    void a_subscriber_that_is_reset_sees_every_event_again_once_and_in_order_and_then_what_is_new() throws Exception {
        EmbeddedEventStore store = eventStore(open());
        List<String> expected = new ArrayList<>(publish(store, "first"));
        expected.addAll(publish(store, "second"));
        Subscriber subscriber = new Subscriber(store);
        assertThat(texts(next(0, 6))).isEqualTo(expected);
        subscriber.reset();
        assertThat(seen).as("nothing before it is started again").isEmpty();
        // Goes on while the replay runs.
        expected.addAll(publish(store, "third"));
        subscriber.start();
        assertThat(texts(next(0, 9))).isEqualTo(expected);
        expected.addAll(publish(store, "fourth"));
        assertThat(texts(next(9, 3))).isEqualTo(expected.subList(9, 12));
        subscriber.stop();
        assertThat(seen).as("nothing twice").isEmpty();
    }

    @Test
    void a_subscriber_that_is_stopped_within_a_commit_goes_on_with_its_next_event() throws Exception {
        EmbeddedEventStore store = eventStore(open());
        List<EventMessage<?>> events = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            events.add(new GenericDomainEventMessage<>("Case", "one", i, new Said("one:" + i)));
        }
        store.publish(events);
        // The batch of the processor is smaller than the commit.
        for (long position = 0; position < 7; position++) {
            String name = "subscriber-" + position;
            tokens.initializeTokenSegments(name, 1, new GlobalSequenceTrackingToken(position - 1));
            Subscriber subscriber = new Subscriber(store, name);
            next(position, 7 - (int) position);
            subscriber.stop();
        }
        assertThat(seen).as("nothing twice").isEmpty();
    }

    @Test
    void a_token_has_the_same_size_however_much_came_before_it() throws Exception {
        VigilEventStorageEngine engine = new VigilEventStorageEngine(open(), new SaidCodec());
        List<Integer> sizes = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            engine.appendEvents(List.of(new GenericDomainEventMessage<>("Case", "s" + i, 0, new Said("x"))));
            sizes.add(size(engine.readEvents((TrackingToken) null, false)
                    .reduce((first, second) -> second)
                    .orElseThrow()
                    .trackingToken()));
        }
        sizes.add(size(engine.createHeadToken()));
        sizes.add(size(engine.createTailToken()));
        sizes.add(size(new GlobalSequenceTrackingToken(Long.MAX_VALUE)));
        assertThat(sizes).containsOnly(sizes.getFirst());
    }

    private static int size(TrackingToken token) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream objects = new ObjectOutputStream(bytes)) {
            objects.writeObject(token);
        }
        return bytes.size();
    }

    /** The next events, which have the positions from one on. */
    private List<Seen> next(long position, int count) throws InterruptedException {
        List<Seen> events = new ArrayList<>();
        while (events.size() < count) {
            Seen event = seen.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertThat(event).as("an event after %s", events).isNotNull();
            assertThat(event.position()).isEqualTo(position + events.size());
            events.add(event);
        }
        return events;
    }

    private static List<String> texts(List<Seen> events) {
        return events.stream().map(Seen::text).toList();
    }

    /** An event that came to the subscriber. */
    private record Seen(long position, String text) {}

    private static List<String> publish(EmbeddedEventStore store, String stream) {
        List<EventMessage<?>> events = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            texts.add(stream + ":" + i);
            events.add(new GenericDomainEventMessage<>("Case", stream, i, new Said(texts.getLast())));
        }
        store.publish(events);
        return texts;
    }

    private EmbeddedEventStore eventStore(EventLog log) {
        EmbeddedEventStore store = EmbeddedEventStore.builder()
                .storageEngine(new VigilEventStorageEngine(log, new SaidCodec()))
                .build();
        closeAtTheEnd(store::shutDown);
        return store;
    }

    /** Called by Axon. */
    final class Handler {
        @EventHandler
        void on(Said said, TrackingToken token) {
            seen.add(new Seen(token.position().orElseThrow(), said.text()));
        }
    }

    /** A streaming processor that puts down what it sees. */
    private final class Subscriber {
        private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(2);
        private final PooledStreamingEventProcessor processor;

        Subscriber(EmbeddedEventStore store) {
            this(store, "subscriber");
        }

        Subscriber(EmbeddedEventStore store, String name) {
            processor = PooledStreamingEventProcessor.builder()
                    .name(name)
                    .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                            .eventHandlers(new Handler())
                            .build())
                    .messageSource(store)
                    .tokenStore(tokens)
                    .transactionManager(NoTransactionManager.instance())
                    .coordinatorExecutor(threads)
                    .workerExecutor(threads)
                    .initialSegmentCount(1)
                    .initialToken(source -> source.createTailToken())
                    .batchSize(2)
                    .build();
            processor.start();
        }

        void start() {
            processor.start();
        }

        void reset() {
            processor.shutDown();
            processor.resetTokens();
        }

        void stop() {
            processor.shutDown();
            threads.shutdownNow();
        }
    }
}
