package org.vigil.core.vocabulary;

import static java.util.Objects.requireNonNull;

/**
 * A text that is not a value of the field: no UA number, no country code, no date.
 *
 * <p>The message is written for whoever typed the text: it says what is wrong and shows right forms. It never repeats
 * more of the text than what was already recognised, so it is short and safe to show and to log whatever came in.
 */
public class InvalidValueException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    /**
     * @param code stable, lowercase with hyphens; see the class that throws it
     * @param message what is wrong, and right forms
     */
    public InvalidValueException(String code, String message) {
        super(message);
        this.code = code;
    }

    /** The stable name of what is wrong, such as {@code ua-number-form}; messages may change, codes don't. */
    public String code() {
        return code;
    }

    /** What is wrong, and right forms; never null. */
    @Override
    public String getMessage() {
        return requireNonNull(super.getMessage());
    }
}
