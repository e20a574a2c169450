package org.vigil.core.embedded;

import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.DocumentComparator;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** A query under way: which documents are still to come, and where to look for the next one. */
final class Find {

    /** What MongoDB allows a sort without an index to hold in memory. */
    static final int SORT_LIMIT_BYTES = 100 * 1024 * 1024;

    private static final int SORT_LIMIT_EXCEEDED = 292;

    private final EmbeddedCollection collection;
    private final Document query;
    private final @Nullable Comparator<Document> sort;
    private final EmbeddedIndex index;
    private final KeyFilter filter;
    private final AskedFields asked;
    private final @Nullable AskedFields returned;
    private final Walk walk;
    private int toSkip;
    private int toReturn;
    private @Nullable Iterator<Found> sorted;

    /**
     * @param skip how many matches to leave out
     * @param limit how many to return at most; 0: all
     * @param returned of each document these fields; all if null
     */
    Find(
            EmbeddedCollection collection,
            Document query,
            @Nullable Document orderBy,
            int skip,
            int limit,
            @Nullable AskedFields returned) {
        this.collection = collection;
        this.query = query;
        Plan plan = collection.plan(query, orderBy);
        this.sort = plan.sorted() || orderBy == null || orderBy.isEmpty() ? null : new DocumentComparator(orderBy);
        this.index = plan.index();
        this.filter = plan.filter();
        this.asked = AskedFields.of(query);
        // What is sorted here is sorted by fields that may not be returned.
        this.returned = sort == null ? returned : null;
        this.walk = Walk.along(plan);
        this.toSkip = skip;
        this.toReturn = limit == 0 ? Integer.MAX_VALUE : limit;
    }

    /** A document, and how many bytes it takes. */
    record Found(Document document, int bytes) {}

    /** The documents still to come, as they are now; reading one moves the query behind it. */
    Iterator<Found> now() {
        Comparator<Document> order = sort;
        if (order == null) {
            return new Matches(collection.snapshot(index));
        }
        if (sorted == null) {
            sorted = sorted(order);
        }
        return sorted;
    }

    /** Whether its documents have the fields alone that are to be returned. */
    boolean hasOnlyReturned() {
        return returned != null;
    }

    /** Whether it is known, without looking further, that no document is to come. */
    boolean isComplete() {
        return toReturn == 0 || (sorted != null && !sorted.hasNext());
    }

    private Iterator<Found> sorted(Comparator<Document> order) {
        int skip = toSkip;
        int limit = toReturn;
        long wanted = (long) skip + limit;
        toSkip = 0;
        toReturn = Integer.MAX_VALUE;
        Comparator<Found> byDocument = Comparator.comparing(Found::document, order);
        PriorityQueue<Numbered> kept = new PriorityQueue<>(Comparator.comparing(Numbered::found, byDocument)
                .thenComparingLong(Numbered::number)
                .reversed());
        long bytes = 0;
        long number = 0;
        for (Iterator<Found> matches = new Matches(collection.snapshot(index)); matches.hasNext(); ) {
            Found found = matches.next();
            kept.add(new Numbered(found, number++));
            bytes += found.bytes();
            if (kept.size() > wanted) {
                bytes -= kept.remove().found().bytes();
            }
            if (bytes > SORT_LIMIT_BYTES) {
                throw new MongoServerError(
                        SORT_LIMIT_EXCEEDED,
                        "QueryExceededMemoryLimitNoDiskUseAllowed",
                        "A sort without an index exceeds " + SORT_LIMIT_BYTES + " bytes: add an index or a limit");
            }
        }
        List<Found> all = new ArrayList<>();
        while (!kept.isEmpty()) {
            all.add(kept.remove().found());
        }
        return all.reversed().stream().skip(skip).iterator();
    }

    /** Keeps the order of equal documents. */
    private record Numbered(Found found, long number) {}

    private final class Matches implements Iterator<Found> {

        private final EmbeddedCollection.Snapshot snapshot;
        private final Iterator<Walk.Entry> entries;
        // Its state makes the server's shared one a lock among all readers.
        private final DefaultQueryMatcher matcher = new DefaultQueryMatcher();
        private @Nullable Found next;

        Matches(EmbeddedCollection.Snapshot snapshot) {
            this.snapshot = snapshot;
            this.entries = walk.over(snapshot.entries());
        }

        @Override
        public boolean hasNext() {
            while (next == null && toReturn > 0 && entries.hasNext()) {
                Walk.Entry entry = entries.next();
                byte[] bson = filter.admits(entry.key()) ? snapshot.document(entry) : null;
                if (bson != null && matcher.matches(asked.of(bson), query)) {
                    if (toSkip > 0) {
                        toSkip--;
                    } else {
                        next = new Found(returned == null ? BsonBytes.decode(bson) : returned.of(bson), bson.length);
                    }
                }
            }
            return next != null;
        }

        @Override
        public Found next() {
            if (!hasNext() || next == null) {
                throw new NoSuchElementException();
            }
            Found found = next;
            next = null;
            toReturn--;
            return found;
        }
    }
}
