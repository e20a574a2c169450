package org.vigil.core.vocabulary;

import java.util.regex.Pattern;

/**
 * The forms of {@link Edtf} as a regular expression, for whoever describes them. It refuses nothing that
 * {@link Edtf#parse} reads, and lets some pass that it refuses: days that a month doesn't have, intervals that are
 * reversed, ranges of unlike ends.
 */
public final class EdtfPattern {

    private static final String YEAR = "-?[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)";
    private static final String MONTH = "-(?:0[1-9]|1[0-2]|2[1-4]|XX)";
    private static final String DAY = "-(?:0[1-9]|[12][0-9]|3[01]|XX)";
    private static final String ZONE = "(?:Z|[+-][0-9]{2}(?::[0-9]{2})?)?";
    private static final String TIME = "T[0-2][0-9]:[0-5][0-9]:[0-5][0-9]" + ZONE;
    private static final String DATE = "(?:Y-?[1-9][0-9]{4,}|" + YEAR + "(?:" + MONTH + "(?:" + DAY + ")?)?)[?~%]?";
    private static final String MEMBERS = "(?:\\.\\.)?" + DATE + "(?:(?:,|\\.\\.)" + DATE + ")*(?:\\.\\.)?";

    /** To be matched against the whole text; written so that Java, ECMAScript and Python read it alike. */
    public static final Pattern FORMS = Pattern.compile(YEAR + MONTH + DAY + TIME
            + "|" + DATE + "(?:/(?:\\.\\.|" + DATE + ")?)?"
            + "|(?:\\.\\.)?/" + DATE
            + "|\\[" + MEMBERS + "\\]"
            + "|\\{" + MEMBERS + "\\}");

    private EdtfPattern() {}
}
