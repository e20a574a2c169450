package org.vigil.core.vocabulary;

import java.util.UUID;

/** A case's random identifier. It is also the name of the case's stream in the log. */
public record CaseId(UUID value) {
    /**
     * Reads a UUID.
     *
     * @throws InvalidValueException {@code not-an-id}
     */
    public static CaseId parse(String text) {
        return new CaseId(Identifier.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
