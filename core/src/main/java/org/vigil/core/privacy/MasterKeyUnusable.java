package org.vigil.core.privacy;

/** The master key is missing, badly kept, malformed, or not the one that the stored keys were wrapped by. */
public final class MasterKeyUnusable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MasterKeyUnusable(String whatIsWrongAndWhatToDo) {
        super(whatIsWrongAndWhatToDo);
    }

    MasterKeyUnusable(String whatIsWrongAndWhatToDo, Throwable cause) {
        super(whatIsWrongAndWhatToDo, cause);
    }
}
