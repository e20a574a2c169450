package org.vigil.core.casefile;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.vigil.core.vocabulary.Hedge;

/** How reservations are said. Each is: none is dropped, and no two sound alike. */
final class Hedging {

    private static final Set<Hedge> TO_BE = Set.of(Hedge.BELIEVED, Hedge.FEARED);

    private Hedging() {}

    /** Something said of people: {@code from China}, {@code reportedly from China}, {@code believed to be from China}. */
    static String of(Set<Hedge> hedges, String what) {
        String adverbs = adverbs(hedges, "around");
        String toBe = toBe(hedges);
        return spaced(adverbs, toBe.isEmpty() ? "" : toBe + " to be", what);
    }

    /** Something that happened: {@code were detained}, {@code are reportedly believed to have been detained}. */
    static String was(boolean many, Set<Hedge> hedges, String participle) {
        return verb(many, many ? "were" : "was", hedges, "to have been", participle);
    }

    /** Something that is the case: {@code are in hiding}, {@code are believed to be in hiding}. */
    static String is(boolean many, Set<Hedge> hedges, String predicate) {
        return verb(many, many ? "are" : "is", hedges, "to be", predicate);
    }

    private static String verb(boolean many, String finite, Set<Hedge> hedges, String infinitive, String predicate) {
        String adverbs = adverbs(hedges, "roughly");
        String toBe = toBe(hedges);
        return toBe.isEmpty()
                ? spaced(finite, adverbs, predicate)
                : spaced(many ? "are" : "is", adverbs, toBe, infinitive, predicate);
    }

    private static String toBe(Collection<Hedge> hedges) {
        return Phrases.constants(hedges.stream().filter(TO_BE::contains).toList());
    }

    private static String adverbs(Collection<Hedge> hedges, String around) {
        List<String> adverbs = hedges.stream()
                .filter(hedge -> !TO_BE.contains(hedge))
                .sorted()
                .map(hedge -> hedge == Hedge.AROUND ? around : Phrases.constant(hedge))
                .toList();
        return Phrases.and(adverbs);
    }

    private static String spaced(String... words) {
        return String.join(
                " ", List.of(words).stream().filter(word -> !word.isEmpty()).toList());
    }
}
