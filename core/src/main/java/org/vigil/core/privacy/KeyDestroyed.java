package org.vigil.core.privacy;

import java.util.UUID;

/** A value was to be sealed under a key that is destroyed: the person was erased. */
public final class KeyDestroyed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    KeyDestroyed(UUID key) {
        super("The key " + key + " is destroyed; nothing more is sealed under it");
    }
}
