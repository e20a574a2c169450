package org.vigil.core.vocabulary;

/** Degree of confidence in a report (HURIDOCS micro-thesaurus 41). */
public enum Confidence {
    CONFIRMED,
    LIKELY,
    POSSIBLE,
    UNLIKELY
}
