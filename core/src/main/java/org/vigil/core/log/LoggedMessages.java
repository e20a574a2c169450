package org.vigil.core.log;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.Message;

/** Makes Axon's messages of the log's commits; their timestamp is the recorded time. */
final class LoggedMessages {
    private final EventCodec codec;

    LoggedMessages(EventCodec codec) {
        this.codec = codec;
    }

    /** The commit's events from a position on. */
    Stream<TrackedEventMessage<?>> tracked(Commit commit, long fromPosition) {
        return indexes(commit, fromPosition - commit.position())
                .mapToObj(index -> new GenericTrackedDomainEventMessage<>(
                        new GlobalSequenceTrackingToken(commit.position() + index),
                        commit.type(),
                        commit.stream(),
                        commit.sequence() + index,
                        message(commit.events().get(index)),
                        commit::at));
    }

    /** The commit's events from a sequence on. */
    Stream<DomainEventMessage<?>> domain(Commit commit, long fromSequence) {
        return indexes(commit, fromSequence - commit.sequence())
                .mapToObj(index -> new GenericDomainEventMessage<>(
                        commit.type(),
                        commit.stream(),
                        commit.sequence() + index,
                        message(commit.events().get(index)),
                        commit::at));
    }

    private static IntStream indexes(Commit commit, long first) {
        return IntStream.range((int) first, commit.events().size());
    }

    private Message<?> message(LoggedEvent event) {
        return new GenericMessage<>(
                event.id(), codec.decode(event.name(), event.revision(), event.data()), codec.decodeMeta(event.meta()));
    }
}
