package org.vigil.core.log;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/**
 * Axon's view of the log: aggregates are its streams, what one unit of work publishes is one commit, and a tracking token
 * is the position of the last event seen.
 *
 * <p>Who executes the command puts its identifier, and what it claims, into the metadata of the commit's first event under
 * {@link #COMMAND} and {@link #CLAIM}. There are no snapshots.
 */
public final class VigilEventStorageEngine implements EventStorageEngine {
    /** Metadata key: the identifier of the command, unique in the log; when absent, the first event's identifier. */
    public static final String COMMAND = "command";

    /** Metadata key: what the commit claims; when absent, nothing. It is not stored as metadata. */
    public static final String CLAIM = "claim";

    private final EventLog log;
    private final EventCodec codec;
    private final LoggedMessages messages;

    public VigilEventStorageEngine(EventLog log, EventCodec codec) {
        this.log = log;
        this.codec = codec;
        this.messages = new LoggedMessages(codec);
    }

    /**
     * Appends all as one commit.
     *
     * @throws IllegalArgumentException if they are not events of one aggregate with consecutive sequences
     * @throws AggregateStreamCreationException if the aggregate exists, and they are to create it
     * @throws ConcurrencyException if the aggregate has gone on
     * @throws AppendFailure every other failure of {@link EventLog#append}
     */
    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        if (events.isEmpty()) {
            return;
        }
        try {
            log.append(commit(events));
        } catch (AppendFailure.StreamConflict e) {
            if (e.sequence() == 0) {
                throw new AggregateStreamCreationException("aggregate " + e.stream() + " exists", e);
            }
            throw new ConcurrencyException("aggregate " + e.stream() + " has gone on", e);
        }
    }

    private NewCommit commit(List<? extends EventMessage<?>> events) {
        DomainEventMessage<?> first = domainEvent(events.getFirst());
        List<LoggedEvent> logged = new ArrayList<>();
        for (EventMessage<?> event : events) {
            requireNextOf(first, logged.size(), domainEvent(event));
            logged.add(logged(event));
        }
        String command = text(first, COMMAND).orElse(first.getIdentifier());
        String claim = text(first, CLAIM).orElseGet(() -> NewCommit.claimOf(command));
        return new NewCommit(
                first.getType(), first.getAggregateIdentifier(), first.getSequenceNumber(), command, claim, logged);
    }

    private static DomainEventMessage<?> domainEvent(EventMessage<?> event) {
        if (event instanceof DomainEventMessage<?> domainEvent) {
            return domainEvent;
        }
        throw new IllegalArgumentException("the log keeps events of aggregates only, not "
                + event.getPayloadType().getName());
    }

    private static void requireNextOf(DomainEventMessage<?> first, int index, DomainEventMessage<?> event) {
        if (!event.getAggregateIdentifier().equals(first.getAggregateIdentifier())) {
            throw new IllegalArgumentException("a commit belongs to one stream: it can't hold events of both "
                    + first.getAggregateIdentifier() + " and " + event.getAggregateIdentifier());
        }
        if (event.getSequenceNumber() != first.getSequenceNumber() + index) {
            throw new IllegalArgumentException("the sequences of a commit's events are consecutive: "
                    + event.getSequenceNumber() + " is not " + index + " after " + first.getSequenceNumber());
        }
    }

    private LoggedEvent logged(EventMessage<?> event) {
        EventCodec.Encoded encoded = codec.encode(event.getPayload());
        Map<String, Object> meta = new HashMap<>(event.getMetaData());
        meta.remove(CLAIM);
        return new LoggedEvent(
                event.getIdentifier(), encoded.name(), encoded.revision(), encoded.data(), codec.encodeMeta(meta));
    }

    private static Optional<String> text(EventMessage<?> event, String key) {
        return Optional.ofNullable(event.getMetaData().get(key)).map(String.class::cast);
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken token, boolean mayBlock) {
        return Pages.of(position(token) + 1, from -> log.read(from, Pages.COMMITS), Commit::next)
                .flatMap(page -> messages.tracked(page.commit(), page.from()));
    }

    @Override
    public DomainEventStream readEvents(String stream, long firstSequence) {
        return DomainEventStream.of(Pages.of(
                        firstSequence,
                        from -> log.readStream(stream, from, Pages.COMMITS),
                        commit -> commit.lastSequence() + 1)
                .flatMap(page -> messages.domain(page.commit(), page.from())));
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String stream) {
        long last = log.lastSequence(stream);
        return last < 0 ? Optional.empty() : Optional.of(last);
    }

    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(-1);
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(log.next() - 1);
    }

    /** A token behind which come the events that were recorded at the instant or later. */
    @Override
    public TrackingToken createTokenAt(Instant instant) {
        return new GlobalSequenceTrackingToken(log.prefixAt(instant.minusNanos(1)) - 1);
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String stream) {
        return Optional.empty();
    }

    /** @throws UnsupportedOperationException always: there are no snapshots */
    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        throw new UnsupportedOperationException("the log keeps no snapshots");
    }

    private static long position(@Nullable TrackingToken token) {
        return switch (token) {
            case null -> -1;
            case GlobalSequenceTrackingToken sequence -> sequence.getGlobalIndex();
            default ->
                throw new IllegalArgumentException(
                        "no token of the log: " + token.getClass().getName());
        };
    }
}
