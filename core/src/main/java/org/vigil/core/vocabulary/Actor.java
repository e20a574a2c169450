package org.vigil.core.vocabulary;

import org.jspecify.annotations.Nullable;

/**
 * Who did something. Where only the country is known, nothing more is said: {@code (AUTHORITIES, CN, null)}.
 *
 * @param kind what sort of actor
 * @param country whose authorities, or where it is based
 * @param body the unit, office or group, if a source names it
 */
public record Actor(
        Kind kind, @Nullable CountryCode country, @Nullable Text body) {

    /** Sorts of actors. */
    public enum Kind {
        AUTHORITIES,
        POLICE,
        ARMED_FORCES,
        INTELLIGENCE,
        COURT,
        ARMED_GROUP,
        PRIVATE,
        NOT_KNOWN
    }
}
