package org.vigil.core.embedded;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A disk that remembers every write and every force, so that it can say what would be left of the file had the power
 * failed at any moment: all that was forced, and of the rest nothing, or any sectors of it.
 */
final class RecordedDisk {

    private static final int SECTOR = 4096;

    private sealed interface Step {

        @SuppressWarnings("ArrayRecordComponent") // never compared
        record Write(long position, byte[] bytes) implements Step {}

        record Truncate(long size) implements Step {}

        record Force() implements Step {}
    }

    private final List<Step> steps = new ArrayList<>();
    private byte[] content = new byte[0];

    /** A new disk with a file on it. */
    static RecordedDisk with(byte[] content) {
        RecordedDisk disk = new RecordedDisk();
        disk.content = content;
        return disk;
    }

    /** How many writes and forces there have been. */
    synchronized int moment() {
        return steps.size();
    }

    synchronized long size() {
        return content.length;
    }

    synchronized int read(ByteBuffer target, long position) {
        if (position >= content.length) {
            return -1;
        }
        int length = (int) Math.min(target.remaining(), content.length - position);
        target.put(content, (int) position, length);
        return length;
    }

    synchronized int write(ByteBuffer source, long position) {
        byte[] bytes = new byte[source.remaining()];
        source.get(bytes);
        Step write = new Step.Write(position, bytes);
        content = apply(content, write);
        steps.add(write);
        return bytes.length;
    }

    synchronized void truncate(long size) {
        Step truncate = new Step.Truncate(size);
        content = apply(content, truncate);
        steps.add(truncate);
    }

    synchronized void force() {
        steps.add(new Step.Force());
    }

    /**
     * What is left after a crash.
     *
     * @param moment how many writes and forces had happened
     * @param torn picks the sectors that reached the disk unforced; null: none did
     */
    synchronized byte[] leftAt(int moment, @Nullable Random torn) {
        int forced = 0;
        for (int i = 0; i < moment; i++) {
            if (steps.get(i) instanceof Step.Force) {
                forced = i;
            }
        }
        byte[] left = new byte[0];
        for (Step step : steps.subList(0, forced)) {
            left = apply(left, step);
        }
        if (torn != null) {
            int likelihood = torn.nextInt(101);
            for (Step step : steps.subList(forced, moment)) {
                left = tear(left, step, torn, likelihood);
            }
        }
        return left;
    }

    private static byte[] tear(byte[] content, Step step, Random torn, int likelihood) {
        byte[] left = content;
        if (step instanceof Step.Write write) {
            for (int from = 0; from < write.bytes().length; ) {
                long position = write.position() + from;
                int to = (int) Math.min(write.bytes().length, from + SECTOR - position % SECTOR);
                if (torn.nextInt(100) < likelihood) {
                    left = apply(left, new Step.Write(position, Arrays.copyOfRange(write.bytes(), from, to)));
                }
                from = to;
            }
        } else if (torn.nextInt(100) < likelihood) {
            left = apply(left, step);
        }
        return left;
    }

    private static byte[] apply(byte[] content, Step step) {
        return switch (step) {
            case Step.Write write -> {
                int end = (int) write.position() + write.bytes().length;
                byte[] changed = end > content.length ? Arrays.copyOf(content, end) : content;
                System.arraycopy(write.bytes(), 0, changed, (int) write.position(), write.bytes().length);
                yield changed;
            }
            case Step.Truncate truncate ->
                truncate.size() < content.length ? Arrays.copyOf(content, (int) truncate.size()) : content;
            case Step.Force force -> content;
        };
    }
}
