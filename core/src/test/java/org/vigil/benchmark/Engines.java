package org.vigil.benchmark;

import com.mongodb.client.MongoDatabase;
import java.time.InstantSource;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.eventstore.MongoEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.vigil.core.log.EventCodec;
import org.vigil.core.log.MongoEventLog;
import org.vigil.core.log.VigilEventStorageEngine;

/** The engines that are compared, with one serializer. */
final class Engines {
    static final Serializer SERIALIZER = Jackson3Serializer.builder().build();
    static final EventCodec CODEC = new SerializerCodec(SERIALIZER);

    private Engines() {}

    /** An engine and what is to be closed after it. */
    record Opened(EventStorageEngine engine, Runnable closing) implements AutoCloseable {
        @Override
        public void close() {
            closing.run();
        }
    }

    static Opened ours(MongoDatabase database) {
        MongoEventLog log = MongoEventLog.open(database, InstantSource.system());
        return new Opened(new VigilEventStorageEngine(log, CODEC), log::close);
    }

    /** As Axon's reference guide sets it up, indexes included; its batches, look-back and strategy are its defaults. */
    @SuppressWarnings("deprecation") // nothing else makes them
    static Opened axons(MongoDatabase database) {
        MongoEventStorageEngine engine = MongoEventStorageEngine.builder()
                .mongoTemplate(
                        DefaultMongoTemplate.builder().mongoDatabase(database).build())
                .eventSerializer(SERIALIZER)
                .snapshotSerializer(SERIALIZER)
                .build();
        engine.ensureIndexes();
        return new Opened(engine, () -> {});
    }
}
