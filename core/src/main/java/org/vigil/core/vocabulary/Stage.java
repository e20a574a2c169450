package org.vigil.core.vocabulary;

/** How far something has come of which a report tells. */
public enum Stage {
    /** A source expects it. */
    EXPECTED,
    /** Those who are to do it have said that they will. */
    SCHEDULED,
    /** It is said to have happened, or to be going on. */
    HAPPENED
}
