package org.vigil.api.log;

import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import org.vigil.core.log.Commit;
import org.vigil.core.log.LoggedEvent;

/**
 * An event as the log holds it.
 *
 * @param position its position in the log
 * @param id its identifier
 * @param name its stable name
 * @param rev the revision of its form
 * @param stream the case that it belongs to
 * @param seq its sequence in the case
 * @param at when it was recorded: UTC, with milliseconds
 * @param command identifier of the command that led to it
 * @param data what happened: the text exactly as stored, which is what hashes cover
 * @param meta who and by which command: likewise
 */
record LogLine(
        long position,
        String id,
        String name,
        int rev,
        String stream,
        long seq,
        String at,
        String command,
        String data,
        String meta) {

    private static final DateTimeFormatter MILLISECONDS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    /** The event at a position of a commit that contains it. */
    static LogLine of(Commit commit, long position) {
        int index = Math.toIntExact(position - commit.position());
        LoggedEvent event = commit.events().get(index);
        return new LogLine(
                position,
                event.id(),
                event.name(),
                event.revision(),
                commit.stream(),
                commit.sequence() + index,
                MILLISECONDS.format(commit.at()),
                commit.command(),
                event.data(),
                event.meta());
    }
}
