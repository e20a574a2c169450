package org.vigil.core.vocabulary;

import java.util.UUID;

/** The random identifier of a population: one person or a group, as far as a case speaks of them. */
public record PopulationId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
