package org.vigil.core.vocabulary;

import org.jspecify.annotations.Nullable;

/**
 * According to whom.
 *
 * @param kind what sort of source
 * @param published when it was published, EDTF
 * @param index the AI Index, if it is a document of the organisation
 * @param citation who said it where, in words
 * @param link where it can be read
 * @param digest SHA-256 of the archived copy, 64 hexadecimal digits
 */
public record Source(
        Kind kind,
        @Nullable Edtf published,
        @Nullable AiIndex index,
        @Nullable Text citation,
        @Nullable Text link,
        @Nullable String digest) {

    /** Sorts of sources. */
    public enum Kind {
        URGENT_ACTION,
        PRESS,
        NGO,
        GOVERNMENT,
        INTERGOVERNMENTAL,
        COURT_DOCUMENT,
        RELATIVE,
        WITNESS,
        LAWYER,
        SOCIAL_MEDIA,
        OTHER
    }

    public Source {
        if (digest != null && !digest.matches("[0-9a-f]{64}")) {
            throw new InvalidValueException("digest-malformed", "a digest is the SHA-256 in 64 lower-case hex digits");
        }
    }
}
