package org.vigil.core.vocabulary;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number of an urgent action, such as {@code UA 190/14}.
 *
 * <p>Published spellings differ; all of these are read, with or without blanks and in any case: {@code UA 190/14},
 * {@code UA: 190/14}, {@code UA 253.17}, {@code UA-068/2012}, {@code AU 190/14} (French and Spanish editions),
 * {@code 014/2016}, {@code EXTRA 73/91}. A number without a series is a UA. Two spellings of one number are equal.
 *
 * @param series which count of the year it belongs to; EXTRA 73/91 and UA 73/91 are two numbers
 * @param number its place in that count, 1 to {@value #MAX_NUMBER}
 * @param year 1961 to 2060; two digits are read as a year of that span
 */
public record UaNumber(Series series, int number, int year) {

    /** The highest number; the largest year on record has some 700. */
    public static final int MAX_NUMBER = 9999;

    /** Code of {@link InvalidValueException}: not written like a UA number. */
    public static final String INVALID_FORM = "ua-number-form";

    /** Code of {@link InvalidValueException}: a year outside 1961 to 2060. */
    public static final String INVALID_YEAR = "ua-number-year";

    /** The longest spelling that is read, in chars. */
    public static final int MAX_LENGTH = 64;

    /** The spellings that are read, as far as a pattern can tell. */
    public static final Pattern SPELLINGS = Pattern.compile(
            "\\h*(?:(?<series>UA|AU|EXTRA)\\h*[:-]?\\h*)?0*(?<number>[1-9][0-9]{0,3})\\h*[/.]\\h*"
                    + "(?<year>[0-9]{4}|[0-9]{2})\\h*",
            Pattern.CASE_INSENSITIVE);

    /** Each series is counted on its own, from 1 each year. */
    public enum Series {
        UA,
        EXTRA
    }

    public UaNumber {
        if (number < 1 || number > MAX_NUMBER) {
            throw wrongForm();
        }
        TwoDigitYear.requireKnown(year, INVALID_YEAR);
    }

    /**
     * Reads any of the spellings above.
     *
     * @throws InvalidValueException with {@link #INVALID_FORM} or {@link #INVALID_YEAR}
     */
    public static UaNumber parse(String text) {
        Matcher form = SPELLINGS.matcher(text);
        if (text.length() > MAX_LENGTH || !form.matches()) {
            throw wrongForm();
        }
        return new UaNumber(
                "EXTRA".equalsIgnoreCase(form.group("series")) ? Series.EXTRA : Series.UA,
                Integer.parseInt(form.group("number")),
                TwoDigitYear.parse(form.group("year"), INVALID_YEAR));
    }

    /** The canonical text: series, number without zeros in front, two digits of the year; {@code UA 190/14}. */
    public String text() {
        return series + " " + number + "/" + TwoDigitYear.format(year);
    }

    /** The key under which a case claims this number, such as {@code ua:190/14}: one number, one key. */
    public String claimKey() {
        return series.name().toLowerCase(Locale.ROOT) + ":" + number + "/" + TwoDigitYear.format(year);
    }

    /** The {@link #text()}. */
    @Override
    public String toString() {
        return text();
    }

    private static InvalidValueException wrongForm() {
        return new InvalidValueException(
                INVALID_FORM,
                "This is not a UA number. Write series, number (1 to " + MAX_NUMBER
                        + ") and year, as in UA 190/14, UA 253.17, EXTRA 73/91 or 014/2016.");
    }
}
