package org.vigil.api.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigil.api.Node;
import org.vigil.core.log.AppendFailure;
import org.vigil.core.log.Commit;
import org.vigil.core.log.EventLog;
import org.vigil.core.log.LoggedEvent;
import org.vigil.core.log.NewCommit;

/** The real application is closed while its log has accepted what it has not yet stored. */
@SuppressWarnings("NullAway.Init") // JUnit sets the field
class ShutdownTest {
    private static final int QUEUED = 8;

    @TempDir
    Path directory;

    @Test
    void every_command_that_was_taken_in_is_recorded_and_answered() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Node node = Node.start(
                    directory,
                    List.of(HeldLog.Added.class),
                    "--vigil.log.queued-commits=" + QUEUED,
                    "--vigil.log.batch-commits=2");
            HeldLog held = node.bean(HeldLog.class);
            held.hold();
            Openings openings = new Openings(node, threads);
            openings.send(1);
            held.awaitInsert();
            // When one of these is refused, all others are in the queue.
            openings.send(QUEUED + 1);
            assertThat(openings.next().statusCode()).isEqualTo(503);
            Future<?> closing = threads.submit(node::close);
            held.awaitClosing();
            openings.assertNoMore();
            held.letGo();
            openings.assertNextAreRecorded(1 + QUEUED);
            closing.get();
        }
        try (Node again = Node.start(directory)) {
            assertThat(again.bean(EventLog.class).read(0, 100)).hasSize(1 + QUEUED);
        }
    }

    @Test
    void what_the_log_has_accepted_from_anybody_else_is_stored_and_what_it_refused_is_not() throws Exception {
        List<Future<Commit>> appends = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Node node = Node.start(
                    directory,
                    List.of(HeldLog.Added.class),
                    "--vigil.log.batch-commits=2",
                    "--vigil.log.queued-commits=100000");
            EventLog log = node.bean(EventLog.class);
            HeldLog held = node.bean(HeldLog.class);
            held.hold();
            appends.add(threads.submit(() -> log.append(commit("first"))));
            held.awaitInsert();
            Future<?> closing = threads.submit(node::close);
            // Until the log itself is closed, and refuses: what it has accepted by then, it has yet to store.
            while (appends.stream().noneMatch(ShutdownTest::wasRefused)) {
                String stream = "s" + appends.size();
                appends.add(threads.submit(() -> log.append(commit(stream))));
                TimeUnit.MILLISECONDS.sleep(1);
            }
            held.letGo();
            closing.get();
        }
        try (Node again = Node.start(directory)) {
            List<Commit> stored = again.bean(EventLog.class).read(0, 10_000);
            List<Commit> acknowledged = new ArrayList<>();
            for (Future<Commit> append : appends) {
                if (!wasRefused(append)) {
                    acknowledged.add(append.get());
                }
            }
            assertThat(stored).containsExactlyInAnyOrderElementsOf(acknowledged).isNotEmpty();
        }
    }

    private static boolean wasRefused(Future<Commit> append) {
        return append.state() == Future.State.FAILED && append.exceptionNow() instanceof AppendFailure.LogClosed;
    }

    private static NewCommit commit(String stream) {
        String command = UUID.randomUUID().toString();
        LoggedEvent event = new LoggedEvent(command, "CaseOpened", 1, "{}", "{}");
        return new NewCommit("Case", stream, 0, command, NewCommit.claimOf(command), List.of(event));
    }
}
