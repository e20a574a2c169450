package org.vigil.core.log;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.BsonArray;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.codecs.configuration.CodecRegistries;
import org.jspecify.annotations.Nullable;

/**
 * The log's operations as commands of MongoDB's Stable API V1. Which commands and options, and what is relied on, stands in
 * {@code docs/mongodb.md}.
 */
final class MongoLogStore implements LogStore {
    private static final WriteConcern DURABLE = WriteConcern.MAJORITY.withJournal(true);

    private final MongoDatabase database;
    private final MongoCollection<Commit> commits;
    private final int pageCommits;

    MongoLogStore(MongoDatabase database, String collection, int pageCommits) {
        this.database = database;
        this.commits = database.getCollection(collection, Commit.class)
                .withCodecRegistry(CodecRegistries.fromRegistries(
                        CodecRegistries.fromCodecs(new CommitCodec()), database.getCodecRegistry()))
                .withWriteConcern(DURABLE)
                .withReadConcern(ReadConcern.MAJORITY)
                .withReadPreference(ReadPreference.primary());
        this.pageCommits = pageCommits;
    }

    /** Creates the collection and its unique keys where they are missing. */
    void createIndexes() {
        // One command each: FerretDB 1.24 fails at a command that names several indexes of which some exist.
        createUnique(CommitDocument.STREAM, CommitDocument.SEQUENCE);
        createUnique(CommitDocument.COMMAND);
        createUnique(CommitDocument.CLAIM);
    }

    private void createUnique(String... fields) {
        commits.createIndex(Indexes.ascending(fields), new IndexOptions().unique(true));
    }

    @Override
    public InsertOutcome insert(List<PlacedCommit> batch) {
        // The command as such, and not the driver's insertMany: that would take the documents apart again, could send
        // them as several commands, and would turn the answer into an exception.
        BsonDocument command = new BsonDocument("insert", new BsonString(name()))
                .append(
                        "documents",
                        new BsonArray(batch.stream().map(PlacedCommit::document).toList()))
                .append("ordered", BsonBoolean.TRUE)
                .append("writeConcern", DURABLE.asDocument());
        return InsertAnswer.of(
                batch.size(), () -> database.runCommand(command, ReadPreference.primary(), BsonDocument.class));
    }

    @Override
    public Optional<Commit> byPosition(long firstPosition) {
        return first(new BsonDocument(CommitDocument.POSITION, new BsonInt64(firstPosition)), null);
    }

    @Override
    public List<Commit> readFrom(long firstPosition, int limit) {
        return list(range(CommitDocument.POSITION, "$gte", firstPosition), ascending(CommitDocument.POSITION), limit);
    }

    @Override
    public Optional<Commit> lastNotAfter(long firstPosition) {
        BsonDocument filter = firstPosition == Long.MAX_VALUE
                ? new BsonDocument()
                : range(CommitDocument.POSITION, "$lte", firstPosition);
        return first(filter, descending(CommitDocument.POSITION));
    }

    @Override
    public List<Commit> readStream(String stream, long firstSequence, int limit) {
        BsonDocument filter = stream(stream);
        if (firstSequence > 0) {
            filter.putAll(range(CommitDocument.SEQUENCE, "$gte", firstSequence));
        }
        return list(filter, ascending(CommitDocument.SEQUENCE), limit);
    }

    @Override
    public Optional<Commit> lastOfStream(String stream, long firstSequence) {
        BsonDocument filter = stream(stream);
        if (firstSequence < Long.MAX_VALUE) {
            filter.putAll(range(CommitDocument.SEQUENCE, "$lte", firstSequence));
        }
        return first(filter, descending(CommitDocument.SEQUENCE));
    }

    @Override
    public Optional<Commit> byStart(String stream, long firstSequence) {
        return first(stream(stream).append(CommitDocument.SEQUENCE, new BsonInt64(firstSequence)), null);
    }

    @Override
    public Optional<Commit> byCommand(String command) {
        return first(new BsonDocument(CommitDocument.COMMAND, new BsonString(command)), null);
    }

    @Override
    public Optional<Commit> byClaim(String claim) {
        return first(new BsonDocument(CommitDocument.CLAIM, new BsonString(claim)), null);
    }

    private String name() {
        return commits.getNamespace().getCollectionName();
    }

    private Optional<Commit> first(BsonDocument filter, @Nullable BsonDocument sort) {
        return Optional.ofNullable(commits.find(filter).sort(sort).first());
    }

    private List<Commit> list(BsonDocument filter, BsonDocument sort, int limit) {
        return commits.find(filter)
                .sort(sort)
                .limit(limit)
                .batchSize(Math.min(limit, pageCommits))
                .into(new ArrayList<>());
    }

    private static BsonDocument stream(String stream) {
        return new BsonDocument(CommitDocument.STREAM, new BsonString(stream));
    }

    private static BsonDocument range(String field, String operator, long bound) {
        return new BsonDocument(field, new BsonDocument(operator, new BsonInt64(bound)));
    }

    private static BsonDocument ascending(String field) {
        return new BsonDocument(field, new BsonInt32(1));
    }

    private static BsonDocument descending(String field) {
        return new BsonDocument(field, new BsonInt32(-1));
    }
}
