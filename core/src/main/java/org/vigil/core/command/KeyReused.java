package org.vigil.core.command;

/** The key belongs to an earlier command with another body. */
public final class KeyReused extends CommandFailure {
    private static final long serialVersionUID = 1L;

    KeyReused(long position) {
        super(
                "idempotency-key-reused",
                "this key came with another command before, which led to the event at position " + position);
    }
}
