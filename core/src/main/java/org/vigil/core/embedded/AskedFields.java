package org.vigil.core.embedded;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields that a query asks something of, or asks for. A document is held against the query with these alone, and only what
 * is asked for is decoded, if it is one that is: most of the time would be spent on the rest of the fields.
 */
final class AskedFields {

    private static final List<String> OF_QUERIES = List.of("$and", "$or", "$nor");
    private static final String ID = "_id";
    private static final int LENGTH_BYTES = Integer.BYTES;

    private final @Nullable List<byte[]> names;

    private AskedFields(@Nullable List<byte[]> names) {
        this.names = names;
    }

    static AskedFields of(Document query) {
        Set<String> names = new LinkedHashSet<>();
        return new AskedFields(collect(query, names) ? bytes(names) : null);
    }

    /**
     * Those that a projection names.
     *
     * @return null if it is empty, or does more than to name whole fields, and perhaps to leave out the {@code _id}
     */
    static @Nullable AskedFields named(Document projection) {
        if (projection.isEmpty()) {
            return null;
        }
        Set<String> names = new LinkedHashSet<>(List.of(ID));
        for (String key : projection.keySet()) {
            boolean wanted = Utils.isTrue(projection.get(key));
            if (key.contains(".") || key.startsWith("$") || projection.get(key) instanceof Document) {
                return null;
            }
            if (wanted) {
                names.add(key);
            } else if (key.equals(ID)) {
                names.remove(ID);
            } else {
                return null;
            }
        }
        return new AskedFields(bytes(names));
    }

    private static List<byte[]> bytes(Collection<String> names) {
        return names.stream().map(name -> name.getBytes(StandardCharsets.UTF_8)).toList();
    }

    /** Whether the names are all that the query asks about. */
    private static boolean collect(Document query, Set<String> names) {
        for (String key : query.keySet()) {
            if (OF_QUERIES.contains(key) && query.get(key) instanceof Collection<?> parts) {
                for (Object part : parts) {
                    if (!(part instanceof Document document) || !collect(document, names)) {
                        return false;
                    }
                }
            } else if (key.startsWith("$")) {
                return false;
            } else {
                int dot = key.indexOf('.');
                names.add(dot < 0 ? key : key.substring(0, dot));
            }
        }
        return true;
    }

    /** A document with those of its fields that are asked for or about, or with all of them where that can't be told. */
    Document of(byte[] bson) {
        return BsonBytes.decode(names == null ? bson : only(bson, names));
    }

    private static byte[] only(byte[] bson, List<byte[]> names) {
        List<int[]> kept = new ArrayList<>(names.size());
        int bytes = LENGTH_BYTES + 1;
        int start = LENGTH_BYTES;
        while (bson[start] != 0) {
            int value = endOfName(bson, start + 1);
            int end = endOfValue(bson, bson[start], value);
            if (isOneOf(names, bson, start + 1, value - 1)) {
                kept.add(new int[] {start, end});
                bytes += end - start;
            }
            start = end;
        }
        ByteBuffer out =
                ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(bytes);
        kept.forEach(field -> out.put(bson, field[0], field[1] - field[0]));
        return out.array();
    }

    private static boolean isOneOf(List<byte[]> names, byte[] bson, int from, int to) {
        for (byte[] name : names) {
            if (Arrays.equals(name, 0, name.length, bson, from, to)) {
                return true;
            }
        }
        return false;
    }

    private static int endOfName(byte[] bson, int start) {
        int next = start;
        while (bson[next] != 0) {
            next++;
        }
        return next + 1;
    }

    /** Where a value ends, by its type; see bsonspec.org, version 1.1. */
    private static int endOfValue(byte[] bson, byte type, int start) {
        return start
                + switch (type) {
                    case 0x06, 0x0A, 0x7F, (byte) 0xFF -> 0;
                    case 0x08 -> 1;
                    case 0x10 -> Integer.BYTES;
                    case 0x01, 0x09, 0x11, 0x12 -> Long.BYTES;
                    case 0x07 -> 12;
                    case 0x13 -> 16;
                    case 0x02, 0x0D, 0x0E -> LENGTH_BYTES + length(bson, start);
                    case 0x03, 0x04, 0x0F -> length(bson, start);
                    case 0x05 -> LENGTH_BYTES + 1 + length(bson, start);
                    case 0x0B -> {
                        int options = endOfName(bson, start);
                        yield endOfName(bson, options) - start;
                    }
                    default -> throw new IllegalStateException("No value of BSON has the type " + type);
                };
    }

    private static int length(byte[] bson, int start) {
        return ByteBuffer.wrap(bson, start, LENGTH_BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .getInt();
    }
}
