package org.vigil.core.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeyEncodingTest {

    private static final List<Object> VALUES = Arrays.asList(
            MinKey.getInstance(),
            null,
            Double.NEGATIVE_INFINITY,
            Long.MIN_VALUE,
            -1e300,
            Integer.MIN_VALUE,
            -2.5,
            -1,
            -0.0,
            0,
            0L,
            1e-300,
            0.5,
            1,
            1L,
            1.0,
            2.5,
            (1L << 53) + 1,
            Long.MAX_VALUE - 1,
            Long.MAX_VALUE,
            1e300,
            Double.POSITIVE_INFINITY,
            Double.NaN,
            "",
            "\u0000",
            "a",
            "a\u0000",
            "a\u0000b",
            "ab",
            "b",
            "\u00e9",
            "\u20ac",
            "\uD83D\uDE00",
            "\uFFFD",
            new Document(),
            new Document("a", 1),
            new Document("a", 1).append("b", 2),
            new Document("b", 0),
            new Document("a", "text"),
            new BinData(new byte[] {1, (byte) 0xFF}),
            new BinData(new byte[] {2, 0}),
            new BinData(new byte[] {0, 0, 0}),
            new UUID(0, 1),
            new UUID(1, 0),
            new UUID(-1, 0),
            new ObjectId("000000000000000000000001"),
            new ObjectId("f00000000000000000000001"),
            false,
            true,
            Instant.ofEpochMilli(-5),
            Instant.ofEpochMilli(0),
            Instant.ofEpochMilli(1_700_000_000_000L),
            MaxKey.getInstance());

    @Test
    void theOrderOfTheKeysIsTheOrderOfTheValues() {
        for (Object one : VALUES) {
            for (Object other : VALUES) {
                int keys = Arrays.compareUnsigned(KeyEncoding.of(one), KeyEncoding.of(other));
                assertThat(Integer.signum(keys))
                        .as("%s and %s", one, other)
                        .isEqualTo(Integer.signum(order(one, other)));
                int descending = Arrays.compareUnsigned(KeyEncoding.of(one, false), KeyEncoding.of(other, false));
                assertThat(Integer.signum(descending))
                        .as("%s and %s, descending", one, other)
                        .isEqualTo(-Integer.signum(keys));
            }
        }
    }

    private static int order(@Nullable Object one, @Nullable Object other) {
        if (one instanceof Number number && other instanceof Number otherNumber) {
            // The server rounds where one is a long and the other is not.
            boolean exact = Double.isFinite(number.doubleValue()) && Double.isFinite(otherNumber.doubleValue());
            return exact
                    ? new BigDecimal(one.toString()).compareTo(new BigDecimal(other.toString()))
                    : Double.compare(number.doubleValue(), otherNumber.doubleValue());
        }
        return ValueComparator.asc().compare(one, other);
    }

    @Test
    void noKeyIsThePrefixOfAnother() {
        for (Object one : VALUES) {
            for (Object other : VALUES) {
                byte[] prefix = KeyEncoding.of(one);
                byte[] key = KeyEncoding.of(other);
                if (prefix.length < key.length) {
                    assertThat(Arrays.copyOf(key, prefix.length))
                            .as("%s of %s", one, other)
                            .isNotEqualTo(prefix);
                }
            }
        }
    }

    @Test
    void whatComesAfterAPrefixIsAboveAllThatBeginWithIt() {
        assertThat(KeyEncoding.after(new byte[] {1, 2})).containsExactly(1, 3);
        assertThat(KeyEncoding.after(new byte[] {1, (byte) 0xFF})).containsExactly(2);
        assertThat(KeyEncoding.after(new byte[] {(byte) 0xFF})).isNull();
    }
}
