package org.vigil.core.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.junit.jupiter.api.Test;

/** Guarantee 8: recorded time never falls, and as-of an instant is a prefix of the log. */
class RecordedTimeConformanceTest extends LogSuite {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00.500Z");

    private Instant clock = NOW;

    @Test
    void recorded_time_never_falls_though_the_writers_clocks_disagree() {
        EventLog ahead = openPatient(() -> clock.plusNanos(999_999));
        EventLog behind = openPatient(() -> clock.minusSeconds(4));
        for (int i = 0; i < 6; i++) {
            ahead.append(Commits.commit("ahead", i));
            behind.append(Commits.commit("behind", i));
            clock = clock.plusMillis(700);
        }
        List<Commit> log = ahead.read(0, 100);
        assertThat(log).hasSize(12).extracting(Commit::at).isSorted();
        assertThat(log.getFirst().at()).isEqualTo(NOW);
        assertThat(log).extracting(Commit::at).allMatch(at -> at.equals(at.truncatedTo(ChronoUnit.MILLIS)));
    }

    @Test
    void recorded_time_never_falls_though_many_write_at_once_by_clocks_that_jump() throws Exception {
        long seed = ThreadLocalRandom.current().nextLong();
        List<Callable<Object>> writers = new ArrayList<>();
        for (int writer = 0; writer < 6; writer++) {
            SplittableRandom random = new SplittableRandom(seed + writer);
            // Within the tolerance of the tail, forwards and backwards.
            EventLog log = openPatient(() -> NOW.plusMillis(random.nextInt(4_000)));
            String stream = "written-by-" + writer;
            writers.add(() -> {
                for (int i = 0; i < scaled(30); i++) {
                    log.append(Commits.commit(stream, i));
                }
                return stream;
            });
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Object> writer : threads.invokeAll(writers)) {
                writer.get();
            }
        }
        // Past the reader, which would refuse a time that falls.
        List<Long> times =
                documents().find().sort(new BsonDocument("_id", new BsonInt32(1))).into(new ArrayList<>()).stream()
                        .map(document -> document.getDateTime("at").getValue())
                        .toList();
        assertThat(times).as("seed %d", seed).hasSize(6 * scaled(30)).isSorted();
        assertThat(openPatient(() -> NOW).read(0, 1_000)).hasSameSizeAs(times);
    }

    @Test
    void a_clock_too_far_behind_the_last_recorded_time_refuses_and_stores_nothing() {
        openPatient(() -> NOW).append(Commits.commit("a", 0));
        EventLog behind = openPatient(() -> clock);
        clock = NOW.minus(LogLimits.DEFAULT.clockTolerance()).minusMillis(1);
        assertThatThrownBy(() -> behind.append(Commits.commit("b", 0))).isInstanceOf(AppendFailure.ClockBehind.class);
        assertThat(behind.next()).isEqualTo(1);
        clock = NOW;
        assertThat(behind.append(Commits.commit("b", 0)).at()).isEqualTo(NOW);
    }

    @Test
    void the_prefix_at_an_instant_is_what_was_recorded_not_after_it() {
        EventLog log = openPatient(() -> clock);
        assertThat(log.prefixAt(NOW)).isZero();
        List<Commit> commits = new ArrayList<>();
        for (int i = 0; i < scaled(40); i++) {
            commits.add(log.append(Commits.commit("s" + i, 0, 1 + i % 3)));
            clock = clock.plusMillis(i % 4 == 0 ? 0 : i);
        }
        for (Commit commit : commits) {
            for (Instant instant : List.of(
                    commit.at().minusMillis(1),
                    commit.at().minusNanos(1),
                    commit.at(),
                    commit.at().plusNanos(1))) {
                assertThat(log.prefixAt(instant)).as("at %s", instant).isEqualTo(counted(commits, instant));
            }
        }
        assertThat(log.prefixAt(NOW.minusSeconds(1_000_000))).isZero();
        assertThat(log.prefixAt(NOW.plusSeconds(1_000_000))).isEqualTo(log.next());
    }

    private static long counted(List<Commit> commits, Instant instant) {
        return commits.stream()
                .filter(commit -> !commit.at().isAfter(instant))
                .mapToLong(commit -> commit.events().size())
                .sum();
    }
}
