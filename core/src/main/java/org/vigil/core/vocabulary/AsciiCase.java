package org.vigil.core.vocabulary;

import java.util.Locale;

/** Capitals for codes. Other scripts hold letters whose capitals are ASCII, and those must not pass for a code. */
final class AsciiCase {

    private AsciiCase() {}

    /** The text in capitals if it is short and ASCII, else the text itself, which is then no code. */
    static String upper(String text, int maxLength) {
        boolean plain = text.length() <= maxLength && text.chars().allMatch(c -> c < 0x80);
        return plain ? text.toUpperCase(Locale.ROOT) : text;
    }
}
