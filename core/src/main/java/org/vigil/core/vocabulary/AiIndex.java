package org.vigil.core.vocabulary;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The AI Index of a published document, such as {@code ASA 17/039/2014}.
 *
 * <p>Read in any case, with or without blanks, and with {@code AI Index:} before it as documents print it. Serials and
 * years were published with differing numbers of digits ({@code AMR 51/52/91}, {@code ASA 17/039/2014},
 * {@code AMR 51/6052/2017}), and archives are searched by what was published: the canonical text keeps those digits, and
 * sets only capitals, the one blank, and two digits for the country. So two texts of one document can differ, as
 * {@code AMR 51/52/91} and {@code AMR 51/052/1991} do, and are then not equal; compare documents by {@link #key()}.
 *
 * @param region three capitals: ASA, AMR, AFR, EUR, MDE, or the code of a theme, such as ACT
 * @param country the index's own number of the country, two digits; 17 is China
 * @param serial the document's number in the year, as published, one to five digits, not all zero
 * @param year as published, two or four digits; 1961 to 2060
 */
public record AiIndex(String region, String country, String serial, String year) {

    /** Code of {@link InvalidValueException}: not written like an AI Index. */
    public static final String INVALID_FORM = "ai-index-form";

    /** Code of {@link InvalidValueException}: a year outside 1961 to 2060. */
    public static final String INVALID_YEAR = "ai-index-year";

    /** The longest spelling that is read, in chars. */
    public static final int MAX_LENGTH = 64;

    /** The spellings that are read, as far as a pattern can tell. */
    public static final Pattern SPELLINGS = Pattern.compile(
            "\\h*(?:AI\\h*INDEX\\h*:?\\h*)?(?<region>[A-Z]{3})\\h*(?<country>[0-9]{1,2})\\h*/\\h*(?<serial>[0-9]{1,5})"
                    + "\\h*/\\h*(?<year>[0-9]{4}|[0-9]{2})\\h*",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern CANONICAL =
            Pattern.compile("[A-Z]{3} [0-9]{2}/(?!0+/)[0-9]{1,5}/(?:[0-9]{4}|[0-9]{2})");

    public AiIndex {
        if (!CANONICAL.matcher(join(region, country, serial, year)).matches()) {
            throw wrongForm();
        }
        TwoDigitYear.parse(year, INVALID_YEAR);
    }

    /**
     * Reads any of the spellings above.
     *
     * @throws InvalidValueException with {@link #INVALID_FORM} or {@link #INVALID_YEAR}
     */
    public static AiIndex parse(String text) {
        Matcher form = SPELLINGS.matcher(text);
        if (text.length() > MAX_LENGTH || !form.matches()) {
            throw wrongForm();
        }
        String country = form.group("country");
        return new AiIndex(
                form.group("region").toUpperCase(Locale.ROOT),
                country.length() == 1 ? "0" + country : country,
                form.group("serial"),
                form.group("year"));
    }

    /** The canonical text, with the digits as published: {@code ASA 17/039/2014}. */
    public String text() {
        return join(region, country, serial, year);
    }

    /** One key for all texts of one document, such as {@code asa:17/39/2014}. */
    public String key() {
        return region.toLowerCase(Locale.ROOT) + ":" + country + "/" + Integer.parseInt(serial) + "/"
                + TwoDigitYear.parse(year, INVALID_YEAR);
    }

    /** The {@link #text()}. */
    @Override
    public String toString() {
        return text();
    }

    private static String join(String region, String country, String serial, String year) {
        return region + " " + country + "/" + serial + "/" + year;
    }

    private static InvalidValueException wrongForm() {
        return new InvalidValueException(
                INVALID_FORM,
                "This is not an AI Index. Write region, country, serial and year, as in ASA 17/039/2014, AMR 51/52/91"
                        + " or AMR 51/6052/2017.");
    }
}
