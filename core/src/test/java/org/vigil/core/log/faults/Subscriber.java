package org.vigil.core.log.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.vigil.core.log.EventLog;
import org.vigil.core.log.VigilEventStorageEngine;

/** Follows logs through Axon's streaming API, one after the other, and remembers how far it came. */
final class Subscriber {
    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private final TokenStore tokens = new InMemoryTokenStore();

    /** What was handed to it. */
    record Seen(long position, String id) {}

    /** Goes on where it was, until it is closed. */
    Following follow(EventLog log) {
        return new Following(log);
    }

    /** Called by Axon. */
    final class Handler {
        @EventHandler
        void on(Traced payload, EventMessage<?> message, TrackingToken token) {
            assertThat(payload.text()).contains(message.getIdentifier());
            seen.add(new Seen(token.position().orElseThrow(), message.getIdentifier()));
        }
    }

    /** A streaming processor at work. */
    final class Following implements AutoCloseable {
        private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(2);
        private final EmbeddedEventStore store;
        private final PooledStreamingEventProcessor processor;

        private Following(EventLog log) {
            store = EmbeddedEventStore.builder()
                    .storageEngine(new VigilEventStorageEngine(log, new Traced.Codec()))
                    .build();
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
                    .batchSize(10)
                    .build();
            processor.start();
        }

        /** Waits until it has come to the end of the log, and requires that it saw every position once and in order. */
        void awaitCaughtUp(WhatMustHold log) {
            await().atMost(Node.PATIENCE).until(() -> seen.size() >= log.next());
            log.requireSeen(seen);
        }

        @Override
        public void close() {
            processor.shutDown();
            store.shutDown();
            threads.shutdownNow();
        }
    }
}
