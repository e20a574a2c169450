package org.vigil.core.casefile;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.vigil.core.vocabulary.Count;
import org.vigil.core.vocabulary.PopulationId;

/**
 * Compares the parts of a whole with it. Two parts that are said to be apart add up; two of which nothing is said may
 * overlap, and what they come to is then told with "if apart". Compared are each part, each two parts, and all.
 */
final class PartsOfWhole {

    /** Findings on one whole; what is found beyond them is left out. */
    static final int MOST_FINDINGS = 20;

    private final Forest forest;
    private final PopulationId whole;
    private final Count count;
    private final List<Finding> findings = new ArrayList<>();

    private PartsOfWhole(Forest forest, PopulationId whole, Count count) {
        this.forest = forest;
        this.whole = whole;
        this.count = count;
    }

    static List<Finding> findings(Forest forest) {
        List<Finding> all = new ArrayList<>();
        for (PopulationId whole : forest.peoples()) {
            Count count = forest.countOf(whole);
            if (count != null) {
                PartsOfWhole compared = new PartsOfWhole(forest, whole, count);
                compared.compare(counted(forest, whole));
                all.addAll(compared.findings);
            }
        }
        return all;
    }

    /** The outermost parts that somebody counted. */
    private static List<PopulationId> counted(Forest forest, PopulationId whole) {
        Set<PopulationId> found = new LinkedHashSet<>();
        collect(forest, whole, new HashSet<>(Set.of(whole)), found);
        return found.stream()
                .filter(part -> found.stream().noneMatch(other -> !other.equals(part) && forest.within(part, other)))
                .toList();
    }

    private static void collect(Forest forest, PopulationId whole, Set<PopulationId> seen, Set<PopulationId> found) {
        for (PopulationId part : forest.partsOf(whole)) {
            if (!seen.add(part)) {
                continue;
            }
            if (forest.countOf(part) != null) {
                found.add(part);
            } else {
                collect(forest, part, seen, found);
            }
        }
    }

    private void compare(List<PopulationId> parts) {
        List<PopulationId> fitting = new ArrayList<>();
        for (PopulationId part : parts) {
            if (exceeds(List.of(part))) {
                compareTogether(List.of(part));
            } else {
                fitting.add(part);
            }
        }
        boolean twoExceed = false;
        for (int i = 1; i < fitting.size(); i++) {
            for (int j = 0; j < i; j++) {
                List<PopulationId> two = List.of(fitting.get(j), fitting.get(i));
                twoExceed |= exceeds(two);
                compareTogether(two);
            }
        }
        if (fitting.size() > 2 && !twoExceed) {
            compareTogether(fitting);
        }
    }

    private void compareTogether(List<PopulationId> parts) {
        boolean more = exceeds(parts);
        if (findings.size() == MOST_FINDINGS || !(more || areTheWhole(parts))) {
            return;
        }
        List<PopulationId> about = new ArrayList<>(List.of(whole));
        about.addAll(parts);
        String those = Phrases.and(
                        parts.stream().map(part -> Counts.words(countOf(part))).toList())
                + (apart(parts) ? " are" : ", if apart, are");
        findings.add(
                more
                        ? Finding.warning(
                                Finding.PARTS_EXCEED_WHOLE, about, those + " more than " + Counts.words(count))
                        : Finding.note(Finding.PARTS_ADD_UP, about, those + " the " + Counts.words(count)));
    }

    private boolean exceeds(List<PopulationId> parts) {
        return parts.stream().mapToLong(part -> Counts.fewest(countOf(part))).sum() > Counts.most(count);
    }

    private boolean areTheWhole(List<PopulationId> parts) {
        return parts.size() > 1
                && parts.stream().mapToLong(part -> countOf(part).min()).sum() == count.min()
                && parts.stream().mapToLong(part -> countOf(part).upper()).sum() == count.upper();
    }

    private boolean apart(List<PopulationId> parts) {
        for (int i = 1; i < parts.size(); i++) {
            for (PopulationId other : parts.subList(0, i)) {
                if (!forest.disjoint(parts.get(i), other)) {
                    return false;
                }
            }
        }
        return true;
    }

    private Count countOf(PopulationId part) {
        return requireNonNull(forest.countOf(part));
    }
}
