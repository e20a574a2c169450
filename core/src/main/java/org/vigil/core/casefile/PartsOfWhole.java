package org.vigil.core.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vigil.core.casefile.CountedParts.Part;
import org.vigil.core.vocabulary.Count;
import org.vigil.core.vocabulary.PopulationId;

/**
 * Compares the parts of a whole with it. Two parts that are said to be apart add up; two of which nothing is said may
 * overlap, and what they come to is then told with "if apart". Compared are each part, each two parts, and all: first with
 * the counts with which they were registered, then with each other count of one of them that a source reports, told with
 * its source.
 */
final class PartsOfWhole {

    /** Findings on one whole; what is found beyond them is left out. */
    static final int MOST_FINDINGS = 20;

    /** Parts of one whole that are compared two by two, the first ones registered; more are compared alone and all. */
    static final int MOST_IN_PAIRS = 100;

    private final Forest forest;
    private final PopulationId whole;
    private final Count count;
    private final List<Finding> findings = new ArrayList<>();

    private PartsOfWhole(Forest forest, PopulationId whole, Count count) {
        this.forest = forest;
        this.whole = whole;
        this.count = count;
    }

    static List<Finding> findings(CaseFile state, Forest forest) {
        List<Finding> all = new ArrayList<>();
        Map<PopulationId, Set<Part>> reports = CountedParts.reported(state, forest);
        for (PopulationId whole : forest.peoples()) {
            Count count = forest.countOf(whole);
            if (count != null) {
                PartsOfWhole compared = new PartsOfWhole(forest, whole, count);
                compared.compare(CountedParts.of(forest, whole, reports));
                all.addAll(compared.findings);
            }
        }
        return all;
    }

    private void compare(CountedParts parts) {
        List<Part> fitting = new ArrayList<>();
        for (Part part : parts.registered()) {
            if (exceed(List.of(part))) {
                tell(List.of(part));
            } else {
                fitting.add(part);
            }
        }
        boolean twoExceed = false;
        List<Part> inPairs = fitting.subList(0, Math.min(fitting.size(), MOST_IN_PAIRS));
        for (int i = 1; i < inPairs.size(); i++) {
            for (int j = 0; j < i; j++) {
                List<Part> two = List.of(inPairs.get(j), inPairs.get(i));
                twoExceed |= exceed(two);
                tell(two);
            }
        }
        if (fitting.size() > 2 && !twoExceed) {
            tell(fitting);
        }
        for (Part reported : parts.reported()) {
            if (findings.size() < MOST_FINDINGS) {
                compare(reported, fitting);
            }
        }
    }

    private void compare(Part reported, List<Part> fitting) {
        if (exceed(List.of(reported))) {
            tellIfNew(List.of(reported), reported);
            return;
        }
        List<Part> all = beside(reported, fitting);
        int at = all.indexOf(reported);
        boolean twoExceed = false;
        for (int i = 0; i < Math.min(all.size(), MOST_IN_PAIRS); i++) {
            if (i != at) {
                List<Part> two = i < at ? List.of(all.get(i), reported) : List.of(reported, all.get(i));
                twoExceed |= exceed(two);
                tellIfNew(two, reported);
            }
        }
        if (all.size() > 2 && !twoExceed) {
            tellIfNew(all, reported);
        }
    }

    /** The parts, one of them as reported; those inside it, or in which it is, are left out. */
    private List<Part> beside(Part reported, List<Part> fitting) {
        List<Part> all = new ArrayList<>();
        for (Part part : fitting) {
            if (part.people().equals(reported.people())) {
                all.add(reported);
            } else if (!forest.nested(part.people(), reported.people())) {
                all.add(part);
            }
        }
        if (!all.contains(reported)) {
            all.add(reported);
        }
        return all;
    }

    /** Tells what is too many as reported, unless it is with the registered count. */
    private void tellIfNew(List<Part> parts, Part reported) {
        Count registered = forest.countOf(reported.people());
        long before =
                fewest(parts) - Counts.fewest(reported.count()) + (registered == null ? 0 : Counts.fewest(registered));
        if (exceed(parts) && before <= Counts.most(count)) {
            tell(parts);
        }
    }

    private void tell(List<Part> parts) {
        boolean more = exceed(parts);
        if (findings.size() == MOST_FINDINGS || !(more || areTheWhole(parts))) {
            return;
        }
        List<PopulationId> about = new ArrayList<>(List.of(whole));
        parts.forEach(part -> about.add(part.people()));
        String those =
                Phrases.and(parts.stream().map(Part::words).toList()) + (apart(parts) ? " are" : ", if apart, are");
        findings.add(
                more
                        ? Finding.warning(
                                Finding.PARTS_EXCEED_WHOLE, about, those + " more than " + Counts.words(count))
                        : Finding.note(Finding.PARTS_ADD_UP, about, those + " the " + Counts.words(count)));
    }

    private boolean exceed(List<Part> parts) {
        return fewest(parts) > Counts.most(count);
    }

    private static long fewest(List<Part> parts) {
        return parts.stream().mapToLong(part -> Counts.fewest(part.count())).sum();
    }

    private boolean areTheWhole(List<Part> parts) {
        return parts.size() > 1
                && parts.stream().mapToLong(part -> part.count().min()).sum() == count.min()
                && parts.stream().mapToLong(part -> part.count().upper()).sum() == count.upper();
    }

    /** Of more parts than are compared two by two it is not looked up. */
    private boolean apart(List<Part> parts) {
        if (parts.size() > MOST_IN_PAIRS) {
            return false;
        }
        for (int i = 1; i < parts.size(); i++) {
            for (Part other : parts.subList(0, i)) {
                if (!forest.disjoint(parts.get(i).people(), other.people())) {
                    return false;
                }
            }
        }
        return true;
    }
}
