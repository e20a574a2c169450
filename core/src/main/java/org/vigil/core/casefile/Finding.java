package org.vigil.core.casefile;

import java.util.ArrayList;
import java.util.List;
import org.vigil.core.vocabulary.Count;
import org.vigil.core.vocabulary.Count.Qualifier;
import org.vigil.core.vocabulary.PopulationId;

/**
 * What follows from facts that stand side by side: that they add up, or that they disagree. A finding is derived, and
 * refuses nothing.
 *
 * @param kind NOTE where facts agree, WARNING where they disagree
 * @param code a stable name
 * @param about the populations concerned, the whole first
 * @param message in words
 */
public record Finding(Kind kind, String code, List<PopulationId> about, String message) {

    /** How grave it is. */
    public enum Kind {
        NOTE,
        WARNING
    }

    public Finding {
        about = List.copyOf(about);
    }

    /** All that follows from a case as it stands; what a command adds are those that were not there before it. */
    public static List<Finding> of(CaseFile state) {
        Forest forest = Forest.of(state);
        List<Finding> findings = new ArrayList<>();
        for (PopulationId whole : forest.peoples()) {
            Count count = forest.countOf(whole);
            List<PopulationId> parts = forest.partsOf(whole).stream()
                    .filter(part -> forest.countOf(part) != null)
                    .toList();
            if (count != null && !parts.isEmpty()) {
                compare(forest, whole, count, parts, findings);
            }
        }
        return List.copyOf(findings);
    }

    private static void compare(
            Forest forest, PopulationId whole, Count count, List<PopulationId> parts, List<Finding> findings) {
        Total total = Total.together(forest, parts);
        List<PopulationId> about = new ArrayList<>(List.of(whole));
        about.addAll(parts);
        if (total.min() > count.upper() && !count.is(Qualifier.AT_LEAST)) {
            findings.add(new Finding(
                    Kind.WARNING,
                    "parts-exceed-whole",
                    about,
                    figures(forest, parts) + " are more than " + words(count)));
        } else if (parts.size() > 1 && total.min() == count.min() && total.max() == count.upper()) {
            findings.add(
                    new Finding(Kind.NOTE, "parts-add-up", about, figures(forest, parts) + " are the " + words(count)));
        }
    }

    private static String figures(Forest forest, List<PopulationId> parts) {
        return String.join(
                " and ",
                parts.stream()
                        .map(forest::countOf)
                        .filter(java.util.Objects::nonNull)
                        .map(Finding::words)
                        .toList());
    }

    /** A count as people say it: {@code around 35}, {@code reportedly at least 21}, {@code 20 to 30}. */
    static String words(Count count) {
        StringBuilder words = new StringBuilder();
        for (Qualifier qualifier :
                List.of(Qualifier.REPORTEDLY, Qualifier.AROUND, Qualifier.AT_LEAST, Qualifier.AT_MOST)) {
            if (count.is(qualifier)) {
                words.append(qualifier.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '))
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
