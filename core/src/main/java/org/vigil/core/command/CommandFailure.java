package org.vigil.core.command;

/** Why a command could not be followed, though nothing in it is wrong as such. Nothing of it is kept. */
@SuppressWarnings("serial") // thrown within one process
public abstract sealed class CommandFailure extends RuntimeException permits KeyReused, TooManyRaces, VersionMismatch {
    private final String code;

    CommandFailure(String code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    /** A stable name of the kind of failure. */
    public String code() {
        return code;
    }
}
