package org.vigil.query.statistics;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Cases that are left out of figures, since they are marked as duplicates of others: what was entered twice counts once. Of cases
 * that are marked as duplicates of each other all the way round, the first one by identifier counts.
 */
final class Duplicates {
    private final Map<String, Set<String>> marked = new HashMap<>();

    /** Says that a case is marked. */
    void add(String id, Iterable<String> others) {
        others.forEach(
                other -> marked.computeIfAbsent(id, key -> new HashSet<>()).add(other));
    }

    /** Whether a case is left out. */
    boolean leavesOut(String id) {
        return marked.containsKey(id) && !isFirstOfCircle(id);
    }

    private boolean isFirstOfCircle(String id) {
        return ledTo(id).stream()
                .allMatch(other -> id.compareTo(other) <= 0
                        && marked.containsKey(other)
                        && ledTo(other).contains(id));
    }

    private Set<String> ledTo(String id) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(marked.getOrDefault(id, Set.of()));
        while (!open.isEmpty()) {
            String other = open.pop();
            if (seen.add(other)) {
                open.addAll(marked.getOrDefault(other, Set.of()));
            }
        }
        return seen;
    }
}
