package org.vigil.core.vocabulary;

import java.util.UUID;

/** A person's random identifier; it says nothing about the person. */
public record PersonId(UUID value) {
    /**
     * Reads a UUID.
     *
     * @throws InvalidValueException {@code not-an-id}
     */
    public static PersonId parse(String text) {
        return new PersonId(Identifier.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
