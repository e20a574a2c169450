package org.vigil.core.vocabulary;

/**
 * Years of published numbers, which are often written with two digits.
 *
 * <p>Two digits mean a year from {@value #FIRST} to {@value #LAST}, so 61 to 99 are of the last century and 00 to 60 of
 * this one. Years with four digits must lie in the same hundred: so two spellings can't mean one number and differ, and
 * every number has a short form.
 */
final class TwoDigitYear {

    /** The year in which the first appeals for prisoners were published. */
    static final int FIRST = 1961;

    static final int LAST = 2060;

    private TwoDigitYear() {}

    /**
     * @param digits two or four ASCII digits
     * @throws InvalidValueException with this code, if a year of four digits lies outside
     */
    static int parse(String digits, String code) {
        int value = Integer.parseInt(digits);
        int year = digits.length() > 2 ? value : value < FIRST % 100 ? 2000 + value : 1900 + value;
        requireKnown(year, code);
        return year;
    }

    static void requireKnown(int year, String code) {
        if (year < FIRST || year > LAST) {
            throw new InvalidValueException(
                    code,
                    "Years of published numbers lie between " + FIRST + " and " + LAST + ": 1991, 2014, or 91, 14.");
        }
    }

    /** The year's last two digits. */
    static String format(int year) {
        return String.format("%02d", year % 100);
    }
}
