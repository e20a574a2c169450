package org.vigil.query.projection;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The processor of one version of a projection on this node. It has one segment, so that it sees the log in order. */
final class Running implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Running.class);

    // One coordinates, one works.
    private static final int THREADS = 2;

    /** How long a batch may take to end when the processor is stopped; a longer one is interrupted, and made again. */
    private static final int STOP_SECONDS = 10;

    private final String key;
    private final ScheduledExecutorService threads;
    private final BatchingInvoker invoker;
    private final PooledStreamingEventProcessor processor;
    private final @Nullable SequencedDeadLetterQueue<EventMessage<?>> parked;
    private volatile @Nullable RuntimeException failure;

    @SuppressWarnings("this-escape") // the class is final; nothing calls back before it is started
    Running(
            Version version,
            AxonStores stores,
            Progress progress,
            StreamableMessageSource<TrackedEventMessage<?>> source,
            int batchEvents,
            Runnable written) {
        this.key = version.key();
        this.threads = Executors.newScheduledThreadPool(
                THREADS,
                Thread.ofPlatform().daemon().name("projection-" + key + "-", 0).factory());
        this.parked = version.projection().parksFailures() ? stores.parked(version.key()) : null;
        this.invoker = new BatchingInvoker(version, parked, progress, written, this::unprojectable);
        this.processor = PooledStreamingEventProcessor.builder()
                .name(version.key())
                .eventHandlerInvoker(invoker)
                .errorHandler(PropagatingErrorHandler.instance())
                .messageSource(source)
                .tokenStore(stores.tokens())
                .transactionManager(NoTransactionManager.instance())
                .coordinatorExecutor(threads)
                .workerExecutor(threads)
                .initialSegmentCount(1)
                .initialToken(log -> log.createTailToken())
                .batchSize(batchEvents)
                .build();
    }

    void start() {
        processor.start();
    }

    // Tried again it would fail again: it stops, so that somebody looks.
    private void unprojectable(RuntimeException e) {
        if (failure == null) {
            failure = e;
            LOG.error("projection {} stops at an event that it can't project; mend that, then start again", key, e);
            var unused = processor.shutdownAsync();
        }
    }

    boolean isRunning() {
        return failure == null && processor.isRunning();
    }

    @Nullable
    String reason() {
        if (failure != null) {
            return told(failure);
        }
        return processor.processingStatus().values().stream()
                .filter(status -> status.isErrorState())
                .map(status -> told(status.getError()))
                .findAny()
                .orElse(null);
    }

    // Without its message, which may name hosts, or quote what was entered.
    private static String told(@Nullable Throwable error) {
        return (error == null ? "unknown" : error.getClass().getSimpleName()) + "; the log of that node says more";
    }

    long parkedEvents() {
        return parked == null ? 0 : parked.size();
    }

    boolean isParked(String stream) {
        return parked != null && parked.contains(stream);
    }

    int retryParked() {
        int streams = 0;
        while (invoker.retryParked()) {
            streams++;
        }
        return streams;
    }

    /** Stops after the batch at hand, and gives the token up, so that whoever comes next need not wait for it. */
    @Override
    public void close() {
        try {
            processor.shutdownAsync().get(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("projection {} is interrupted: it did not stop in {} seconds", key, STOP_SECONDS, e);
        }
        threads.shutdownNow();
    }
}
