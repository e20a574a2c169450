package org.vigil.core.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vigil.core.log.simulation.DriverErrors;

/** How long it is gone from commit to commit before a range is read; a store that scans for ranges takes long for them. */
class WalkTest {
    private static final Duration STEP = Duration.ofMillis(1);

    private final MemoryLogStore memory = new MemoryLogStore();
    private final List<String> reads = new ArrayList<>();
    private Duration range = Duration.ZERO;
    private boolean rangesFail;
    private Instant clock = Instant.parse("2026-11-24T10:00:00Z");
    private final LogStore store = new ForwardingLogStore(memory) {
        @Override
        public Optional<Commit> byPosition(long firstPosition) {
            read("step", STEP);
            return super.byPosition(firstPosition);
        }

        @Override
        public List<Commit> readFrom(long firstPosition, int limit) {
            read("range", range);
            requireReadable();
            return super.readFrom(firstPosition, limit);
        }

        @Override
        public Optional<Commit> lastNotAfter(long firstPosition) {
            read("range", range);
            requireReadable();
            return super.lastNotAfter(firstPosition);
        }
    };
    private final Walk walk = new Walk(store, () -> clock);

    private void requireReadable() {
        if (rangesFail) {
            throw DriverErrors.noAnswer();
        }
    }

    private void read(String how, Duration duration) {
        reads.add(how);
        clock = clock.plus(duration);
    }

    private List<Commit> store(int commits) {
        for (int i = 0; i < commits; i++) {
            Commit last = memory.stored().isEmpty() ? null : memory.stored().getLast();
            NewCommit commit = Commits.commit("s" + i, 0, 1 + i % 3);
            memory.apply(List.of(new Commit(
                    last == null ? 0 : last.next(),
                    clock,
                    commit.type(),
                    commit.stream(),
                    0,
                    commit.command(),
                    commit.claim(),
                    commit.events())));
            memory.replicate();
        }
        return memory.stored();
    }

    private void learnHowLongARangeTakes(Duration takes) {
        range = takes;
        walk.begin(0, 2);
        walk.next();
        walk.next();
        assertThat(reads).containsExactly("step", "range");
        reads.clear();
    }

    private List<Commit> next(int most) {
        walk.begin(0, most);
        List<Commit> seen = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            walk.next().ifPresent(seen::add);
        }
        return seen;
    }

    @Test
    void where_ranges_are_fast_one_step_is_made_and_the_range_is_read() {
        List<Commit> stored = store(30);
        assertThat(next(25)).isEqualTo(stored.subList(0, 25));
        assertThat(reads).containsExactly("step", "range");
        reads.clear();
        walk.begin(0, 1);
        assertThat(walk.next().map(walk::last)).contains(stored.getLast());
        assertThat(reads).containsExactly("step", "range");
    }

    @Test
    void where_ranges_are_slow_the_end_is_found_without_one() {
        List<Commit> stored = store(30);
        learnHowLongARangeTakes(Duration.ofSeconds(1));
        assertThat(next(25)).isEqualTo(stored.subList(0, 25));
        walk.begin(0, 1);
        assertThat(walk.next().map(walk::last)).contains(stored.getLast());
        assertThat(reads).containsOnly("step").hasSize(25 + 30 + 1);
    }

    @Test
    void it_is_gone_for_half_as_long_as_the_last_range_took() {
        List<Commit> stored = store(30);
        learnHowLongARangeTakes(STEP.multipliedBy(20));
        assertThat(next(25)).isEqualTo(stored.subList(0, 25));
        assertThat(reads).hasSize(10 + 1).endsWith("step", "range");
        reads.clear();
        walk.begin(0, 1);
        assertThat(walk.next().map(walk::last)).contains(stored.getLast());
        assertThat(reads).hasSize(10 + 1).endsWith("step", "range");
    }

    @Test
    void no_more_steps_are_made_than_the_limit_allows() {
        List<Commit> stored = store(Walk.STEPS + 10);
        learnHowLongARangeTakes(Duration.ofDays(1));
        walk.begin(0, 1);
        assertThat(walk.next().map(walk::last)).contains(stored.getLast());
        assertThat(reads).hasSize(Walk.STEPS + 1).endsWith("step", "range");
    }

    @Test
    void what_is_known_is_not_lost_to_a_range_that_shows_less() {
        List<Commit> stored = store(5);
        memory.lag(3);
        walk.begin(stored.getLast().position(), 1);
        assertThat(walk.next()).isEmpty();
        assertThat(walk.last(stored.getLast())).isEqualTo(stored.getLast());
        assertThat(reads).containsExactly("step", "range");
    }

    @Test
    void a_range_that_fails_takes_nothing_of_what_was_stepped_to() {
        List<Commit> stored = store(30);
        learnHowLongARangeTakes(STEP.multipliedBy(20));
        rangesFail = true;
        walk.begin(0, 1);
        assertThat(walk.next().map(walk::last)).contains(stored.get(9));
        assertThat(reads).hasSize(10 + 1).endsWith("step", "range");
    }

    @Test
    void a_range_that_fails_counts_as_long_as_it_took() {
        List<Commit> stored = store(30);
        rangesFail = true;
        range = STEP.multipliedBy(20);
        walk.begin(0, 1);
        assertThat(walk.next().map(walk::last)).contains(stored.getFirst());
        assertThat(reads).containsExactly("step", "range");
        reads.clear();
        walk.begin(0, 1);
        assertThat(walk.next().map(walk::last)).contains(stored.get(9));
        assertThat(reads).hasSize(10 + 1).endsWith("step", "range");
    }

    @Test
    void how_long_a_range_takes_is_learnt_where_nothing_is_seen_too() {
        List<Commit> stored = store(12);
        range = STEP.multipliedBy(20);
        assertThat(walk.firstFrom(stored.getLast().next())).isEmpty();
        reads.clear();
        assertThat(next(10)).isEqualTo(stored.subList(0, 10));
        assertThat(reads).containsOnly("step").hasSize(10);
    }

    @Test
    void nothing_is_found_where_nothing_is_stored() {
        assertThat(next(3)).isEmpty();
    }
}
