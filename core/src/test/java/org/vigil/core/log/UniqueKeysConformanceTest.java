package org.vigil.core.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vigil.core.log.LogStore.InsertOutcome;

/**
 * The four unique keys, each lost alone and won alone: by the store, which must keep the loser out, and by the log, which must
 * say what was lost, or go on behind it.
 */
class UniqueKeysConformanceTest extends LogSuite {
    private static final Instant AT = Instant.parse("2026-11-24T10:00:00Z");
    private static final NewCommit WINNER = Commits.claiming("a", 0, 1, "u1/k1", "ua:190/14#0");

    /** A key, and a commit that collides with the winner in it and in no other. */
    enum Key {
        POSITION(0, "b", "u1/k2", "ua:191/14#0"),
        STREAM_AND_SEQUENCE(1, "a", "u1/k2", "ua:191/14#0"),
        COMMAND(1, "b", "u1/k1", "ua:191/14#0"),
        CLAIM(1, "b", "u1/k2", "ua:190/14#0");

        private final long position;
        private final String stream;
        private final String command;
        private final String claim;

        Key(long position, String stream, String command, String claim) {
            this.position = position;
            this.stream = stream;
            this.command = command;
            this.claim = claim;
        }

        NewCommit loser() {
            return Commits.claiming(stream, 0, 1, command, claim);
        }
    }

    private static PlacedCommit placed(NewCommit commit, long position) {
        return new PlacedCommit(new PendingAppend(EncodedCommit.of(commit), -1), position, AT);
    }

    @ParameterizedTest
    @EnumSource
    void the_store_keeps_out_who_lost_it_and_what_comes_behind_in_the_same_insert(Key key) {
        MongoLogStore store = store();
        PlacedCommit winner = placed(WINNER, 0);
        assertThat(store.insert(List.of(winner))).isEqualTo(InsertOutcome.ACKNOWLEDGED);
        PlacedCommit behind = placed(Commits.commit("c", 0), 7);
        assertThat(store.insert(List.of(placed(key.loser(), key.position), behind)))
                .isEqualTo(InsertOutcome.UNSETTLED);
        assertThat(store.readFrom(0, 10)).containsExactly(winner.commit());
    }

    @Test
    void the_store_takes_who_won_all_four() {
        MongoLogStore store = store();
        PlacedCommit winner = placed(WINNER, 0);
        PlacedCommit other = placed(Commits.claiming("b", 0, 1, "u1/k2", "ua:191/14#0"), 1);
        assertThat(store.insert(List.of(winner, other))).isEqualTo(InsertOutcome.ACKNOWLEDGED);
        assertThat(store.readFrom(0, 10)).containsExactly(winner.commit(), other.commit());
    }

    @ParameterizedTest
    @EnumSource
    void the_log_says_what_was_lost_or_goes_on_behind_the_position(Key key) {
        // Both know the log as it was before either wrote.
        EventLog first = open();
        EventLog second = open();
        assertThat(second.append(Commits.commit("before", 0)).position()).isZero();
        Commit winner = first.append(WINNER);
        Throwable failure = catchThrowable(() -> second.append(key.loser()));
        switch (key) {
            case POSITION -> assertThat(first.at(2).orElseThrow().command()).isEqualTo(key.command);
            case STREAM_AND_SEQUENCE -> assertThat(failure).isInstanceOf(AppendFailure.StreamConflict.class);
            case COMMAND ->
                assertThat(((AppendFailure.CommandKnown) failure).commit()).isEqualTo(winner);
            case CLAIM ->
                assertThat(((AppendFailure.ClaimTaken) failure).holder()).isEqualTo(winner);
        }
        assertThat(first.next()).isEqualTo(key == Key.POSITION ? 3 : 2);
    }

    @Test
    void the_keys_are_three_plain_unique_indexes_beside_the_id() {
        open();
        List<BsonDocument> indexes = documents().listIndexes(BsonDocument.class).into(new ArrayList<>());
        assertThat(indexes)
                .extracting(index -> List.copyOf(index.getDocument("key").keySet()))
                .containsExactlyInAnyOrder(
                        List.of("_id"), List.of("stream", "seq"), List.of("command"), List.of("claim"));
        assertThat(indexes)
                .filteredOn(index -> !index.getDocument("key").containsKey("_id"))
                .allMatch(index -> index.getBoolean("unique").getValue());
        assertThat(indexes)
                .allSatisfy(index -> assertThat(index)
                        .doesNotContainKeys("sparse", "partialFilterExpression", "expireAfterSeconds", "collation"));
    }
}
