package org.vigil.core.vocabulary;

import org.jspecify.annotations.Nullable;

/**
 * What somebody is charged with, sentenced for or acquitted of; sources disagree on it often.
 *
 * @param section of the law, as lawyers cite it, in at most 20 characters without blanks: {@code 66(d)}, {@code 13/1}
 * @param law which law
 * @param description what they are said to have done
 */
public record Offence(
        @Nullable String section,
        @Nullable Text law,
        @Nullable Text description) {

    /** The longest section. */
    public static final int MOST_CHARACTERS = 20;

    /** Form of a section: letters, digits and signs with a digit among them, so that no name is one. */
    public static final String SECTION = "[A-Za-z()./-]{0,19}[0-9][0-9A-Za-z()./-]{0,19}";

    public Offence {
        if (section != null && (section.length() > MOST_CHARACTERS || !section.matches(SECTION))) {
            throw new InvalidValueException(
                    "section-form", "a section of law is cited by its number, in at most 20 characters: 66(d), 13/1");
        }
        if (section == null && law == null && description == null) {
            throw new InvalidValueException("offence-empty", "an offence has a section, a law or a description");
        }
    }
}
