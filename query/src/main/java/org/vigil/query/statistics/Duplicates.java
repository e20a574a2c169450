package org.vigil.query.statistics;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Cases that are left out where cases and people are counted, since they are marked as duplicates of others: what was entered
 * twice counts once. Of cases that are marked as duplicates of each other all the way round, the first one by identifier
 * counts. What is counted of actions is left out nowhere: an urgent action has its number once, in whichever case.
 */
final class Duplicates {
    private final Map<String, Set<String>> marked = new HashMap<>();
    private final Map<String, Set<String>> markers = new HashMap<>();
    private @Nullable Set<String> firsts;

    /** Says that a case is marked; all are said before the first one is asked for. */
    void add(String id, Iterable<String> others) {
        for (String other : others) {
            marked.computeIfAbsent(id, key -> new HashSet<>()).add(other);
            markers.computeIfAbsent(other, key -> new HashSet<>()).add(id);
        }
    }

    /** Whether a case is left out. */
    boolean leavesOut(String id) {
        return marked.containsKey(id) && !firstsOfCircles().contains(id);
    }

    private Set<String> firstsOfCircles() {
        Set<String> known = firsts;
        if (known == null) {
            known = findFirstsOfCircles();
            firsts = known;
        }
        return known;
    }

    private Set<String> findFirstsOfCircles() {
        Set<String> found = new HashSet<>();
        Set<String> unmarked = new HashSet<>(markers.keySet());
        unmarked.removeAll(marked.keySet());
        TreeSet<String> left = new TreeSet<>(marked.keySet());
        left.removeAll(reached(unmarked, markers));
        while (!left.isEmpty()) {
            String id = left.getFirst();
            Set<String> leadingHere = reached(Set.of(id), markers);
            if (leadingHere.containsAll(reached(Set.of(id), marked))) {
                found.add(id);
            }
            // All round one circle lead to each other, so none of these is in another that has no way out.
            left.removeAll(leadingHere);
        }
        return found;
    }

    /** All that links lead to, the beginning too. */
    private static Set<String> reached(Collection<String> from, Map<String, Set<String>> links) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            String next = open.pop();
            if (seen.add(next)) {
                open.addAll(links.getOrDefault(next, Set.of()));
            }
        }
        return seen;
    }
}
