package org.vigil.core.command;

/** Which characters a text may have: all that survive every store and every reader of JSON. */
final class Characters {

    private Characters() {}

    /**
     * Whether a text can be kept: it has no lone surrogate, no NUL, and no control character but tab and newline.
     *
     * @return what is wrong with it in words, or empty
     */
    static String fault(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return "half of a character (a lone surrogate, U+" + hex(c) + ")";
            } else if (Character.isISOControl(c) && c != '\t' && c != '\n') {
                return "the control character U+" + hex(c);
            }
        }
        return "";
    }

    /** @throws IllegalArgumentException when it can't be kept */
    static void require(CharSequence text) {
        String fault = fault(text);
        if (!fault.isEmpty()) {
            throw new IllegalArgumentException("a text has " + fault);
        }
    }

    private static String hex(char c) {
        return String.format("%04X", (int) c);
    }
}
