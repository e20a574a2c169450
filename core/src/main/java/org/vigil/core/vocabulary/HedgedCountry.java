package org.vigil.core.vocabulary;

import java.util.Set;

/**
 * A country that is said of somebody, with the reservations under which it is said.
 *
 * @param country ISO 3166-1
 * @param hedges none when it is said outright
 */
public record HedgedCountry(CountryCode country, Set<Hedge> hedges) {
    public HedgedCountry {
        hedges = Limits.set("hedges", hedges);
    }
}
