package org.vigil.core.embedded;

/** The embedded store can not be opened, or can no longer promise that what it acknowledges is on disk. */
public final class EmbeddedStoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EmbeddedStoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
