package org.vigil.core.embedded;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/**
 * Arrays of bytes in the form that H2's own type gives them, each behind its length, but a page's are written at once: an
 * insert into three indexes makes a commit write a hundred entries anew, and one by one they are most of what it costs.
 */
final class BytesType extends BasicDataType<byte[]> {

    static final BytesType INSTANCE = new BytesType();

    private static final int VALUE_BITS = 7;
    private static final int MORE = 0x80;

    private BytesType() {}

    @Override
    public int getMemory(byte[] value) {
        return value.length;
    }

    @Override
    public void write(WriteBuffer buffer, byte[] value) {
        buffer.putVarInt(value.length).put(value);
    }

    @Override
    public void write(WriteBuffer buffer, Object storage, int count) {
        byte[][] values = cast(storage);
        int size = 0;
        for (int i = 0; i < count; i++) {
            size += DataUtils.getVarIntLen(values[i].length) + values[i].length;
        }
        byte[] written = new byte[size];
        int next = 0;
        for (int i = 0; i < count; i++) {
            byte[] value = values[i];
            next = writeLength(value.length, written, next);
            System.arraycopy(value, 0, written, next, value.length);
            next += value.length;
        }
        buffer.put(written);
    }

    private static int writeLength(int length, byte[] written, int start) {
        int next = start;
        int rest = length;
        while (rest >= MORE) {
            written[next++] = (byte) (rest | MORE);
            rest >>>= VALUE_BITS;
        }
        written[next++] = (byte) rest;
        return next;
    }

    @Override
    public byte[] read(ByteBuffer buffer) {
        byte[] value = new byte[DataUtils.readVarInt(buffer)];
        buffer.get(value);
        return value;
    }

    @Override
    public int compare(byte[] one, byte[] other) {
        return Arrays.compareUnsigned(one, other);
    }

    @Override
    public byte[][] createStorage(int size) {
        return new byte[size][];
    }
}
