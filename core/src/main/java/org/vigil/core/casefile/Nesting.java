package org.vigil.core.casefile;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.vigil.core.casefile.Populations.Kind;
import org.vigil.core.vocabulary.PopulationId;

/** How many peoples stand one inside the other, and how many may: whoever shows a case shows them nested likewise. */
final class Nesting {

    /** Most peoples that may stand one inside the other. */
    static final int DEEPEST = 32;

    private final Forest forest;
    private final Map<PopulationId, Integer> above = new HashMap<>();
    private final Map<PopulationId, Integer> below = new HashMap<>();

    Nesting(Forest forest) {
        this.forest = forest;
    }

    /** Refuses a new population inside another that is too deep already. */
    void refuseInside(PopulationId whole, String field) {
        refuse(1 + above(whole), field);
    }

    /** Refuses a relation of two populations by which too many would stand one inside the other. */
    void refuseRelated(Kind kind, PopulationId one, PopulationId other, String field) {
        switch (kind) {
            case PART_OF -> refuse(below(one) + above(other), field);
            case SAME_AS -> refuse(Math.max(above(one), above(other)) + Math.max(below(one), below(other)) - 1, field);
            case DISJOINT -> {}
        }
    }

    private static void refuse(int nested, String field) {
        if (nested > DEEPEST) {
            throw Refusal.NESTED_TOO_DEEPLY.of(
                    field, nested + " populations would stand one inside the other; at most " + DEEPEST + " may");
        }
    }

    /** The longest chain that ends with one people and the wholes around it. */
    private int above(PopulationId people) {
        return longest(forest.peopleOf(people), forest::wholesOf, above);
    }

    /** The longest chain that starts with one people and goes on with the parts inside it. */
    private int below(PopulationId people) {
        return longest(forest.peopleOf(people), forest::partsOf, below);
    }

    private static int longest(
            PopulationId people,
            Function<PopulationId, Collection<PopulationId>> onwards,
            Map<PopulationId, Integer> known) {
        Integer found = known.get(people);
        if (found == null) {
            int longest = 0;
            for (PopulationId next : onwards.apply(people)) {
                longest = Math.max(longest, longest(next, onwards, known));
            }
            found = 1 + longest;
            known.put(people, found);
        }
        return found;
    }
}
