package org.vigil.core.log;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.junit.jupiter.api.Test;

/** Guarantee 6, through Axon: a subscriber sees each event once and in order, also when it is stopped and started again. */
class TrackingConformanceTest extends LogSuite {
    private static final int PATIENCE_SECONDS = 60;

    private final BlockingQueue<String> seen = new LinkedBlockingQueue<>();
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
            assertThat(next(9)).isEqualTo(expected.subList(round * 9, round * 9 + 9));
            subscriber.stop();
        }
        assertThat(seen).as("nothing twice").isEmpty();
    }

    private List<String> next(int count) throws InterruptedException {
        List<String> texts = new ArrayList<>();
        while (texts.size() < count) {
            String text = seen.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertThat(text).as("an event after %s", texts).isNotNull();
            texts.add(text);
        }
        return texts;
    }

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
        void on(Said said) {
            seen.add(said.text());
        }
    }

    /** A streaming processor that puts down what it sees. */
    private final class Subscriber {
        private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(2);
        private final PooledStreamingEventProcessor processor;

        Subscriber(EmbeddedEventStore store) {
            processor = PooledStreamingEventProcessor.builder()
                    .name("subscriber")
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

        void stop() {
            processor.shutDown();
            threads.shutdownNow();
        }
    }
}
