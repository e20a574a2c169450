package org.vigil.core.log;

import com.mongodb.MongoException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * Reads commits, and stops loudly where the log breaks its own rules.
 *
 * <p>A hole is only ever concluded from one read: two could come from nodes of which one has not yet learnt what the other
 * has.
 */
final class LogReader {
    private final LogStore store;
    private final StreamEnds ends;

    /** @param ends learns where streams end */
    LogReader(LogStore store, StreamEnds ends) {
        this.store = store;
        this.ends = ends;
    }

    List<Commit> read(long fromPosition, int limit) {
        require(fromPosition, limit);
        List<Commit> rest = store.readFrom(fromPosition, limit);
        List<Commit> commits = startsAt(fromPosition, rest, Commit::position)
                ? rest
                : around(fromPosition, rest.isEmpty())
                        .map(first -> prepend(first, rest, limit))
                        .orElse(List.of());
        if (!commits.isEmpty()) {
            requireNoHole(commits.getFirst().position(), commits);
        }
        return commits;
    }

    Optional<Commit> at(long position) {
        return around(position, false);
    }

    /** The commit around a position; where there is none, a hole is looked for unless nothing lies behind the position. */
    private Optional<Commit> around(long position, boolean nothingBehind) {
        Optional<Commit> before = store.lastNotAfter(position);
        Optional<Commit> holder = before.filter(commit -> commit.contains(position));
        if (holder.isEmpty() && !nothingBehind) {
            long start = before.map(Commit::position).orElse(0L);
            requireNoHole(start, store.readFrom(start, 2));
        }
        return holder;
    }

    List<Commit> readStream(String stream, long fromSequence, int limit) {
        require(fromSequence, limit);
        List<Commit> rest = store.readStream(stream, fromSequence, limit);
        List<Commit> commits = startsAt(fromSequence, rest, Commit::sequence)
                ? rest
                : around(stream, fromSequence, rest.isEmpty())
                        .map(first -> prepend(first, rest, limit))
                        .orElse(List.of());
        if (!commits.isEmpty()) {
            requireDense(stream, commits.getFirst().sequence(), commits);
            ends.learn(stream, commits.getLast().lastSequence());
        }
        return commits;
    }

    private Optional<Commit> around(String stream, long sequence, boolean nothingBehind) {
        if (sequence == 0 && nothingBehind) {
            return Optional.empty();
        }
        Optional<Commit> before = store.lastOfStream(stream, sequence);
        Optional<Commit> holder = before.filter(commit -> commit.lastSequence() >= sequence);
        if (holder.isEmpty() && !nothingBehind) {
            long start = before.map(Commit::sequence).orElse(0L);
            requireDense(stream, start, store.readStream(stream, start, 2));
        }
        return holder;
    }

    long next() {
        return store.lastNotAfter(Long.MAX_VALUE).map(Commit::next).orElse(0L);
    }

    long lastSequence(String stream) {
        Optional<Commit> last = store.lastOfStream(stream, Long.MAX_VALUE);
        last.ifPresent(commit -> ends.learn(stream, commit.lastSequence()));
        return last.map(Commit::lastSequence).orElse(-1L);
    }

    long prefixAt(Instant instant) {
        Optional<Commit> last = store.lastNotAfter(Long.MAX_VALUE);
        if (last.isEmpty() || !last.get().at().isAfter(instant)) {
            return last.map(Commit::next).orElse(0L);
        }
        long low = 0;
        long high = last.get().position();
        while (low < high) {
            long middle = low + (high - low) / 2;
            Commit commit = at(middle).orElseThrow(LogReader::behind);
            if (commit.at().isAfter(instant)) {
                high = commit.position();
            } else {
                low = commit.next();
            }
        }
        return low;
    }

    // Below the known end every position is taken: a read that shows none there comes from a node that has not learnt
    // it yet.
    private static MongoException behind() {
        return new MongoException("reads do not show yet what the log is known to have");
    }

    private static void require(long from, int limit) {
        if (from < 0 || limit < 1) {
            throw new IllegalArgumentException(
                    "from " + from + ", limit " + limit + ": from is 0 or more, limit 1 or more");
        }
    }

    private static boolean startsAt(long from, List<Commit> commits, ToLongFunction<Commit> start) {
        return !commits.isEmpty() && start.applyAsLong(commits.getFirst()) == from;
    }

    private static List<Commit> prepend(Commit first, List<Commit> rest, int limit) {
        return Stream.concat(Stream.of(first), rest.stream().filter(commit -> commit.position() > first.position()))
                .limit(limit)
                .toList();
    }

    private static void requireNoHole(long start, List<Commit> commits) {
        Tail tail = new Tail(start, Instant.MIN);
        for (Commit commit : commits) {
            if (commit.position() != tail.next()) {
                throw new LogCorruptedException(
                        "hole: no commit at position " + tail.next() + ", but one at " + commit.position());
            }
            if (commit.at().isBefore(tail.at())) {
                throw new LogCorruptedException("recorded time runs backwards at position " + commit.position()
                        + ": after " + tail.at() + " comes " + commit.at());
            }
            tail = tail.with(commit);
        }
    }

    private static void requireDense(String stream, long start, List<Commit> commits) {
        long next = start;
        for (Commit commit : commits) {
            if (commit.sequence() != next) {
                throw new LogCorruptedException("stream " + stream + " has no commit at sequence " + next
                        + ", but one at " + commit.sequence());
            }
            next = commit.lastSequence() + 1;
        }
    }
}
