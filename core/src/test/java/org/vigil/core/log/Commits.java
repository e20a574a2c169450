package org.vigil.core.log;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Makes commits for the tests; their texts hold what must come back byte for byte. */
final class Commits {
    private Commits() {}

    /** A commit of one event whose command nobody else has. */
    static NewCommit commit(String stream, long sequence) {
        return commit(stream, sequence, 1);
    }

    static NewCommit commit(String stream, long sequence, int events) {
        return commit(stream, sequence, events, UUID.randomUUID().toString());
    }

    static NewCommit commit(String stream, long sequence, int events, String command) {
        return claiming(stream, sequence, events, command, NewCommit.claimOf(command));
    }

    static NewCommit claiming(String stream, long sequence, int events, String command, String claim) {
        List<LoggedEvent> logged = IntStream.range(0, events)
                .mapToObj(index -> event(sequence + index))
                .toList();
        return new NewCommit("Case", stream, sequence, command, claim, logged);
    }

    /** A commit of one event whose document has exactly so many bytes. */
    static NewCommit sized(String stream, int bytes) {
        NewCommit commit = commit(stream, 0);
        LoggedEvent event = commit.events().getFirst();
        int missing = bytes - EncodedCommit.of(commit).size();
        String data = event.data() + " ".repeat(missing);
        return new NewCommit(
                commit.type(),
                stream,
                0,
                commit.command(),
                commit.claim(),
                List.of(new LoggedEvent(event.id(), event.name(), event.revision(), data, event.meta())));
    }

    private static LoggedEvent event(long sequence) {
        String id = UUID.randomUUID().toString();
        String data = "{\"n\":" + sequence + ",\"text\":\"ا \\\\ \\\" ß 𝄞 " + id + "\"}";
        return new LoggedEvent(id, "DetentionReported", 1, data, "{\"user\":\"u1\"}");
    }
}
