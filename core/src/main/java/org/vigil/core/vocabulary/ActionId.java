package org.vigil.core.vocabulary;

import java.util.UUID;

/** The random identifier of an urgent action; its UA number can be corrected, this cannot. */
public record ActionId(UUID value) {
    /**
     * Reads a UUID.
     *
     * @throws InvalidValueException {@code not-an-id}
     */
    public static ActionId parse(String text) {
        return new ActionId(Identifier.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
