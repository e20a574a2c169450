package org.vigil.query.projection;

import com.mongodb.MongoException;
import java.time.Instant;
import java.util.function.Consumer;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.async.SequentialPerAggregatePolicy;
import org.axonframework.eventhandling.deadletter.DeadLetteringEventHandlerInvoker;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Projects each event of a batch, and writes after the last one: before the token is stored, and outside of what parks
 * failures, so that a database that fails leads to the batch being tried again.
 */
final class BatchingInvoker implements EventHandlerInvoker {
    private static final String BATCH = "vigil.projection.batch";

    private final Version version;
    private final EventHandlerInvoker delegate;
    private final Progress progress;
    private final Runnable written;
    private final Consumer<RuntimeException> unprojectable;

    BatchingInvoker(
            Version version,
            @Nullable SequencedDeadLetterQueue<EventMessage<?>> parked,
            Progress progress,
            Runnable written,
            Consumer<RuntimeException> unprojectable) {
        this.version = version;
        this.progress = progress;
        this.written = written;
        this.unprojectable = unprojectable;
        EventMessageHandler handler = this::project;
        this.delegate = parked == null ? stopping(handler) : parking(handler, parked);
    }

    private static EventHandlerInvoker stopping(EventMessageHandler handler) {
        return SimpleEventHandlerInvoker.builder()
                .eventHandlers(handler)
                .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                .sequencingPolicy(SequentialPerAggregatePolicy.instance())
                .build();
    }

    private static EventHandlerInvoker parking(
            EventMessageHandler handler, SequencedDeadLetterQueue<EventMessage<?>> parked) {
        return DeadLetteringEventHandlerInvoker.builder()
                .eventHandlers(handler)
                .sequencingPolicy(SequentialPerAggregatePolicy.instance())
                .queue(parked)
                .enqueuePolicy((letter, cause) -> {
                    if (cause instanceof MongoException database) {
                        throw database;
                    }
                    return Decisions.enqueue(cause);
                })
                .transactionManager(NoTransactionManager.instance())
                .allowReset(true)
                .build();
    }

    /** Tries the parked events of one stream again; false if there are none, or they fail again. */
    boolean retryParked() {
        return delegate instanceof DeadLetteringEventHandlerInvoker parking && parking.process(letter -> true);
    }

    @Override
    public boolean canHandle(EventMessage<?> event, Segment segment) {
        return delegate.canHandle(event, segment);
    }

    @Override
    public void handle(EventMessage<?> event, Segment segment) throws Exception {
        try {
            delegate.handle(event, segment);
        } catch (MongoException e) {
            throw e;
        } catch (RuntimeException e) {
            unprojectable.accept(e);
            throw e;
        }
        if (CurrentUnitOfWork.get() instanceof BatchingUnitOfWork<?> work && work.isLastMessage()) {
            batch(work).flush();
            progress.reached(version.key(), position(event), event.getIdentifier());
            written.run();
        }
    }

    private @Nullable Object project(EventMessage<?> event) {
        UnitOfWork<?> work = CurrentUnitOfWork.get();
        Batch batch = batch(work);
        batch.add(version.projection().project(change(event), batch));
        if (!(work instanceof BatchingUnitOfWork)) {
            batch.flush();
        }
        return null;
    }

    private Batch batch(UnitOfWork<?> work) {
        return work.root().getOrComputeResource(BATCH, key -> new Batch(version));
    }

    private static Change change(EventMessage<?> event) {
        DomainEventMessage<?> domain = (DomainEventMessage<?>) event;
        Instant at = event.getTimestamp();
        return new Change(
                position(event),
                at,
                domain.getAggregateIdentifier(),
                domain.getSequenceNumber(),
                event.getIdentifier(),
                event.getPayload(),
                event.getMetaData());
    }

    private static long position(EventMessage<?> event) {
        return ((TrackedEventMessage<?>) event).trackingToken().position().orElseThrow();
    }

    @Override
    public boolean supportsReset() {
        return delegate.supportsReset();
    }

    @Override
    public void segmentReleased(Segment segment) {
        delegate.segmentReleased(segment);
    }
}
