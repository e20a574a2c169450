package org.vigil.core.vocabulary;

/**
 * Gender of a person or of the people of a group. That a group has both, that the source does not state it, and that
 * nobody knows it are three things.
 */
public enum Gender {
    MALE,
    FEMALE,
    BOTH,
    NOT_STATED,
    UNKNOWN
}
