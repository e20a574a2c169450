package org.vigil.query.projection;

/** No version of the projection has come to the log's end yet, in the form that this Vigil reads. */
public final class NotBuilt extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotBuilt(String name) {
        super("The view that this is answered from (" + name
                + ") is being built; that takes minutes where much is recorded.");
    }
}
