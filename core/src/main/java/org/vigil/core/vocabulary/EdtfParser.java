package org.vigil.core.vocabulary;

import org.vigil.core.vocabulary.Edtf.Kind;

/**
 * Reads a whole EDTF text: a date, an interval of two, or a set of several.
 *
 * <p>Sets don't nest and intervals don't chain, so there is no recursion: no input can exhaust the stack.
 */
final class EdtfParser {

    private static final String ALPHABET = "0123456789-/.,[]{}?~%XYTZ:+ES";
    private static final String ONLY_IN_LOWERCASE = "xytzes";

    private final String text;
    private final EdtfScanner in;
    private final EdtfDateParser dates;

    EdtfParser(String text) {
        this.text = text;
        this.in = new EdtfScanner(text);
        this.dates = new EdtfDateParser(in);
    }

    Edtf parse() {
        requireReadable();
        if (in.sees("[")) {
            return whole(Kind.ONE_OF, new EdtfSetParser(in, dates).read("[", "]"));
        }
        if (in.sees("{")) {
            return whole(Kind.ALL_OF, new EdtfSetParser(in, dates).read("{", "}"));
        }
        if (in.sees("/.")) {
            return whole(Kind.INTERVAL, intervalWithoutStart());
        }
        EdtfDate date = dates.read();
        if (in.accept("/")) {
            return whole(Kind.INTERVAL, intervalFrom(date));
        }
        Kind kind = switch (date.form()) {
            case DATE_TIME -> Kind.DATE_TIME;
            case SEASON -> Kind.SEASON;
            case YEAR, MONTH, DAY, UNSPECIFIED, LONG_YEAR -> Kind.DATE;
        };
        return whole(kind, date);
    }

    private Edtf whole(Kind kind, EdtfDate meaning) {
        if (!in.atEnd()) {
            throw in.unexpected();
        }
        return new Edtf(text, kind, meaning.days(), meaning.approximate(), meaning.uncertain());
    }

    private EdtfDate intervalFrom(EdtfDate date) {
        EdtfDate start = date.requireRangeEnd();
        if (in.atEnd() || in.accept("..")) {
            return start.andAfter();
        }
        EdtfDate end = dates.read().requireRangeEnd();
        return start.requireNotAfter(end).through(end);
    }

    private EdtfDate intervalWithoutStart() {
        in.accept("..");
        if (!in.accept("/")) {
            throw in.fault(
                    EdtfException.SYNTAX,
                    "An open start stands in an interval, ../2014-07-15, or in a set, [..2014-07-15].");
        }
        if (in.atEnd() || in.sees(".")) {
            throw in.fault(
                    EdtfException.SYNTAX,
                    "An interval has a date at one end at least: 2014-07-15/.. or ../2014-07-15.");
        }
        return dates.read().requireRangeEnd().andBefore();
    }

    private void requireReadable() {
        if (text.isEmpty()) {
            throw in.fault(EdtfException.EMPTY, "There is no date. Write one such as 2014, 2014-07 or 2014-07-15.");
        }
        if (text.length() > Edtf.MAX_LENGTH) {
            throw in.fault(
                    EdtfException.TOO_LONG,
                    Edtf.MAX_LENGTH,
                    "A date has at most " + Edtf.MAX_LENGTH + " characters, and this text has " + text.length()
                            + ". Write one such as 2014-07-15.");
        }
        for (int i = 0; i < text.length(); i++) {
            if (ALPHABET.indexOf(text.charAt(i)) < 0) {
                throw in.fault(EdtfException.CHARACTER, i, wrongCharacter(text.codePointAt(i)));
            }
        }
    }

    private static String wrongCharacter(int codePoint) {
        if (Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint)) {
            return "A date has no blanks. Write 2014-07-15/2014-07-17 without any.";
        }
        if (ONLY_IN_LOWERCASE.indexOf(codePoint) >= 0) {
            return "Letters in a date are capitals: 201X, Y17000, 2014-07-15T09:30:00Z.";
        }
        return String.format(
                "A date does not contain the character U+%04X. Write digits 0 to 9 and hyphens: 2014-07-15.",
                codePoint);
    }
}
