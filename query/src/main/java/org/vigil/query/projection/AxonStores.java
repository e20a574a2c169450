package org.vigil.query.projection;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.MongoTemplate;
import org.axonframework.extensions.mongo.eventhandling.deadletter.MongoSequencedDeadLetterQueue;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.bson.Document;
import org.vigil.core.log.EventCodec;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** Axon's tokens and dead letters in our database, kept to the closed list of commands. */
final class AxonStores {
    static final String TOKENS = "projection_tokens";
    static final String PARKED = "projection_parked";
    private static final int PAGE = 100;

    private final MongoTemplate template;
    private final Serializer serializer;
    private final Serializer letterSerializer;

    AxonStores(MongoDatabase database, EventCodec codec) {
        this.template = DefaultMongoTemplate.builder()
                .trackingTokensCollectionName(TOKENS)
                .deadLetterCollectionName(PARKED)
                .mongoDatabase(database)
                .build();
        this.serializer = serializer();
        this.letterSerializer = new DeadLetterSerializer(serializer, codec);
    }

    // Axon's default can't read back a token of a replay.
    private static Serializer serializer() {
        BasicPolymorphicTypeValidator allowed = BasicPolymorphicTypeValidator.builder()
                .allowIfBaseType(TrackingToken.class)
                .allowIfSubType("org.axonframework.")
                .build();
        return Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(mapper -> mapper.polymorphicTypeValidator(allowed))
                .build();
    }

    MongoTokenStore tokens() {
        return new Tokens(
                MongoTokenStore.builder().mongoTemplate(template).serializer(serializer),
                template.trackingTokensCollection());
    }

    MongoSequencedDeadLetterQueue<EventMessage<?>> parked(String version) {
        MongoSequencedDeadLetterQueue.Builder<EventMessage<?>> builder = MongoSequencedDeadLetterQueue.builder();
        return new Parked(
                builder.processingGroup(version).mongoTemplate(template).serializer(letterSerializer));
    }

    void forget(String version) {
        template.trackingTokensCollection().deleteMany(new Document("processorName", version));
        parked(version).clear();
    }

    /** Reads its segments with a bounded batch. */
    private static final class Tokens extends MongoTokenStore {
        private final MongoCollection<Document> collection;

        Tokens(Builder builder, MongoCollection<Document> collection) {
            super(builder);
            this.collection = collection;
        }

        @Override
        public int[] fetchSegments(String processorName) {
            return collection
                    .find(new Document("processorName", processorName))
                    .batchSize(PAGE)
                    .map(token -> token.getInteger("segment"))
                    .into(new ArrayList<>())
                    .stream()
                    .mapToInt(Integer::intValue)
                    .sorted()
                    .toArray();
        }

        @Override
        public List<Segment> fetchAvailableSegments(String processorName) {
            int[] segments = fetchSegments(processorName);
            return Arrays.stream(segments)
                    .mapToObj(segment -> Segment.computeSegment(segment, segments))
                    .toList();
        }
    }

    /** Counts letters where its parent asks for distinct sequences, a command that the Stable API does not have. */
    private static final class Parked extends MongoSequencedDeadLetterQueue<EventMessage<?>> {
        private static final int LETTERS = 100_000;

        Parked(Builder<EventMessage<?>> builder) {
            super(builder);
        }

        @Override
        public boolean isFull(Object sequence) {
            return size() >= LETTERS;
        }
    }
}
