package org.vigil.core.casefile;

import org.jspecify.annotations.Nullable;

/** A command that can't be followed; the case is as it was before. */
public final class CommandRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Refusal refusal;
    private final @Nullable String field;

    CommandRefused(Refusal refusal, @Nullable String field, String message) {
        super(message, null, false, false);
        this.refusal = refusal;
        this.field = field;
    }

    /** Why. */
    public Refusal refusal() {
        return refusal;
    }

    /** Path of the field at fault, such as {@code report/about/0}; absent when it is none. */
    public @Nullable String field() {
        return field;
    }
}
