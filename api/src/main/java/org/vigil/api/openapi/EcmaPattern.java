package org.vigil.api.openapi;

import java.util.regex.Pattern;

/**
 * A pattern of Java as JSON Schema takes it: ECMAScript that Python and Rust read alike. It is anchored, and has neither
 * flags nor named groups nor {@code \h}. Only what the vocabulary's own patterns are made of is translated.
 */
final class EcmaPattern {

    private static final String BLANKS = " \\t\\u00a0\\u1680\\u180e\\u2000-\\u200a\\u202f\\u205f\\u3000";

    private final String pattern;
    private final boolean anyCase;
    private final StringBuilder out = new StringBuilder("^(?:");
    private boolean inClass;

    private EcmaPattern(Pattern pattern) {
        this.pattern = pattern.pattern();
        this.anyCase = (pattern.flags() & Pattern.CASE_INSENSITIVE) != 0;
    }

    /** A pattern that takes the same whole texts. */
    static String of(Pattern pattern) {
        return new EcmaPattern(pattern).translate();
    }

    private String translate() {
        for (int i = 0; i < pattern.length(); i++) {
            i = translate(i);
        }
        return out.append(")$").toString();
    }

    /** Translates what stands at an index; returns the last index that it used. */
    private int translate(int at) {
        char c = pattern.charAt(at);
        if (pattern.startsWith("\\h", at)) {
            out.append(inClass ? BLANKS : "[" + BLANKS + "]");
            return at + 1;
        }
        if (c == '\\') {
            out.append(pattern, at, at + 2);
            return at + 1;
        }
        if (pattern.startsWith("(?<", at) && Character.isLetter(pattern.charAt(at + 3))) {
            out.append("(?:");
            return pattern.indexOf('>', at);
        }
        if (anyCase && inClass && pattern.startsWith("A-Z", at)) {
            out.append("A-Za-z");
            return at + 2;
        }
        if (anyCase && Character.isUpperCase(c)) {
            String both = "" + c + Character.toLowerCase(c);
            out.append(inClass ? both : "[" + both + "]");
            return at;
        }
        inClass = c == '[' || (inClass && c != ']');
        out.append(c);
        return at;
    }
}
