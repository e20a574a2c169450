package org.vigil.core.log;

import com.mongodb.MongoException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.vigil.core.log.simulation.Client;

/** Mistakes that a sequencer must not make, each as a wiring that makes it. */
enum DeliberateFault implements Wiring {
    COMPARING_ONLY_POSITIONS_WHEN_AN_OUTCOME_IS_UNKNOWN {
        @Override
        public ReadBack readBack(LogStore store, InstantSource clock) {
            return new ReadBack(store, clock) {
                @Override
                boolean isStored(PlacedCommit sent, Commit seen) {
                    return sent.position() == seen.position();
                }
            };
        }
    },

    REPORTING_FAILED_AFTER_A_READ_BACK_THAT_FOUND_NOTHING {
        @Override
        public ReadBack readBack(LogStore store, InstantSource clock) {
            return new ReadBack(store, clock) {
                @Override
                Next unseen(PlacedCommit first) {
                    NewCommit commit = first.append().commit();
                    return super.unseen(first) instanceof Next.Open
                            ? new Next.Lost(new AppendFailure.StreamConflict(commit.stream(), commit.sequence()))
                            : super.unseen(first);
                }
            };
        }
    },

    GOING_ON_BEHIND_A_DUPLICATE_KEY_THAT_MAJORITY_DOES_NOT_SHOW {
        @Override
        public LogStore store(Client client) {
            return new SimulatedLogStore(client) {
                private List<Commit> sent = List.of();

                @Override
                public InsertOutcome insert(List<PlacedCommit> batch) {
                    sent = batch.stream().map(PlacedCommit::commit).toList();
                    return super.insert(batch);
                }

                @Override
                public Optional<Commit> byPosition(long firstPosition) {
                    return super.byPosition(firstPosition).or(() -> othersAt(firstPosition));
                }

                private Optional<Commit> othersAt(long position) {
                    return client.readLocally(commits -> commits.stream()
                            .filter(commit -> commit.position() == position)
                            .filter(commit -> !sent.contains(commit))
                            .findFirst());
                }
            };
        }
    },

    READING_THE_TAIL_LOCALLY {
        @Override
        public LogStore store(Client client) {
            return new SimulatedLogStore(client) {
                @Override
                public Optional<Commit> lastNotAfter(long firstPosition) {
                    return firstPosition == Long.MAX_VALUE
                            ? client.readLocally(
                                    commits -> commits.stream().max(Comparator.comparingLong(Commit::position)))
                            : super.lastNotAfter(firstPosition);
                }
            };
        }
    },

    WALKING_OVER_COMMITS_THAT_ARE_READ_LOCALLY {
        @Override
        public LogStore store(Client client) {
            return new SimulatedLogStore(client) {
                private long walkedTo = -1;

                @Override
                public Optional<Commit> byPosition(long firstPosition) {
                    Optional<Commit> shown = firstPosition == walkedTo
                            ? client.readLocally(commits -> commits.stream()
                                    .filter(commit -> commit.position() == firstPosition)
                                    .findFirst())
                            : super.byPosition(firstPosition);
                    walkedTo = shown.map(Commit::next).orElse(-1L);
                    return shown;
                }

                @Override
                public InsertOutcome insert(List<PlacedCommit> batch) {
                    walkedTo = -1;
                    return super.insert(batch);
                }

                @Override
                public List<Commit> readFrom(long firstPosition, int limit) {
                    walkedTo = -1;
                    return super.readFrom(firstPosition, limit);
                }

                @Override
                public Optional<Commit> lastNotAfter(long firstPosition) {
                    walkedTo = -1;
                    return super.lastNotAfter(firstPosition);
                }
            };
        }
    },

    /** As the driver does it if it is given more than it sends at once: a write concern error does not stop it. */
    SPLITTING_A_BATCH_OVER_TWO_COMMANDS {
        @Override
        public LogStore store(Client client) {
            return new SimulatedLogStore(client) {
                @Override
                public InsertOutcome insert(List<PlacedCommit> batch) {
                    List<Commit> documents =
                            batch.stream().map(PlacedCommit::commit).toList();
                    return InsertAnswer.of(batch.size(), () -> inTwo(client, documents));
                }

                private BsonDocument inTwo(Client client, List<Commit> documents) throws MongoException {
                    int half = documents.size() / 2;
                    BsonDocument first = half == 0 ? new BsonDocument() : client.insert(documents.subList(0, half));
                    if (first.containsKey("writeErrors")) {
                        return first;
                    }
                    BsonDocument second = client.insert(documents.subList(half, documents.size()));
                    int stored = second.getInt32("n").getValue() + half;
                    first.putAll(second);
                    return first.append("n", new BsonInt32(stored));
                }
            };
        }
    },

    TAKING_A_WRITE_CONCERN_ERROR_FOR_AN_ACKNOWLEDGEMENT {
        @Override
        public LogStore store(Client client) {
            return new SimulatedLogStore(client) {
                @Override
                public InsertOutcome insert(List<PlacedCommit> batch) {
                    List<Commit> documents = new ArrayList<>(
                            batch.stream().map(PlacedCommit::commit).toList());
                    return InsertAnswer.of(batch.size(), () -> {
                        BsonDocument answer = client.insert(documents);
                        answer.remove("writeConcernError");
                        return answer;
                    });
                }
            };
        }
    }
}
