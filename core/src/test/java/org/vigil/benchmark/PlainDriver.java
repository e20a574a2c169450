package org.vigil.benchmark;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.vigil.core.log.EventCodec;
import org.vigil.core.log.LogLimits;
import org.vigil.core.log.NewCommit;

/**
 * The floor: the driver as it comes, on the documents and indexes of our log, with nothing of what the log promises. One
 * thread sends one {@code insertMany} after the other; only the time in it counts, the documents are made before.
 */
final class PlainDriver {
    private final MongoCollection<Document> collection;
    private final EventCodec codec;
    private long position;

    PlainDriver(MongoDatabase database, String collection, EventCodec codec) {
        this.collection = database.getCollection(collection);
        this.codec = codec;
    }

    void createIndexes() {
        for (Bson keys :
                List.of(Indexes.ascending("stream", "seq"), Indexes.ascending("command"), Indexes.ascending("claim"))) {
            collection.createIndex(keys, new IndexOptions().unique(true));
        }
    }

    Pace insert(int batchSize, Duration warmUp, Duration measured) {
        Streams streams = new Streams(0, 1);
        long inserted = 0;
        long warm = 0;
        long counted = 0;
        long cpu = 0;
        while (counted < measured.toNanos()) {
            List<Document> batch = new ArrayList<>();
            for (int i = 0; i < batchSize; i++) {
                batch.add(document(streams.next()));
            }
            long cpuBefore = Pace.cpuNanos();
            long before = System.nanoTime();
            collection.insertMany(batch);
            long took = System.nanoTime() - before;
            if (warm < warmUp.toNanos()) {
                warm += took;
            } else {
                counted += took;
                cpu += Pace.cpuNanos() - cpuBefore;
                inserted += batchSize;
            }
        }
        return Pace.of(inserted, counted, cpu);
    }

    private Document document(DomainEventMessage<Note> event) {
        EventCodec.Encoded encoded = codec.encode(event.getPayload());
        Document logged = new Document("id", event.getIdentifier())
                .append("name", encoded.name())
                .append("rev", encoded.revision())
                .append("data", encoded.data())
                .append("meta", codec.encodeMeta(event.getMetaData()));
        return new Document("_id", position++)
                .append("n", 1)
                .append("at", Date.from(event.getTimestamp()))
                .append("type", event.getType())
                .append("stream", event.getAggregateIdentifier())
                .append("seq", event.getSequenceNumber())
                .append("command", event.getIdentifier())
                .append("claim", NewCommit.claimOf(event.getIdentifier()))
                .append("events", List.of(logged));
    }

    /** An event as it is read: decoded as far as Axon's messages are. */
    record Read(
            long position,
            Instant at,
            String type,
            String stream,
            long sequence,
            String id,
            Object payload,
            Map<String, Object> meta) {}

    /** Reads all events in order. */
    long readAll() {
        return read(new Document(), Sorts.ascending("_id"));
    }

    long readStream(String stream) {
        return read(new Document("stream", stream), Sorts.ascending("seq"));
    }

    private long read(Document filter, Bson sort) {
        long events = 0;
        for (Document commit : collection.find(filter).sort(sort).batchSize(LogLimits.DEFAULT.pageCommits())) {
            int index = 0;
            for (Document event : commit.getList("events", Document.class)) {
                Read read = decode(commit, index++, event);
                events += read.payload() instanceof Note ? 1 : 0;
            }
        }
        return events;
    }

    private Read decode(Document commit, int index, Document event) {
        return new Read(
                commit.getLong("_id") + index,
                commit.getDate("at").toInstant(),
                commit.getString("type"),
                commit.getString("stream"),
                commit.getLong("seq") + index,
                event.getString("id"),
                codec.decode(event.getString("name"), event.getInteger("rev"), event.getString("data")),
                codec.decodeMeta(event.getString("meta")));
    }
}
