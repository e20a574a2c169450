package org.vigil.core.vocabulary;

import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Set;

/**
 * A country by its ISO 3166-1 alpha-2 code, such as {@code CN} or {@code KP}.
 *
 * <p>Known are the codes that the Java runtime knows as assigned ({@link Locale#getISOCountries(IsoCountryCode)}); codes
 * that were withdrawn, such as SU, are not among them.
 *
 * @param code two capitals
 */
public record CountryCode(String code) {

    /** Code of {@link InvalidValueException}: not two letters, or two that are assigned to no country. */
    public static final String UNKNOWN = "country-code-unknown";

    private static final Set<String> ASSIGNED = Locale.getISOCountries(IsoCountryCode.PART1_ALPHA2);

    public CountryCode {
        if (!ASSIGNED.contains(code)) {
            throw new InvalidValueException(
                    UNKNOWN,
                    "This is not a country's code. Write its two letters of ISO 3166-1: CN for China, KP for North"
                            + " Korea, GB for the United Kingdom.");
        }
    }

    /**
     * Reads two letters in any case.
     *
     * @throws InvalidValueException with {@link #UNKNOWN}
     */
    public static CountryCode parse(String text) {
        return new CountryCode(AsciiCase.upper(text, 2));
    }

    /** The canonical text: two capitals. */
    public String text() {
        return code;
    }

    /** The country's English name, as the Java runtime has it, such as {@code North Korea}. */
    public String displayName() {
        return Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
    }

    /** The {@link #text()}. */
    @Override
    public String toString() {
        return code;
    }
}
