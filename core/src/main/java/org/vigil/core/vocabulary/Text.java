package org.vigil.core.vocabulary;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A free text, sealed under a key of its own so that it can be forgotten alone or with a person it names. */
public sealed interface Text extends Personal {

    /**
     * As it was typed.
     *
     * @param text the words
     * @param language BCP 47 tag of the language they are in, if stated
     * @param names the persons whom the text names: erasing one of them destroys the text's key
     */
    record Clear(String text, @Nullable String language, Set<PersonId> names) implements Text {
        public Clear {
            text = Limits.text("a text", text, Limits.TEXT_CHARACTERS);
            language = Limits.language(language);
            names = Limits.set("names", names);
        }

        /** Without the words, so that they can not reach a log file or an exception's message. */
        @Override
        public String toString() {
            return "Text.Clear[text=(not printed), language=" + language + ", names=" + names + "]";
        }
    }

    /**
     * Encrypted under its own key.
     *
     * @param key id of the key in the key store
     * @param place where it was sealed, bound into the ciphertext: {@code <stream>/<sequence>/<path in the event>}
     * @param cipher base64 of the ciphertext
     * @param language see {@link Clear#language()}
     * @param names see {@link Clear#names()}
     */
    record Sealed(
            UUID key, String place, String cipher, @Nullable String language, Set<PersonId> names) implements Text {
        public Sealed {
            names = Set.copyOf(names);
        }
    }

    /** Its key is destroyed; nobody can read it any more. */
    record Erased() implements Text {}

    /** Not shown to this reader. */
    record Withheld() implements Text {}
}
