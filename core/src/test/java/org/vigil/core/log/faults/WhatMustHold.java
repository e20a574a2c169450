package org.vigil.core.log.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vigil.core.log.Commit;
import org.vigil.core.log.EventLog;
import org.vigil.core.log.LoggedEvent;

/**
 * What must hold after any fault: positions and sequences are dense, recorded time never falls, nothing is there twice or
 * was never sent; what was acknowledged is there, where it was said to be and byte for byte; what was refused is not; what
 * nobody knew is there once at most; and who waited for an answer before sending more finds it in that order.
 */
final class WhatMustHold {
    private static final int PAGE = 500;

    private final List<Commit> stored;
    private final Map<String, Commit> byCommand = new HashMap<>();
    private final Set<String> sent = new HashSet<>();
    private int acknowledged;
    private int refused;
    private int unknown;

    private WhatMustHold(List<Commit> stored) {
        this.stored = stored;
    }

    /** Reads the whole log, and compares it with the journals of all who wrote to it. */
    static WhatMustHold in(EventLog log, List<Path> journals) {
        WhatMustHold found = new WhatMustHold(readAll(log));
        found.requireOrder();
        assertThat(log.next()).as("the end of the log").isEqualTo(found.next());
        for (Path journal : journals) {
            found.compare(Journal.read(journal));
        }
        assertThat(found.sent).as("what is stored was sent").containsAll(found.byCommand.keySet());
        return found;
    }

    /** The position after that of the last event. */
    long next() {
        return stored.isEmpty() ? 0 : stored.getLast().next();
    }

    /** A subscriber that has caught up saw every position once, in order. */
    void requireSeen(List<Subscriber.Seen> seen) {
        List<Subscriber.Seen> expected = new ArrayList<>();
        for (Commit commit : stored) {
            for (LoggedEvent event : commit.events()) {
                expected.add(new Subscriber.Seen(expected.size(), event.id()));
            }
        }
        assertThat(seen).as("what the subscriber saw").isEqualTo(expected);
    }

    @Override
    public String toString() {
        return stored.size() + " commits stored, " + acknowledged + " acknowledged, " + refused + " refused, " + unknown
                + " attempts without an outcome";
    }

    private static List<Commit> readAll(EventLog log) {
        List<Commit> all = new ArrayList<>();
        for (List<Commit> page = log.read(0, PAGE);
                !page.isEmpty();
                page = log.read(all.getLast().next(), PAGE)) {
            all.addAll(page);
        }
        return all;
    }

    private void requireOrder() {
        long next = 0;
        Instant at = Instant.MIN;
        Map<String, Long> sequences = new HashMap<>();
        for (Commit commit : stored) {
            assertThat(commit.position()).as("dense positions").isEqualTo(next);
            assertThat(commit.at()).as("recorded time at %s", next).isAfterOrEqualTo(at);
            assertThat(commit.sequence())
                    .as("dense sequences of stream %s", commit.stream())
                    .isEqualTo(sequences.getOrDefault(commit.stream(), 0L));
            assertThat(byCommand.put(commit.command(), commit))
                    .as("%s is there once", commit.command())
                    .isNull();
            next = commit.next();
            at = commit.at();
            sequences.put(commit.stream(), commit.lastSequence() + 1);
        }
        assertThat(stored.stream().flatMap(commit -> commit.events().stream()).map(LoggedEvent::id))
                .as("no event is there twice")
                .doesNotHaveDuplicates();
    }

    private void compare(List<Journal.Entry> journal) {
        Map<String, Integer> undecided = new HashMap<>();
        long acknowledgedBefore = -1;
        for (Journal.Entry entry : journal) {
            switch (entry) {
                case Journal.Tried tried -> {
                    if (sent.add(tried.command())) {
                        requireAsSent(tried, acknowledgedBefore);
                    }
                    undecided.merge(tried.command(), 1, Integer::sum);
                }
                case Journal.Stored told -> {
                    requireAt(told);
                    acknowledgedBefore = Math.max(acknowledgedBefore, told.position());
                    undecided.remove(told.command());
                    acknowledged++;
                }
                case Journal.Failed told -> undecided.merge(told.command(), -1, Integer::sum);
                case Journal.Unknown told -> {}
            }
        }
        undecided.forEach((command, attempts) -> {
            if (attempts == 0) {
                assertThat(byCommand).as("what was refused each time").doesNotContainKey(command);
                refused++;
            }
            unknown += attempts;
        });
    }

    private void requireAsSent(Journal.Tried tried, long acknowledgedBefore) {
        Commit commit = byCommand.get(tried.command());
        if (commit != null) {
            assertThat(commit.position()).as("%s was sent later", tried).isGreaterThan(acknowledgedBefore);
            assertThat(commit.stream()).isEqualTo(tried.stream());
            assertThat(commit.sequence()).isEqualTo(tried.sequence());
            assertThat(commit.events()).isEqualTo(Traced.events(tried.command(), tried.events()));
        }
    }

    private void requireAt(Journal.Stored told) {
        assertThat(Optional.ofNullable(byCommand.get(told.command())).map(Commit::position))
                .as("what was acknowledged: %s", told)
                .contains(told.position());
    }
}
