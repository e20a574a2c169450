package org.vigil.query.projection;

/** The log does not hold the event that a projection last saw: it was restored or replaced behind the projection's back. */
public final class ProgressMismatch extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ProgressMismatch(String version, long position, String expected, String found) {
        super("projection " + version + " has seen event " + expected + " at position " + position
                + ", where the log now has " + found
                + ": the log was restored or replaced. If that was meant, rebuild the projection; otherwise put the"
                + " right log back");
    }
}
