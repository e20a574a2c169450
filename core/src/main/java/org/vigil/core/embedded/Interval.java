package org.vigil.core.embedded;

import org.jspecify.annotations.Nullable;

/** A run of keys, from the first (inclusive) to the second (exclusive; null: without end). */
final class Interval {

    /** The key that says of an index that some document has several entries in it lies before this one. */
    private static final byte[] FIRST = {0x01};

    private static final Interval ALL = new Interval(FIRST, null);

    private final byte[] from;
    private final byte @Nullable [] to;

    private Interval(byte[] from, byte @Nullable [] to) {
        this.from = from;
        this.to = to;
    }

    static Interval all() {
        return ALL;
    }

    /** Whether it has every key. */
    boolean isAll() {
        return this == ALL;
    }

    static Interval startingWith(byte[] prefix) {
        return prefix.length == 0 ? all() : new Interval(prefix, KeyEncoding.after(prefix));
    }

    static Interval between(byte[] from, byte @Nullable [] to) {
        return new Interval(from, to);
    }

    byte[] from() {
        return from;
    }

    byte @Nullable [] to() {
        return to;
    }
}
