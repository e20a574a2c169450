package org.vigil.core.vocabulary;

import java.util.UUID;

/** A person's random identifier; it says nothing about the person, and is never the nil UUID, which nobody has. */
public record PersonId(UUID value) {

    private static final UUID NIL = new UUID(0, 0);

    /** @throws InvalidValueException {@code not-an-id} for the nil UUID */
    public PersonId {
        if (value.equals(NIL)) {
            throw new InvalidValueException(
                    "not-an-id", "The nil UUID is nobody's identifier. Leave it out: a new person is given one.");
        }
    }

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
