package org.vigil.core.casefile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.vigil.core.vocabulary.CountryCode;

/** Parts of English sentences that all topics share. */
final class Phrases {

    /** Members of one enumeration that are named; the others are told by their number. */
    static final int MOST_NAMED = 10;

    private Phrases() {}

    /** {@code a, b and c}; of a long list the first members, and how many more there are. */
    static String and(List<String> members) {
        List<String> named = named(members);
        if (named.size() < 2) {
            return String.join("", named);
        }
        return String.join(", ", named.subList(0, named.size() - 1)) + " and " + named.getLast();
    }

    /** {@code a; b; c}, for what has commas in it; bounded like {@link #and}. */
    static String sideBySide(List<String> members) {
        return String.join("; ", named(members));
    }

    private static List<String> named(List<String> members) {
        List<String> named = new ArrayList<>(members);
        if (members.size() > MOST_NAMED) {
            named.subList(MOST_NAMED, members.size()).clear();
            named.add((members.size() - MOST_NAMED) + " more");
        }
        return named;
    }

    /** Countries by name, in the order of their codes. */
    static String countries(Collection<CountryCode> countries) {
        return and(countries.stream()
                .sorted(Comparator.comparing(CountryCode::code))
                .map(CountryCode::displayName)
                .toList());
    }

    /** Constants as they are named, in the order of their declaration. */
    static <E extends Enum<E>> String constants(Collection<E> constants) {
        return and(constants.stream().sorted().map(Phrases::constant).toList());
    }

    /** A constant as it is named: {@code forcible return}. */
    static String constant(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
