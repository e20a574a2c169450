package org.vigil.core.embedded;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a query asks of one field, as far as an index can help: it may ask more, since every document that an index leads
 * to is held against the whole query.
 */
final class Condition {

    private boolean asksForEquality;
    private @Nullable Object equal;
    private @Nullable List<Object> in;
    private @Nullable Object lower;
    private boolean lowerInclusive;
    private @Nullable Object upper;
    private boolean upperInclusive;

    private Condition() {}

    /** The conditions of a query by field, those within a top-level {@code $and} included. */
    static Map<String, Condition> of(Document query) {
        Map<String, Condition> conditions = new LinkedHashMap<>();
        collect(query, conditions);
        return conditions;
    }

    private static void collect(Document query, Map<String, Condition> conditions) {
        query.forEach((field, asked) -> {
            if (field.equals("$and") && asked instanceof Collection<?> parts) {
                for (Object part : parts) {
                    if (part instanceof Document document) {
                        collect(document, conditions);
                    }
                }
            } else if (!field.startsWith("$")) {
                conditions.computeIfAbsent(field, name -> new Condition()).add(asked);
            }
        });
    }

    private void add(@Nullable Object asked) {
        if (asked instanceof Document document
                && !document.isEmpty()
                && document.keySet().iterator().next().startsWith("$")) {
            document.forEach(this::add);
        } else {
            add("$eq", asked);
        }
    }

    private void add(String operator, @Nullable Object value) {
        switch (operator) {
            case "$eq" -> {
                if (!asksForEquality && isKey(value)) {
                    asksForEquality = true;
                    equal = value;
                }
            }
            case "$in" -> {
                if (in == null
                        && value instanceof Collection<?> values
                        && values.stream().allMatch(each -> each != null && isKey(each))) {
                    in = List.copyOf(values);
                }
            }
            case "$gt", "$gte" -> {
                if (lower == null && isComparable(value)) {
                    lower = value;
                    lowerInclusive = operator.equals("$gte");
                }
            }
            case "$lt", "$lte" -> {
                if (upper == null && isComparable(value)) {
                    upper = value;
                    upperInclusive = operator.equals("$lte");
                }
            }
            default -> {
                // Left to the filter.
            }
        }
    }

    private static boolean isKey(@Nullable Object value) {
        return value == null
                || isComparable(value)
                || (value instanceof Document document && !BsonRegularExpression.isRegularExpression(document));
    }

    private static boolean isComparable(@Nullable Object value) {
        return value instanceof Number
                || value instanceof String
                || value instanceof Boolean
                || value instanceof Instant
                || value instanceof ObjectId
                || value instanceof UUID
                || value instanceof BinData;
    }

    boolean asksForEquality() {
        return asksForEquality;
    }

    /** Whether only documents that have the field can fulfil it. */
    boolean excludesMissing() {
        return in != null || hasRange() || equal != null;
    }

    /** The key of the one value asked for. */
    byte[] equalKey(boolean ascending) {
        return KeyEncoding.of(equal, ascending);
    }

    boolean hasRange() {
        return lower != null || upper != null;
    }

    @Nullable
    List<Object> in() {
        return in;
    }

    /** The keys of the one value or of the range asked for; all where neither is. */
    Interval interval(boolean ascending) {
        if (asksForEquality) {
            return Interval.startingWith(equalKey(ascending));
        }
        return hasRange() ? range(new byte[0], ascending, false) : Interval.all();
    }

    /**
     * The keys between the bounds.
     *
     * @param prefix what all keys begin with
     * @param one whether to look at one bound only: of an array, one element may fulfil one and another the other
     */
    Interval range(byte[] prefix, boolean ascending, boolean one) {
        Object low = lower;
        Object high = one && low != null ? null : upper;
        byte[] least = low != null ? KeyEncoding.of(low) : null;
        byte[] most = high != null ? KeyEncoding.of(high) : null;
        Object either = low != null ? low : high;
        byte[] type = either == null ? new byte[0] : KeyEncoding.type(either);
        Bound from = least == null ? new Bound(type, true) : new Bound(least, lowerInclusive);
        Bound to = most == null ? new Bound(type, true) : new Bound(most, upperInclusive);
        return ascending
                ? Interval.between(from.asStart(prefix, true), to.asEnd(prefix, true))
                : Interval.between(to.asStart(prefix, false), from.asEnd(prefix, false));
    }

    /** All keys that begin with the given one are inside, or none. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Bound(byte[] key, boolean inclusive) {

        byte[] asStart(byte[] prefix, boolean ascending) {
            byte[] full = full(prefix, ascending);
            byte[] next = KeyEncoding.after(full);
            return inclusive || next == null ? full : next;
        }

        byte @Nullable [] asEnd(byte[] prefix, boolean ascending) {
            byte[] full = full(prefix, ascending);
            return inclusive ? KeyEncoding.after(full) : full;
        }

        private byte[] full(byte[] prefix, boolean ascending) {
            return Bytes.concat(prefix, ascending ? key : KeyEncoding.turned(key));
        }
    }
}
