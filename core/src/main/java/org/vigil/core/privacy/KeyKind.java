package org.vigil.core.privacy;

import java.util.Locale;

/** What a stored key is for. */
enum KeyKind {
    /** The one key of a person; its id is the person's. */
    PERSON,
    /** The key of one free text. */
    TEXT,
    /** The key of a command's digest, or the instance's own. */
    DIGEST;

    /** As it stands in the key store. */
    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static KeyKind ofStored(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
