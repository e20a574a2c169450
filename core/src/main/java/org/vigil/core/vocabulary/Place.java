package org.vigil.core.vocabulary;

import org.jspecify.annotations.Nullable;

/**
 * A place, as exactly as a source gives it.
 *
 * @param country ISO 3166-1
 * @param subdivision ISO 3166-2, of that country
 * @param locality a town, a prison, a street
 */
public record Place(
        CountryCode country,
        @Nullable SubdivisionCode subdivision,
        @Nullable Text locality) {
    public Place {
        if (subdivision != null && !subdivision.country().equals(country)) {
            throw new InvalidValueException(
                    "subdivision-of-another-country", subdivision.text() + " is not a part of " + country.text());
        }
    }
}
