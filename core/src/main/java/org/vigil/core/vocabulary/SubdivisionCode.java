package org.vigil.core.vocabulary;

import java.util.regex.Pattern;

/**
 * A province, state or region by its ISO 3166-2 code, such as {@code CN-SD}, Shandong.
 *
 * <p>The country and the form are checked. Whether the subdivision exists is not: those lists change each year, and old
 * cases name provinces that are gone.
 *
 * @param country the country it lies in
 * @param part one to three capitals or digits, the country's own code of it
 */
public record SubdivisionCode(CountryCode country, String part) {

    /** Code of {@link InvalidValueException}: not a country's code, a hyphen, and one to three letters or digits. */
    public static final String INVALID_FORM = "subdivision-code-form";

    private static final Pattern PART = Pattern.compile("[A-Z0-9]{1,3}");

    public SubdivisionCode {
        if (!PART.matcher(part).matches()) {
            throw wrongForm();
        }
    }

    /**
     * Reads a code in any case.
     *
     * @throws InvalidValueException with {@link #INVALID_FORM} or {@link CountryCode#UNKNOWN}
     */
    public static SubdivisionCode parse(String text) {
        String code = AsciiCase.upper(text, 6);
        if (code.indexOf('-') != 2) {
            throw wrongForm();
        }
        return new SubdivisionCode(CountryCode.parse(code.substring(0, 2)), code.substring(3));
    }

    /** The canonical text: {@code CN-SD}. */
    public String text() {
        return country.code() + "-" + part;
    }

    /** The {@link #text()}. */
    @Override
    public String toString() {
        return text();
    }

    private static InvalidValueException wrongForm() {
        return new InvalidValueException(
                INVALID_FORM,
                "This is not a province's code. Write the country's code, a hyphen, and one to three letters or digits,"
                        + " as ISO 3166-2 does: CN-SD, CN-YN, FR-75.");
    }
}
