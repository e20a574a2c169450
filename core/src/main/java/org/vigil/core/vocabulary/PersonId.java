package org.vigil.core.vocabulary;

import java.util.UUID;

/** A person's random identifier; it says nothing about the person. */
public record PersonId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
