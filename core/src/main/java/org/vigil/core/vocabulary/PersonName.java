package org.vigil.core.vocabulary;

/** A person's name, sealed under the person's key. */
public sealed interface PersonName extends Personal {

    /** Whose name it is. */
    PersonId person();

    /**
     * As it was typed.
     *
     * @param person whose name it is
     * @param name the name, in the spelling of the source
     */
    record Clear(PersonId person, String name) implements PersonName {
        public Clear {
            name = Limits.text("a name", name, Limits.NAME_CHARACTERS);
        }

        /** Without the name, so that it can not reach a log file or an exception's message. */
        @Override
        public String toString() {
            return "PersonName.Clear[person=" + person + ", name=(not printed)]";
        }
    }

    /**
     * Encrypted under the person's key.
     *
     * @param person whose name it is; the key store finds the key by it
     * @param place see {@link Text.Sealed#place()}
     * @param cipher base64 of the ciphertext
     */
    record Sealed(PersonId person, String place, String cipher) implements PersonName {}

    /** The person's key is destroyed; nobody can read the name any more. */
    record Erased(PersonId person) implements PersonName {}

    /** Not shown to this reader. */
    record Withheld(PersonId person) implements PersonName {}
}
