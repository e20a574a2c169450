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
    /** Characters (UTF-16 units) of the stream, the command and the claim: a store refuses longer keys for ever. */
    public static final int KEY_CHARACTERS = 500;

    /**
     * @throws IllegalArgumentException naming the text, if one is empty, is not one that every store takes, or is a key longer
     *     than {@link #KEY_CHARACTERS}; if the sequence is negative, there is no event, or two have the same identifier
     */
    public NewCommit {
        requireText("type", type);
        requireKey("stream", stream);
        requireKey("command", command);
        requireKey("claim", claim);
        events = List.copyOf(events);
        if (sequence < 0) {
            throw new IllegalArgumentException("sequence " + sequence + " is negative");
        }
        if (events.isEmpty()) {
            throw new IllegalArgumentException("a commit has one event or more");
        }
        events.forEach(NewCommit::requireTexts);
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

    private static void requireTexts(LoggedEvent event) {
        requireStorable("id of an event", event.id());
        requireStorable("name of an event", event.name());
        requireStorable("data of an event", event.data());
        requireStorable("meta of an event", event.meta());
    }

    private static void requireKey(String name, String value) {
        requireText(name, value);
        if (value.length() > KEY_CHARACTERS) {
            throw new IllegalArgumentException(
                    name + " has " + value.length() + " characters: at most " + KEY_CHARACTERS + " are taken");
        }
    }

    private static void requireText(String name, String value) {
        if (value.isEmpty()) {
            throw new IllegalArgumentException(name + " is empty");
        }
        requireStorable(name, value);
    }

    // A server that refuses one commit for ever would block all that come behind it.
    private static void requireStorable(String name, String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (Character.isHighSurrogate(c)
                    && i + 1 < value.length()
                    && Character.isLowSurrogate(value.charAt(i + 1))) {
                i++;
            } else if (c == 0 || Character.isSurrogate(c)) {
                throw new IllegalArgumentException(
                        name + " has " + (c == 0 ? "NUL" : "half of a surrogate pair") + " at " + i);
            }
        }
    }
}
