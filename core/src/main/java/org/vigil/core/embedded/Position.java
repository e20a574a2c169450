package org.vigil.core.embedded;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Where a document lies in its collection: the {@link KeyEncoding key} of its {@code _id}. */
final class Position {

    private final byte[] key;

    Position(byte[] key) {
        this.key = key;
    }

    static Position ofId(@Nullable Object id) {
        return new Position(KeyEncoding.of(id));
    }

    byte[] key() {
        return key;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Position position && Arrays.equals(key, position.key);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(key);
    }

    @Override
    public String toString() {
        return Bytes.hex(key);
    }
}
