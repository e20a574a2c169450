package org.vigil.core.vocabulary;

/** A place in an EDTF text that moves to the right. Its text is known to hold ASCII characters of EDTF only. */
final class EdtfScanner {

    private final String text;
    private int position;

    EdtfScanner(String text) {
        this.text = text;
    }

    int position() {
        return position;
    }

    boolean atEnd() {
        return position == text.length();
    }

    /** Whether the next char is one of these. */
    boolean sees(String chars) {
        return !atEnd() && chars.indexOf(text.charAt(position)) >= 0;
    }

    /** Moves past the next char, which must be there. */
    char take() {
        return text.charAt(position++);
    }

    /** Moves past the token if it comes next; says whether it did. */
    boolean accept(String token) {
        if (!text.startsWith(token, position)) {
            return false;
        }
        position += token.length();
        return true;
    }

    /** Moves past the longest run of these chars, which may be empty. */
    String takeAll(String chars) {
        int start = position;
        while (sees(chars)) {
            position++;
        }
        return text.substring(start, position);
    }

    EdtfException fault(String code, String message) {
        return new EdtfException(code, position, message);
    }

    EdtfException fault(String code, int at, String message) {
        return new EdtfException(code, at, message);
    }

    /** The fault of a next char that nothing above could use. */
    EdtfException unexpected() {
        if (sees("ES")) {
            return fault(
                    EdtfException.UNSUPPORTED,
                    "Exponents (E) and significant digits (S) are EDTF level 2, which is not supported. Write all"
                            + " digits of the year: Y17000, or 2014~.");
        }
        return fault(
                EdtfException.SYNTAX,
                "'" + text.charAt(position) + "' is not expected here. Right forms are 2014-07-15,"
                        + " 2014-07-15T09:30:00Z, 2014-07~, 2014-07-15/2014-07-17, [2012,2014..].");
    }
}
