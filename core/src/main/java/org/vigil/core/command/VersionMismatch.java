package org.vigil.core.command;

/** The case has gone on since the sender looked at it, or was never there. */
public final class VersionMismatch extends CommandFailure {
    private static final long serialVersionUID = 1L;

    private final long actual;

    VersionMismatch(long expected, long actual) {
        super("version-mismatch", "the case is at version " + actual + ", not " + expected);
        this.actual = actual;
    }

    /** The version that the case has; -1 if there is no such case. */
    public long actual() {
        return actual;
    }
}
