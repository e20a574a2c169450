package org.vigil.core.embedded;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Turns BSON values into bytes whose unsigned order is the order in which mongo-java-server compares the values.
 *
 * <p>Every value is a tag for its type and then its content; no encoding is a prefix of another's, so values can be
 * strung together into compound keys. Numbers of all types that are equal have one encoding. Text is ordered by UTF-16
 * code unit as mongo-java-server does (MongoDB: by UTF-8 byte; the two differ only outside the Basic Multilingual
 * Plane), since an index that orders otherwise than the server filters would lose documents between two pages.
 */
final class KeyEncoding {

    private static final int MIN = 0x10;
    private static final int EMPTY_ARRAY = 0x18;
    private static final int NULL = 0x20;
    private static final int NUMBER = 0x28;
    private static final int STRING = 0x30;
    private static final int DOCUMENT = 0x38;
    private static final int ARRAY = 0x40;
    private static final int BINARY = 0x48;
    private static final int LEGACY_UUID = 0x50;
    private static final int UUID_TAG = 0x58;
    private static final int OBJECT_ID = 0x60;
    private static final int BOOLEAN = 0x68;
    private static final int INSTANT = 0x70;
    private static final int OTHER = 0x78;
    private static final int MAX = 0x80;

    private static final int MORE = 0x02;
    private static final int END = 0x01;
    private static final int NUL_ESCAPE = 0x02;
    private static final int OBJECT_ID_BYTES = 12;

    private KeyEncoding() {}

    /** The key of one value, ascending. */
    static byte[] of(@Nullable Object value) {
        KeyBuffer out = new KeyBuffer();
        write(value, out);
        return out.toByteArray();
    }

    /** The key of one value in an index field; a descending field has all its bits turned. */
    static byte[] of(@Nullable Object value, boolean ascending) {
        KeyBuffer out = new KeyBuffer();
        write(value, ascending, out);
        return out.toByteArray();
    }

    /** Writes the key of one value in an index field behind what is there. */
    static void write(@Nullable Object value, boolean ascending, KeyBuffer out) {
        int start = out.size();
        write(value, out);
        if (!ascending) {
            out.turn(start);
        }
    }

    /** What the keys of all values that a comparison with this one can find begin with: the tag of its type. */
    static byte[] type(Object value) {
        return Arrays.copyOf(of(value), 1);
    }

    static byte[] turned(byte[] bytes) {
        byte[] turned = bytes.clone();
        for (int i = 0; i < turned.length; i++) {
            turned[i] = (byte) ~turned[i];
        }
        return turned;
    }

    private static void write(@Nullable Object value, KeyBuffer out) {
        switch (value) {
            case null -> out.write(NULL);
            case Missing missing -> out.write(NULL);
            case Number number -> writeNumber(number, out);
            case String text -> {
                out.write(STRING);
                writeText(text, out);
            }
            case Boolean truth -> {
                out.write(BOOLEAN);
                out.write(truth ? 1 : 0);
            }
            case Instant instant -> {
                out.write(INSTANT);
                out.writeLong(instant.toEpochMilli() ^ Long.MIN_VALUE);
            }
            case ObjectId id -> {
                out.write(OBJECT_ID);
                out.write(id.toByteArray());
            }
            case UUID uuid -> writeUuid(UUID_TAG, uuid, out);
            case LegacyUUID uuid -> writeUuid(LEGACY_UUID, uuid.getUuid(), out);
            case BinData data -> {
                out.write(BINARY);
                out.writeInt(data.getData().length);
                out.write(data.getData());
            }
            case Document document -> writeDocument(document, out);
            case Collection<?> values -> writeArray(values, out);
            case MinKey min -> out.write(MIN);
            case MaxKey max -> out.write(MAX);
            default -> {
                // Regular expressions, timestamps, code: found by equality only.
                out.write(OTHER);
                writeText(Bytes.hex(BsonBytes.encode(new Document("", value))), out);
            }
        }
    }

    private static void writeNumber(Number number, KeyBuffer out) {
        double rounded = number.doubleValue() == 0.0 ? 0.0 : number.doubleValue();
        out.write(NUMBER);
        long bits = Double.doubleToLongBits(rounded);
        out.writeLong(bits < 0 ? ~bits : bits ^ Long.MIN_VALUE);
        // What a long has that its nearest double has not: at most 512 either way.
        long rest = number instanceof Long exact ? difference(exact, rounded) : 0;
        out.writeShort((short) (rest ^ Short.MIN_VALUE));
    }

