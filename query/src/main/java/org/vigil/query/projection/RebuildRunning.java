package org.vigil.query.projection;

/** The projection is being rebuilt already, or what the last rebuild replaced is not dropped yet. */
public final class RebuildRunning extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RebuildRunning(String name) {
        super("projection " + name + " is being rebuilt already; wait until that is done");
    }
}
