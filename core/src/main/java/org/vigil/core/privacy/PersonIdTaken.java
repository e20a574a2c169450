package org.vigil.core.privacy;

import java.util.UUID;

/** A name was to be sealed for a person whose id is that of a key of another kind: no person has it. */
public final class PersonIdTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PersonIdTaken(UUID id) {
        super("The id " + id + " belongs to something that is no person");
    }
}
