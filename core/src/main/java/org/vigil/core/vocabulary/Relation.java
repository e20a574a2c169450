package org.vigil.core.vocabulary;

import java.util.Set;

/**
 * A relation of people to somebody outside the population; the relation itself can be hedged.
 *
 * @param kind what relation
 * @param to to whom
 * @param hedges none when it is said outright
 */
public record Relation(Kind kind, Text to, Set<Hedge> hedges) {

    /** Kinds of relations. */
    public enum Kind {
        FAMILY_OF,
        HELPERS_OF,
        EMPLOYED_BY,
        MEMBERS_OF,
        OTHER
    }

    public Relation {
        hedges = Limits.set("hedges", hedges);
    }
}
