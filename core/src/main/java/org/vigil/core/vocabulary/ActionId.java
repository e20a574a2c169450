package org.vigil.core.vocabulary;

import java.util.UUID;

/** The random identifier of an urgent action; its UA number can be corrected, this cannot. */
public record ActionId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
