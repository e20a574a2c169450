package org.vigil.core.privacy;

/** Who reads an answer, as far as personal values and facts under embargo go. */
public enum Audience {
    /** May read personal values: they are opened, or show as erased. */
    OPEN,
    /** Reads everything but them, and sees what is sealed as it is stored: an auditor. */
    SEALED,
    /** Gets neither them nor their ciphertext: an analyst. */
    WITHHELD;

    /** Whether facts under embargo are shown. */
    public boolean seesEmbargoed() {
        return this != WITHHELD;
    }
}
