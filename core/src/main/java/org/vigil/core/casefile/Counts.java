package org.vigil.core.casefile;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.vigil.core.vocabulary.Count;
import org.vigil.core.vocabulary.Count.Qualifier;

/** How counts are compared, and how they are said. "Around" and "reportedly" travel along, and loosen nothing. */
final class Counts {

    private static final List<Qualifier> AS_SAID =
            List.of(Qualifier.REPORTEDLY, Qualifier.AROUND, Qualifier.AT_LEAST, Qualifier.AT_MOST);

    /** One person. */
    static final Count ONE = new Count(1, null, Set.of(), Count.Unit.PEOPLE);

    private Counts() {}

    /** The fewest that a count leaves room for. */
    static long fewest(Count count) {
        return count.is(Qualifier.AT_MOST) ? 0 : count.min();
    }

    /** The most that a count leaves room for. */
    static long most(Count count) {
        return count.is(Qualifier.AT_LEAST) ? Long.MAX_VALUE : count.upper();
    }

    /** A count as people say it: {@code around 35}, {@code reportedly at least 21}, {@code 20 to 30}. */
    static String words(Count count) {
        StringBuilder words = new StringBuilder();
        for (Qualifier qualifier : AS_SAID) {
            if (count.is(qualifier)) {
                words.append(qualifier.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                        .append(' ');
            }
        }
        words.append(count.min());
        if (count.max() != null) {
            words.append(" to ").append(count.max());
        }
        return words.toString();
    }
}
