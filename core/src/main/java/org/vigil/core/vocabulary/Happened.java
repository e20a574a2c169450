package org.vigil.core.vocabulary;

import org.jspecify.annotations.Nullable;

/**
 * When something happened (its valid time), as a source tells it.
 *
 * @param date EDTF (ISO 8601-2); its bounds contain every day that it can mean
 * @param phrase the source's own words, such as "early August"
 * @param boundsBy who drew the bounds
 * @param yearFrom where the year comes from; a document may not state its own
 */
public record Happened(Edtf date, @Nullable Text phrase, BoundsBy boundsBy, YearFrom yearFrom) {

    /** Who drew the bounds of a date. */
    public enum BoundsBy {
        SOURCE,
        RECORDER
    }

    /** Where the year of a date comes from. */
    public enum YearFrom {
        STATED,
        PUBLICATION,
        INFERRED
    }
}
