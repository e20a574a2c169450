package org.vigil.core.embedded;

import java.util.Arrays;

/** Bytes of a key while it is written: one thread's own, so without the lock that the JDK's streams take for each byte. */
final class KeyBuffer {

    private static final int USUAL_KEY_BYTES = 64;

    private byte[] bytes = new byte[USUAL_KEY_BYTES];
    private int size;

    int size() {
        return size;
    }

    void write(int value) {
        if (size == bytes.length) {
            grow(1);
        }
        bytes[size++] = (byte) value;
    }

    void write(byte[] more) {
        if (more.length > bytes.length - size) {
            grow(more.length);
        }
        System.arraycopy(more, 0, bytes, size, more.length);
        size += more.length;
    }

    /** Highest byte first. */
    void writeShort(int value) {
        write(value >>> Byte.SIZE);
        write(value);
    }

    /** Highest byte first. */
    void writeInt(int value) {
        writeShort(value >>> Short.SIZE);
        writeShort(value);
    }

    /** Highest byte first. */
    void writeLong(long value) {
        writeInt((int) (value >>> Integer.SIZE));
        writeInt((int) value);
    }

    /** Turns all bits from here on. */
    void turn(int from) {
        for (int i = from; i < size; i++) {
            bytes[i] = (byte) ~bytes[i];
        }
    }

    byte[] toByteArray() {
        return Arrays.copyOf(bytes, size);
    }

    private void grow(int atLeast) {
        bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + atLeast));
    }
}
