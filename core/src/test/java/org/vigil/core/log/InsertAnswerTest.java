package org.vigil.core.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteConcernException;
import com.mongodb.ServerAddress;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.bulk.WriteConcernError;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigil.core.log.LogStore.InsertOutcome;
import org.vigil.core.log.simulation.DriverErrors;

/** What an answer to an insert proves, and what the sequencer makes of one that proves nothing. */
class InsertAnswerTest {
    private static final ServerAddress SERVER = new ServerAddress("db.invalid");
    private static final WriteConcernError WTIMEOUT = new WriteConcernError(
            DriverErrors.WRITE_CONCERN_TIMEOUT, "WriteConcernTimeout", "timed out", new BsonDocument());

    private final MemoryLogStore store = new MemoryLogStore();
    private final List<Duration> pauses = new ArrayList<>();
    private final Sequencer sequencer = new Sequencer(
            store,
            new ReadBack(store, () -> Instant.EPOCH),
            new MemoryGapRequests(),
            new StreamEnds(10),
            LogLimits.DEFAULT,
            () -> Instant.EPOCH,
            Runnable::run,
            new PausedWaits(pauses::add));
    private final PendingAppend append = new PendingAppend(EncodedCommit.of(Commits.commit("s", 0)), -1);

    static Stream<Named<MongoException>> errors() {
        List<MongoException> errors = new ArrayList<>(List.of(
                DriverErrors.noAnswer(),
                DriverErrors.connectionClosed(),
                DriverErrors.notSent(),
                DriverErrors.notReachable(),
                DriverErrors.noPrimary(),
                DriverErrors.refused(DriverErrors.NOT_WRITABLE_PRIMARY, "NotWritablePrimary"),
                DriverErrors.refused(DriverErrors.PRIMARY_STEPPED_DOWN, "PrimarySteppedDown"),
                DriverErrors.refused(
                        DriverErrors.INTERRUPTED_DUE_TO_REPL_STATE_CHANGE, "InterruptedDueToReplStateChange"),
                DriverErrors.refused(DriverErrors.INTERRUPTED_AT_SHUTDOWN, "InterruptedAtShutdown"),
                DriverErrors.refused(DriverErrors.SHUTDOWN_IN_PROGRESS, "ShutdownInProgress"),
                DriverErrors.refused(DriverErrors.MAX_TIME_EXPIRED, "MaxTimeMSExpired"),
                DriverErrors.refused(DriverErrors.WRITE_CONFLICT, "WriteConflict"),
                DriverErrors.refusedRead(DriverErrors.NOT_PRIMARY_NO_SECONDARY_OK, "NotPrimaryNoSecondaryOk"),
                new MongoWriteConcernException(WTIMEOUT, null, SERVER, Set.of("RetryableWriteError")),
                new MongoBulkWriteException(
                        BulkWriteResult.unacknowledged(), List.of(), WTIMEOUT, SERVER, Set.of("RetryableWriteError")),
                new MongoBulkWriteException(
                        BulkWriteResult.unacknowledged(),
                        List.of(new BulkWriteError(DriverErrors.DUPLICATE_KEY, "E11000", new BsonDocument(), 0)),
                        null,
                        SERVER,
                        Set.of())));
        MongoException labelled = DriverErrors.noAnswer();
        labelled.addLabel("RetryableWriteError");
        labelled.addLabel("NoWritesPerformed");
        errors.add(labelled);
        return errors.stream()
                .map(error -> named(
                        error.getClass().getSimpleName() + " " + error.getCode() + " " + error.getErrorLabels(),
                        error));
    }

    @ParameterizedTest
    @MethodSource("errors")
    void an_insert_that_failed_but_was_applied_is_stored_once(MongoException error) throws Exception {
        store.then(batch -> {
            store.applyAndAcknowledge(batch);
            return throwing(error);
        });
        sequencer.settle(List.of(append));
        assertThat(append.await(Duration.ZERO)).contains(store.stored().getFirst());
        assertThat(store.sent()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("errors")
    void an_insert_that_failed_and_was_not_applied_is_sent_again(MongoException error) throws Exception {
        store.then(batch -> throwing(error));
        sequencer.settle(List.of(append));
        assertThat(append.await(Duration.ZERO)).contains(store.stored().getFirst());
        assertThat(store.sent()).hasSize(2);
        assertThat(pauses).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("errors")
    void what_can_not_be_read_back_is_read_back_later(MongoException error) throws Exception {
        LogStore unreadable = new ForwardingLogStore(store) {
            private int reads;

            @Override
            public Optional<Commit> byPosition(long firstPosition) {
                if (reads++ < 2) {
                    throw error;
                }
                return super.byPosition(firstPosition);
            }
        };
        store.otherwise(store::applyAndLoseTheAnswer);
        new Sequencer(
                        unreadable,
                        new ReadBack(unreadable, () -> Instant.EPOCH),
                        new MemoryGapRequests(),
                        new StreamEnds(10),
                        LogLimits.DEFAULT,
                        () -> Instant.EPOCH,
                        Runnable::run,
                        new PausedWaits(pauses::add))
                .settle(List.of(append));
        assertThat(append.await(Duration.ZERO)).contains(store.stored().getFirst());
        assertThat(pauses).hasSize(2);
    }

    private static InsertOutcome throwing(MongoException error) {
        return InsertAnswer.of(1, () -> {
            throw error;
        });
    }

    @Test
    void only_an_answer_that_says_that_all_is_stored_and_nothing_else_acknowledges() {
        assertThat(answering(DriverErrors.stored(2))).isEqualTo(InsertOutcome.ACKNOWLEDGED);
        assertThat(answering(DriverErrors.stored(2).append("writeErrors", new BsonArray())))
                .isEqualTo(InsertOutcome.ACKNOWLEDGED);
        assertThat(List.of(
                        DriverErrors.stored(1),
                        DriverErrors.stored(3),
                        new BsonDocument("ok", new BsonInt32(1)),
                        DriverErrors.stored(1)
                                .append("writeErrors", new BsonArray(List.of(DriverErrors.duplicateKey(1)))),
                        DriverErrors.stored(2)
                                .append("writeErrors", new BsonArray(List.of(DriverErrors.duplicateKey(1)))),
                        DriverErrors.stored(2)
                                .append(
                                        "writeConcernError",
                                        DriverErrors.writeConcernError(
                                                DriverErrors.WRITE_CONCERN_TIMEOUT, "WriteConcernTimeout"))))
                .allSatisfy(answer -> assertThat(answering(answer)).isEqualTo(InsertOutcome.UNSETTLED));
    }

    private static InsertOutcome answering(BsonDocument answer) {
        return InsertAnswer.of(2, () -> answer);
    }

    @Test
    void what_is_no_error_of_the_server_proves_as_little() {
        assertThat(InsertAnswer.of(1, () -> {
                    throw new IllegalStateException("the client is closed");
                }))
                .isEqualTo(LogStore.InsertOutcome.UNSETTLED);
    }
}
