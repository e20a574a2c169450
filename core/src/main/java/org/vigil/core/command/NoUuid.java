package org.vigil.core.command;

import org.vigil.core.vocabulary.InvalidValueException;

/** A text where an identifier belongs. */
final class NoUuid extends InvalidValueException {
    private static final long serialVersionUID = 1L;

    NoUuid() {
        super(
                "not-an-id",
                "This is not an identifier. Identifiers are UUIDs, as 3e2c5c1e-6a0b-4d52-9f5e-0d8b3a7b1c90.");
    }
}
