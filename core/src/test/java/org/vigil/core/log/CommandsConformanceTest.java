package org.vigil.core.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** Guarantee 7: a command leads to one commit, and a claim has one holder; the failure carries the one that is stored. */
class CommandsConformanceTest extends LogSuite {

    @Test
    void a_command_that_is_sent_again_gets_the_first_commit() {
        EventLog log = open();
        Commit first = log.append(Commits.commit("a", 0, 1, "u1/k1"));
        for (EventLog each : List.of(log, open())) {
            for (NewCommit again : List.of(
                    Commits.commit("a", 0, 1, "u1/k1"),
                    Commits.commit("a", 1, 1, "u1/k1"),
                    Commits.commit("b", 0, 1, "u1/k1"))) {
                assertThatThrownBy(() -> each.append(again))
                        .asInstanceOf(InstanceOfAssertFactories.type(AppendFailure.CommandKnown.class))
                        .extracting(AppendFailure.CommandKnown::commit)
                        .isEqualTo(first);
            }
        }
        assertThat(log.byCommand("u1/k1")).contains(first);
        assertThat(log.byCommand("u1/k2")).isEmpty();
        assertThat(log.next()).isEqualTo(1);
    }

    @Test
    void the_very_same_commit_sent_again_is_answered_as_stored() {
        EventLog log = open();
        NewCommit commit = Commits.commit("a", 0, 2);
        Commit first = log.append(commit);
        assertThat(log.append(commit)).isEqualTo(first);
        assertThat(open().append(commit)).isEqualTo(first);
        assertThat(log.next()).isEqualTo(2);
    }

    @Test
    void a_command_raced_through_two_logs_leads_to_one_commit() throws Exception {
        List<EventLog> logs = List.of(open(), open());
        List<Callable<Commit>> attempts = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            EventLog log = logs.get(i % 2);
            NewCommit commit = Commits.commit("stream-" + i, 0, 1, "u1/raced");
            attempts.add(() -> {
                try {
                    return log.append(commit);
                } catch (AppendFailure.CommandKnown e) {
                    return e.commit();
                }
            });
        }
        List<Commit> answers = all(attempts);
        assertThat(answers).containsOnly(logs.getFirst().at(0).orElseThrow());
        assertThat(logs.getFirst().next()).isEqualTo(1);
    }

    @Test
    void a_claim_raced_through_two_logs_has_one_holder() throws Exception {
        List<EventLog> logs = List.of(open(), open());
        List<Callable<Commit>> attempts = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            EventLog log = logs.get(i % 2);
            NewCommit commit = Commits.claiming("stream-" + i, 0, 1, "u1/k" + i, "ua:190/14#0");
            attempts.add(() -> {
                try {
                    return log.append(commit);
                } catch (AppendFailure.ClaimTaken e) {
                    return e.holder();
                }
            });
        }
        List<Commit> answers = all(attempts);
        assertThat(answers).containsOnly(logs.getFirst().byClaim("ua:190/14#0").orElseThrow());
        assertThat(logs.getFirst().next()).isEqualTo(1);
        assertThat(logs.getFirst().byClaim("ua:190/14#1")).isEmpty();
    }

    private static List<Commit> all(List<Callable<Commit>> attempts) throws Exception {
        List<Commit> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Commit> attempt : threads.invokeAll(attempts)) {
                answers.add(attempt.get());
            }
        }
        return answers;
    }
}
