package org.vigil.core.vocabulary;

import java.util.UUID;

/** A case's random identifier. It is also the name of the case's stream in the log. */
public record CaseId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
