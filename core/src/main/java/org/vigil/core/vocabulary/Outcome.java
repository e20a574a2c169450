package org.vigil.core.vocabulary;

/** What an action achieved for a population, judged at its closing. */
public enum Outcome {
    IMPROVED,
    WORSENED,
    MIXED,
    UNKNOWN,
    NO_CHANGE
}
