package org.vigil.core.embedded;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.TreeSet;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.RootReference;
import org.jspecify.annotations.Nullable;

/**
 * The way through a plan's index entries, which can be left and taken up again later at the next key, when other
 * documents may have come and gone: what an open cursor holds is one key, not documents and not an old version.
 */
abstract class Walk {

    static Walk along(Plan plan) {
        return plan.index().hasSeveralEntriesForOne() ? new Distinct(plan) : new InOrder(plan);
    }

    /**
     * Goes on from where the walk stands.
     *
     * @param entries the index's entries at one moment
     * @return the entries; reading one moves the walk behind it
     */
    abstract Iterator<Entry> over(RootReference<byte[], byte[]> entries);

    /** An index entry: what the index's map leads to, and from where. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Entry(byte[] key, byte[] value) {}

    private static final class InOrder extends Walk {

        private final Plan plan;
        private int interval;
        private byte @Nullable [] last;

        InOrder(Plan plan) {
            this.plan = plan;
        }

        @Override
        Iterator<Entry> over(RootReference<byte[], byte[]> entries) {
            return new Iterator<>() {

                private @Nullable Cursor<byte[], byte[]> cursor;
                private @Nullable Entry next;

                @Override
                public boolean hasNext() {
                    while (next == null && interval < plan.intervals().size()) {
                        Interval current = current();
                        if (cursor == null) {
                            cursor = new Cursor<>(entries, start(current), null, plan.backward());
                        }
                        next = nextWithin(cursor, current);
                        if (next == null) {
                            cursor = null;
                            last = null;
                            interval++;
                        }
                    }
                    return next != null;
                }

                @Override
                public Entry next() {
                    if (!hasNext() || next == null) {
                        throw new NoSuchElementException();
                    }
                    Entry entry = next;
                    next = null;
                    last = entry.key();
                    return entry;
                }
            };
        }

        private Interval current() {
            List<Interval> intervals = plan.intervals();
            return intervals.get(plan.backward() ? intervals.size() - 1 - interval : interval);
        }

        private byte @Nullable [] start(Interval current) {
            if (last != null) {
                return last;
            }
            return plan.backward() ? current.to() : current.from();
        }

        private @Nullable Entry nextWithin(Cursor<byte[], byte[]> cursor, Interval current) {
            while (cursor.hasNext()) {
                byte[] key = cursor.next();
                boolean behindTheEnd = plan.backward()
                        ? Arrays.compareUnsigned(key, current.from()) < 0
                        : current.to() != null && Arrays.compareUnsigned(key, current.to()) >= 0;
                if (behindTheEnd) {
                    return null;
                }
                boolean beforeTheStart = last != null
                        ? Arrays.equals(key, last)
                        : plan.backward() && current.to() != null && Arrays.compareUnsigned(key, current.to()) >= 0;
                if (!beforeTheStart) {
                    return new Entry(key, cursor.getValue());
                }
            }
            return null;
        }
    }

    /** Of an index that may lead to a document several times: all positions first, each once. */
    private static final class Distinct extends Walk {

        private final Plan plan;
        private @Nullable List<byte[]> positions;
        private int next;

        Distinct(Plan plan) {
            this.plan = plan;
        }

        @Override
        Iterator<Entry> over(RootReference<byte[], byte[]> entries) {
            List<byte[]> all = positions;
            if (all == null) {
                TreeSet<byte[]> distinct = new TreeSet<>(Arrays::compareUnsigned);
                new InOrder(plan).over(entries).forEachRemaining(entry -> distinct.add(entry.value()));
                all = new ArrayList<>(distinct);
                positions = all;
            }
            List<byte[]> found = all;
            return new Iterator<>() {

                @Override
                public boolean hasNext() {
                    return next < found.size();
                }

                @Override
                public Entry next() {
                    byte[] position = found.get(next++);
                    return new Entry(position, position);
                }
            };
        }
    }
}