    private static long difference(long exact, double rounded) {
        double twoToThe63 = 0x1p63;
        return rounded == twoToThe63 ? exact - Long.MAX_VALUE - 1 : exact - (long) rounded;
    }

    private static void writeText(String text, KeyBuffer out) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit == 0) {
                out.write(0);
                out.write(NUL_ESCAPE);
            } else if (unit < 0x80) {
                out.write(unit);
            } else if (unit < 0x800) {
                out.write(0xC0 | (unit >> 6));
                out.write(0x80 | (unit & 0x3F));
            } else {
                out.write(0xE0 | (unit >> 12));
                out.write(0x80 | ((unit >> 6) & 0x3F));
                out.write(0x80 | (unit & 0x3F));
            }
        }
        out.write(0);
        out.write(END);
    }

    private static void writeUuid(int tag, UUID uuid, KeyBuffer out) {
        out.write(tag);
        out.writeLong(uuid.getMostSignificantBits());
        out.writeLong(uuid.getLeastSignificantBits());
    }

    private static void writeDocument(Document document, KeyBuffer out) {
        out.write(DOCUMENT);
        for (Map.Entry<String, Object> field : document.entrySet()) {
            byte[] value = of(field.getValue());
            out.write(MORE);
            out.write(value[0]);
            writeText(field.getKey(), out);
            out.write(value);
        }
        out.write(END);
    }

    private static void writeArray(Collection<?> values, KeyBuffer out) {
        if (values.isEmpty()) {
            out.write(EMPTY_ARRAY);
            return;
        }
        out.write(ARRAY);
        for (Object value : values) {
            out.write(MORE);
            write(value, out);
        }
        out.write(END);
    }

    /**
     * Where a value's key ends.
     *
     * @param key of one field or several
     * @param start where the value's key begins
     * @param ascending whether it is one of an ascending field
     */
    static int end(byte[] key, int start, boolean ascending) {
        return end(key, start, ascending ? 0 : -1);
    }

    // The mask turns back what a descending field has turned.
    private static int end(byte[] key, int start, int mask) {
        int next = start + 1;
        return switch (byteAt(key, start, mask)) {
            case MIN, EMPTY_ARRAY, NULL, MAX -> next;
            case NUMBER -> next + Long.BYTES + Short.BYTES;
            case STRING, OTHER -> endOfText(key, next, mask);
            case BOOLEAN -> next + 1;
            case INSTANT -> next + Long.BYTES;
            case OBJECT_ID -> next + OBJECT_ID_BYTES;
            case UUID_TAG, LEGACY_UUID -> next + 2 * Long.BYTES;
            case BINARY -> next + Integer.BYTES + intAt(key, next, mask);
            case ARRAY -> {
                while (byteAt(key, next, mask) == MORE) {
                    next = end(key, next + 1, mask);
                }
                yield next + 1;
            }
            case DOCUMENT -> {
                while (byteAt(key, next, mask) == MORE) {
                    next = end(key, endOfText(key, next + 2, mask), mask);
                }
                yield next + 1;
            }
            default -> throw new IllegalStateException("No value begins at byte " + start + " of a key");
        };
    }

    private static int endOfText(byte[] key, int start, int mask) {
        int next = start;
        while (byteAt(key, next, mask) != 0 || byteAt(key, next + 1, mask) != END) {
            next++;
        }
        return next + 2;
    }

    private static int byteAt(byte[] key, int index, int mask) {
        return (key[index] ^ mask) & 0xFF;
    }

    private static int intAt(byte[] key, int start, int mask) {
        int value = 0;
        for (int i = start; i < start + Integer.BYTES; i++) {
            value = value << Byte.SIZE | byteAt(key, i, mask);
        }
        return value;
    }

    /** The least key above all keys that begin with these bytes; null if there is none. */
    static byte @Nullable [] after(byte[] prefix) {
        for (int last = prefix.length - 1; last >= 0; last--) {
            if (prefix[last] != (byte) 0xFF) {
                byte[] next = Arrays.copyOf(prefix, last + 1);
                next[last]++;
                return next;
            }
        }
        return null;
    }
}
