package org.vigil.api.imports;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The lines of a file, one after the other; those that are blank are counted, and left out. */
final class Lines {
    private static final int BUFFER = 1 << 16;

    // Editors and spreadsheets put it before a text in UTF-8.
    private static final byte[] BYTE_ORDER_MARK = "\uFEFF".getBytes(StandardCharsets.UTF_8);

    private final InputStream file;
    private int number;

    Lines(InputStream file) {
        this.file = new BufferedInputStream(file, BUFFER);
    }

    /**
     * A line.
     *
     * @param number from 1 on
     * @param bytes without the end of the line; null when there are more than {@link ImportLimits#LINE_BYTES}
     */
    @SuppressWarnings("ArrayRecordComponent") // only handed on
    record Line(int number, byte @Nullable [] bytes) {}

    /** Number of the line that was read last. */
    int number() {
        return number;
    }

    /** The next line that is not blank; null at the end. */
    @Nullable
    Line next() throws IOException {
        for (Line line = read(); line != null; line = read()) {
            if (line.bytes == null || !isBlank(line.bytes)) {
                return line;
            }
        }
        return null;
    }

    private @Nullable Line read() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int next = file.read();
        if (next < 0) {
            return null;
        }
        boolean tooLong = false;
        for (; next >= 0 && next != '\n'; next = file.read()) {
            if (bytes.size() < ImportLimits.LINE_BYTES) {
                bytes.write(next);
            } else {
                tooLong = true;
            }
        }
        number++;
        return new Line(number, tooLong ? null : withoutMark(bytes.toByteArray()));
    }

    private byte[] withoutMark(byte[] line) {
        int mark = BYTE_ORDER_MARK.length;
        boolean marked = number == 1 && line.length >= mark && Arrays.equals(line, 0, mark, BYTE_ORDER_MARK, 0, mark);
        return marked ? Arrays.copyOfRange(line, mark, line.length) : line;
    }

    private static boolean isBlank(byte[] line) {
        for (byte next : line) {
            if (next != ' ' && next != '\t' && next != '\r') {
                return false;
            }
        }
        return true;
    }
}
