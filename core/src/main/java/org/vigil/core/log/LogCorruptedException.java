package org.vigil.core.log;

/** The log breaks its own rules (a hole, a stream that is not dense): nothing may be read past it. */
public final class LogCorruptedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LogCorruptedException(String message) {
        super(message);
    }

    public LogCorruptedException(String message, Throwable cause) {
        super(message, cause);
    }
}
