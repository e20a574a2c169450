package org.vigil.core.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * Guarantee 7, for what is claimed across streams: a claim is raced for, given up and taken again. A claim's generations are
 * keys of their own, {@code ua:190/14#0}, {@code #1}, ...: the next may be taken only when the holder of the last is seen to
 * have given it up, which is final. That is for the claimant to hold; what the log holds is that each has one holder.
 */
class ClaimsConformanceTest extends LogSuite {
    private static final String NUMBER = "ua:190/14";
    private static final String GIVEN_UP = "NumberGivenUp";
    private static final int CLAIMANTS = 8;

    /** A stream that wants the number, on one of several nodes. */
    private record Claimant(EventLog log, String stream) {

        /** The current holder, found by asking for one generation after the other; empty if the number was never claimed. */
        Optional<Commit> holder() {
            Optional<Commit> holder = Optional.empty();
            Optional<Commit> next = log.byClaim(claim(0));
            for (int generation = 1; next.isPresent(); generation++) {
                holder = next;
                next = log.byClaim(claim(generation));
            }
            return holder;
        }

        /** Takes the number if nobody has it. */
        boolean take() {
            Optional<Commit> holder = holder();
            if (holder.isPresent() && !hasGivenUp(holder.get().stream())) {
                return false;
            }
            int generation =
                    holder.map(commit -> generation(commit.claim()) + 1).orElse(0);
            try {
                log.append(Commits.claiming(stream, log.lastSequence(stream) + 1, 1, newCommand(), claim(generation)));
                return true;
            } catch (AppendFailure.ClaimTaken e) {
                return false;
            }
        }

        private boolean hasGivenUp(String other) {
            return log.readStream(other, 0, 100).stream()
                    .flatMap(commit -> commit.events().stream())
                    .anyMatch(event -> event.name().equals(GIVEN_UP));
        }

        void giveUp() {
            String command = newCommand();
            LoggedEvent event = new LoggedEvent(command, GIVEN_UP, 1, "{}", "{}");
            log.append(new NewCommit(
                    "Case", stream, log.lastSequence(stream) + 1, command, NewCommit.claimOf(command), List.of(event)));
        }

        private static String newCommand() {
            return UUID.randomUUID().toString();
        }
    }

    private static String claim(int generation) {
        return NUMBER + "#" + generation;
    }

    private static int generation(String claim) {
        return Integer.parseInt(claim.substring(claim.indexOf('#') + 1));
    }

    private List<Claimant> claimants(String prefix) {
        List<EventLog> logs = List.of(openPatient(), openPatient());
        List<Claimant> claimants = new ArrayList<>();
        for (int i = 0; i < CLAIMANTS; i++) {
            claimants.add(new Claimant(logs.get(i % logs.size()), prefix + i));
        }
        return claimants;
    }

    /** Lets all try at once, and returns the one that got it. */
    private static Claimant race(List<Claimant> claimants) throws Exception {
        List<Callable<Boolean>> tries = new ArrayList<>();
        claimants.forEach(claimant -> tries.add(claimant::take));
        List<Claimant> winners = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> answers = threads.invokeAll(tries);
            for (int i = 0; i < answers.size(); i++) {
                if (answers.get(i).get()) {
                    winners.add(claimants.get(i));
                }
            }
        }
        assertThat(winners).hasSize(1);
        return winners.getFirst();
    }

    @Test
    void a_number_is_raced_for_given_up_and_taken_again_generation_by_generation() throws Exception {
        for (int generation = 0; generation < 3; generation++) {
            List<Claimant> claimants = claimants("generation-" + generation + "-");
            Claimant winner = race(claimants);
            Commit holder = winner.holder().orElseThrow();
            assertThat(holder.stream()).isEqualTo(winner.stream());
            assertThat(holder.claim()).isEqualTo(claim(generation));
            assertThat(claimants).as("while it is held").noneMatch(Claimant::take);
            winner.giveUp();
        }
        EventLog log = openPatient();
        assertThat(documents().countDocuments())
                .as("three taken, three given up, no loser")
                .isEqualTo(6);
        assertThat(log.next()).isEqualTo(6);
        assertThat(log.byClaim(claim(3))).isEmpty();
    }

    @Test
    void a_generation_that_was_given_up_is_never_taken_again() throws Exception {
        Claimant first = race(claimants("first-"));
        first.giveUp();
        Claimant second = race(claimants("second-"));
        for (EventLog log : List.of(first.log(), openPatient())) {
            NewCommit late = Commits.claiming("late", 0, 1, "u1/late", claim(0));
            assertThatThrownBy(() -> log.append(late)).isInstanceOf(AppendFailure.ClaimTaken.class);
        }
        assertThat(second.holder().orElseThrow().stream()).isEqualTo(second.stream());
    }
}
