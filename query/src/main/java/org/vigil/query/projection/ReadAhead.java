package org.vigil.query.projection;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCursor;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.bson.Document;

/**
 * The documents of a query that goes through very many, in their order: the next ones are read while those before are worked
 * on. One thread uses it; a failure of the store shows where the documents that it concerns would come.
 */
public final class ReadAhead implements Iterator<Document>, AutoCloseable {
    /** How many documents are read at once; as many more are worked on. */
    static final int BATCH = 250;

    private final MongoCursor<Document> cursor;
    private CompletableFuture<List<Document>> next;
    private Iterator<Document> current = List.<Document>of().iterator();

    /** Begins to read. */
    public ReadAhead(FindIterable<Document> query) {
        this.cursor = query.batchSize(BATCH).iterator();
        this.next = read();
    }

    private CompletableFuture<List<Document>> read() {
        return CompletableFuture.supplyAsync(this::batch, Thread::startVirtualThread);
    }

    private List<Document> batch() {
        List<Document> batch = new ArrayList<>(BATCH);
        while (batch.size() < BATCH && cursor.hasNext()) {
            batch.add(cursor.next());
        }
        return batch;
    }

    /** @throws com.mongodb.MongoException if they can't be read */
    @Override
    public boolean hasNext() {
        if (!current.hasNext()) {
            List<Document> batch = arrived();
            current = batch.iterator();
            if (!batch.isEmpty()) {
                next = read();
            }
        }
        return current.hasNext();
    }

    private List<Document> arrived() {
        try {
            return next.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }

    @Override
    public Document next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return current.next();
    }

    /** Ends the query, once what is being read of it has come. */
    @Override
    public void close() {
        next.handle((batch, failure) -> true).join();
        cursor.close();
    }
}
