package org.vigil.core.log;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why an append was not acknowledged. Every kind but {@link OutcomeUnknown} means that nothing of the commit is stored
 * or ever will be.
 */
@SuppressWarnings("serial") // thrown within one process; the commits that some carry are not serializable
public abstract sealed class AppendFailure extends RuntimeException {
    private final String code;

    private AppendFailure(String code, String message) {
        this(code, message, null);
    }

    private AppendFailure(String code, String message, @Nullable Throwable cause) {
        super(message, cause, false, true);
        this.code = code;
    }

    /** A stable name of the kind of failure. */
    public String code() {
        return code;
    }

    /** The stream does not end right before the commit's sequence: most often, another commit was faster. */
    public static final class StreamConflict extends AppendFailure {
        private final String stream;
        private final long sequence;

        public StreamConflict(String stream, long sequence) {
            super("stream-conflict", "stream " + stream + " does not end right before sequence " + sequence);
            this.stream = stream;
            this.sequence = sequence;
        }

        public String stream() {
            return stream;
        }

        /** The sequence at which the commit was to begin. */
        public long sequence() {
            return sequence;
        }
    }

    /** The command has led to a commit before. */
    public static final class CommandKnown extends AppendFailure {
        private final Commit commit;

        public CommandKnown(Commit commit) {
            super("command-known", "the command led to the commit at position " + commit.position());
            this.commit = commit;
        }

        /** The commit that the command led to. */
        public Commit commit() {
            return commit;
        }
    }

    /** Another commit holds the claim. */
    public static final class ClaimTaken extends AppendFailure {
        private final Commit holder;

        public ClaimTaken(Commit holder) {
            super("claim-taken", "claim " + holder.claim() + " is held by the commit at position " + holder.position());
            this.holder = holder;
        }

        /** The commit that holds the claim. */
        public Commit holder() {
            return holder;
        }
    }

    /** The commit may be stored, now or later, or never: ask by its command, or send the same command again. */
    public static final class OutcomeUnknown extends AppendFailure {
        public OutcomeUnknown(String why) {
            super("outcome-unknown", why);
        }
    }

    /** More appends are waiting than the log takes. */
    public static final class QueueFull extends AppendFailure {
        private final Duration retryAfter;

        public QueueFull(Duration retryAfter) {
            super("queue-full", "the log's queue is full");
            this.retryAfter = retryAfter;
        }

        /** How long to wait before the next try. */
        public Duration retryAfter() {
            return retryAfter;
        }
    }

    /** The commit is larger than the log takes. */
    public static final class EventTooLarge extends AppendFailure {
        private final int bytes;
        private final int limit;

        public EventTooLarge(int bytes, int limit) {
            super("event-too-large", "the commit has " + bytes + " bytes, the log takes " + limit);
            this.bytes = bytes;
            this.limit = limit;
        }

        /** Size of the commit's document in bytes. */
        public int bytes() {
            return bytes;
        }

        /** The most bytes that a commit's document may have. */
        public int limit() {
            return limit;
        }
    }

    /** This node's clock is too far behind the last recorded time. */
    public static final class ClockBehind extends AppendFailure {
        private final Instant clock;
        private final Instant tail;

        public ClockBehind(Instant clock, Instant tail) {
            super("clock-behind", "the clock shows " + clock + ", the log's last commit was recorded at " + tail);
            this.clock = clock;
            this.tail = tail;
        }

        /** What this node's clock showed. */
        public Instant clock() {
            return clock;
        }

        /** The recorded time of the log's last commit. */
        public Instant tail() {
            return tail;
        }
    }

    /** The log is closed. */
    public static final class LogClosed extends AppendFailure {
        public LogClosed() {
            super("log-closed", "the log is closed");
        }
    }

    /** What writes the log has failed for good: it takes no more until it is opened again. */
    public static final class LogFailed extends AppendFailure {
        public LogFailed(Throwable why) {
            super("log-failed", "the log takes no more since its sequencer failed", why);
        }
    }
}
