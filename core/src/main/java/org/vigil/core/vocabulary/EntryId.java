package org.vigil.core.vocabulary;

import java.util.UUID;

/** The random identifier of what a section did on an action, of a count of appeals, or of an answer. */
public record EntryId(UUID value) {
    /**
     * Reads a UUID.
     *
     * @throws InvalidValueException {@code not-an-id}
     */
    public static EntryId parse(String text) {
        return new EntryId(Identifier.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
