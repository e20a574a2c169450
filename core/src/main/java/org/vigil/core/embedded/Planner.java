package org.vigil.core.embedded;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the index for a query: equal values of its first fields, then one range or list of values, then the order asked
 * for. More equal fields win, then a range, then the order; without any, all documents are read.
 */
final class Planner {

    private static final int EQUAL_FIELD = 10;
    private static final int NARROWED_FIELD = 5;
    private static final int SORTED = 3;
    private static final int TESTED_ON_ENTRIES = 1;
    private static final int ONE_DOCUMENT = 1_000;

    private final Map<String, Condition> conditions;
    private final @Nullable Document orderBy;

    private Planner(Map<String, Condition> conditions, @Nullable Document orderBy) {
        this.conditions = conditions;
        this.orderBy = orderBy;
    }

    /**
     * @param all the index that has every document, used when no other serves better
     * @param others the collection's other indexes
     */
    static Plan plan(
            Document query, @Nullable Document orderBy, EmbeddedIndex all, Collection<? extends EmbeddedIndex> others) {
        Planner planner = new Planner(Condition.of(query), orderBy);
        Candidate best = planner.candidate(all);
        for (EmbeddedIndex index : others) {
            if (planner.canUse(index)) {
                Candidate candidate = planner.candidate(index);
                if (candidate.score > best.score) {
                    best = candidate;
                }
            }
        }
        return best.plan;
    }

    private boolean canUse(EmbeddedIndex index) {
        if (index.isComplete()) {
            return true;
        }
        Condition first = conditions.get(index.getKeys().getFirst().getKey());
        return first != null && first.excludesMissing();
    }

    private record Candidate(Plan plan, int score) {}

    private Candidate candidate(EmbeddedIndex index) {
        List<IndexKey> order = index.order();
        boolean several = index.hasSeveralEntriesForOne();
        int usable = several ? 1 : order.size();
        byte[] prefix = new byte[0];
        int equal = 0;
        while (equal < usable && asksForEquality(order.get(equal))) {
            IndexKey field = order.get(equal);
            prefix = Bytes.concat(prefix, condition(field).equalKey(field.isAscending()));
            equal++;
        }
        List<Interval> intervals = List.of(Interval.startingWith(prefix));
        int score = equal * EQUAL_FIELD;
        int found = equal;
        if (equal < usable && conditions.containsKey(order.get(equal).getKey())) {
            List<Interval> narrowed = narrowed(order.get(equal), prefix, several);
            if (!narrowed.isEmpty()) {
                intervals = narrowed;
                score += NARROWED_FIELD;
                found++;
            }
        }
        KeyFilter filter = several ? KeyFilter.NONE : KeyFilter.of(order, found, conditions);
        Direction direction = several ? Direction.NONE : direction(order, equal);
        boolean sorted = direction != Direction.NONE;
        score += sorted && isOrdered() ? SORTED : 0;
        score += filter == KeyFilter.NONE ? 0 : TESTED_ON_ENTRIES;
        score += index.isUnique() && !several && equal == order.size() ? ONE_DOCUMENT : 0;
        return new Candidate(new Plan(index, intervals, filter, direction == Direction.BACKWARD, sorted), score);
    }

    private boolean asksForEquality(IndexKey field) {
        Condition condition = conditions.get(field.getKey());
        return condition != null && condition.asksForEquality();
    }

    private Condition condition(IndexKey field) {
        Condition condition = conditions.get(field.getKey());
        if (condition == null) {
            throw new IllegalStateException("nothing is asked of " + field);
        }
        return condition;
    }

    private List<Interval> narrowed(IndexKey field, byte[] prefix, boolean several) {
        Condition condition = condition(field);
        List<Object> in = condition.in();
        if (in != null) {
            TreeSet<byte[]> keys = new TreeSet<>(Arrays::compareUnsigned);
            in.forEach(value -> keys.add(Bytes.concat(prefix, KeyEncoding.of(value, field.isAscending()))));
            List<Interval> points = new ArrayList<>();
            keys.forEach(key -> points.add(Interval.startingWith(key)));
            return points;
        }
        return condition.hasRange() ? List.of(condition.range(prefix, field.isAscending(), several)) : List.of();
    }

    private boolean isOrdered() {
        return orderBy != null && !orderBy.isEmpty();
    }

    private enum Direction {
        FORWARD,
        BACKWARD,
        NONE
    }

    /** The direction in which the index has the order asked for, the first fields having one value each. */
    private Direction direction(List<IndexKey> order, int equal) {
        if (orderBy == null) {
            return Direction.FORWARD;
        }
        Direction direction = null;
        int next = equal;
        for (Map.Entry<String, Object> asked : orderBy.entrySet()) {
            if (isOneOf(order.subList(0, equal), asked.getKey())) {
                continue;
            }
            if (next == order.size()) {
                // No two documents are equal in all fields of the order: what follows decides nothing.
                break;
            }
            IndexKey field = order.get(next++);
            if (!field.getKey().equals(asked.getKey())) {
                return Direction.NONE;
            }
            boolean ascending = ((Number) asked.getValue()).intValue() > 0;
            Direction wanted = ascending == field.isAscending() ? Direction.FORWARD : Direction.BACKWARD;
            if (direction != null && direction != wanted) {
                return Direction.NONE;
            }
            direction = wanted;
        }
        return direction == null ? Direction.FORWARD : direction;
    }

    private static boolean isOneOf(List<IndexKey> fields, String name) {
        return fields.stream().anyMatch(field -> field.getKey().equals(name));
    }
}
