package org.vigil.core.vocabulary;

import java.util.UUID;

/** The random identifier of a population: one person or a group, as far as a case speaks of them. */
public record PopulationId(UUID value) {
    /**
     * Reads a UUID.
     *
     * @throws InvalidValueException {@code not-an-id}
     */
    public static PopulationId parse(String text) {
        return new PopulationId(Identifier.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
