package org.vigil.core.log;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Commits that are read page by page as they are asked for, until a page is not full. */
final class Pages implements Iterator<Pages.Entry> {
    /** How many commits a page has at most. */
    static final int COMMITS = 64;

    private final LongFunction<List<Commit>> read;
    private final ToLongFunction<Commit> end;
    private Iterator<Commit> page = List.<Commit>of().iterator();
    private boolean more = true;
    private long from;

    private Pages(long from, LongFunction<List<Commit>> read, ToLongFunction<Commit> end) {
        this.from = from;
        this.read = read;
        this.end = end;
    }

    /**
     * A lazy stream of commits.
     *
     * @param from where it begins, perhaps in the midst of a commit
     * @param read the page of {@value #COMMITS} commits from a place on
     * @param end the place after a commit
     */
    static Stream<Entry> of(long from, LongFunction<List<Commit>> read, ToLongFunction<Commit> end) {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(
                        new Pages(from, read, end), Spliterator.ORDERED | Spliterator.NONNULL),
                false);
    }

    @Override
    public boolean hasNext() {
        if (!page.hasNext() && more) {
            List<Commit> next = read.apply(from);
            more = next.size() == COMMITS;
            page = next.iterator();
        }
        return page.hasNext();
    }

    @Override
    public Entry next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Entry entry = new Entry(page.next(), from);
        from = end.applyAsLong(entry.commit());
        return entry;
    }

    /**
     * A commit on a page.
     *
     * @param commit the commit
     * @param from the place of its first event that was asked for
     */
    record Entry(Commit commit, long from) {}
}
