package org.vigil.core.log;

import java.util.List;

/**
 * A commit to append: events of one stream that are stored together or not at all.
 *
 * @param type kind of the stream, such as {@code Case}
 * @param stream the stream's identifier
 * @param sequence sequence of the first event in the stream; the stream must end right before it
 * @param command identifier of the command that led to it, unique in the log
 * @param claim what the commit claims, unique in the log; {@link #claimOf} where it claims nothing
 * @param events one event or more
 */
public record NewCommit(
        String type, String stream, long sequence, String command, String claim, List<LoggedEvent> events) {
    /**
     * @throws IllegalArgumentException if a text is empty, the sequence negative, there is no event, or two have the
     *     same identifier
     */
    public NewCommit {
        requireText("type", type);
        requireText("stream", stream);
        requireText("command", command);
        requireText("claim", claim);
        events = List.copyOf(events);
        if (sequence < 0) {
            throw new IllegalArgumentException("sequence " + sequence + " is negative");
        }
        if (events.isEmpty()) {
            throw new IllegalArgumentException("a commit has one event or more");
        }
        if (events.stream().map(LoggedEvent::id).distinct().count() != events.size()) {
            throw new IllegalArgumentException("two events of the commit have the same identifier");
        }
    }

    /** The claim of a commit that claims nothing but its own command: every commit must hold one, as the key is plain. */
    public static String claimOf(String command) {
        return "cmd:" + command;
    }

    /** The sequence of the last event. */
    public long lastSequence() {
        return sequence + events.size() - 1;
    }

    private static void requireText(String name, String value) {
        if (value.isEmpty()) {
            throw new IllegalArgumentException(name + " is empty");
        }
    }
}
