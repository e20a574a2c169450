package org.vigil.core.vocabulary;

/** What is known of where people are. UNKNOWN is something that a source says, not the lack of a source. */
public enum Fate {
    UNKNOWN,
    DETAINED,
    AT_LIBERTY,
    IN_HIDING,
    DEAD
}
