package org.vigil.core.vocabulary;

import java.util.UUID;

/** Reads identifiers, in the one spelling that RFC 9562 has: {@link UUID#fromString} alone takes shorter ones too. */
final class Identifier {

    private Identifier() {}

    /** @throws InvalidValueException {@code not-an-id} */
    static UUID parse(String text) {
        try {
            UUID id = UUID.fromString(text);
            if (id.toString().equalsIgnoreCase(text)) {
                return id;
            }
        } catch (IllegalArgumentException e) {
            // Told below: it may quote what was typed.
        }
        throw new InvalidValueException(
                "not-an-id",
                "This is not an identifier. Identifiers are UUIDs, as 3e2c5c1e-6a0b-4d52-9f5e-0d8b3a7b1c90.");
    }
}
