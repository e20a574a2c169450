package org.vigil.core.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoSocketException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Lock;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** While the disk has not answered, nobody is shown what it may lose. */
class OnlySyncedIsShownTest {

    private static final int LONG_ENOUGH_TO_ANSWER_MILLIS = 300;

    @TempDir
    Path directory;

    @Test
    void writersAndReadersWaitForTheSyncOfWhatTheyWroteOrSaw() throws Exception {
        StoreFile file = StoreFile.open(directory);
        HeldDisk disk = new HeldDisk(file);
        ExecutorService threads = Executors.newCachedThreadPool();
        try (EmbeddedStore store = EmbeddedStore.serve(file, disk, 0);
                MongoClient client = Stores.client(store.connectionString())) {
            MongoCollection<Document> things = Stores.things(client);
            things.insertOne(new Document("_id", 0));
            disk.hold();
            Future<?> written = threads.submit(() -> things.insertOne(new Document("_id", 1)));
            disk.awaitHeldSync();
            Future<Document> read =
                    threads.submit(() -> things.find(new Document("_id", 1)).first());
            Future<?> refused = threads.submit(() -> things.insertOne(new Document("_id", 1)));
            // Not a proof of slowness: an answer that does not wait would be there long before.
            assertThatThrownBy(() -> read.get(LONG_ENOUGH_TO_ANSWER_MILLIS, TimeUnit.MILLISECONDS))
                    .isInstanceOf(TimeoutException.class);
            assertThat(written).isNotDone();
            assertThat(refused).as("a refusal tells of the document, too").isNotDone();
            disk.release();
            written.get();
            assertThat(read.get()).isEqualTo(new Document("_id", 1));
            assertThatThrownBy(refused::get).hasCauseInstanceOf(MongoWriteException.class);
        } finally {
            disk.release();
            threads.shutdownNow();
        }
    }

    @Test
    void aWriteWhoseSyncFailsIsNeitherAcknowledgedNorRefusedAndNothingIsAnsweredAfterIt() {
        StoreFile file = StoreFile.open(directory);
        HeldDisk disk = new HeldDisk(file);
        try (EmbeddedStore store = EmbeddedStore.serve(file, disk, 0);
                MongoClient client = Stores.client(store.connectionString())) {
            MongoCollection<Document> things = Stores.things(client);
            things.insertOne(new Document("_id", 0));
            disk.fail();
            assertThatThrownBy(() -> things.insertOne(new Document("_id", 1)))
                    .as("the connection is lost: the outcome is unknown")
                    .isInstanceOf(MongoSocketException.class);
            assertThatThrownBy(() -> things.find().first()).isInstanceOf(MongoSocketException.class);
        }
        try (EmbeddedStore store = EmbeddedStore.open(directory);
                MongoClient client = Stores.client(store.connectionString())) {
            assertThat(Stores.things(client).find(new Document("_id", 0)).first())
                    .isNotNull();
        }
    }

    private static final class HeldDisk implements Disk {

        private final Disk disk;
        private volatile CountDownLatch held = new CountDownLatch(0);
        private final CountDownLatch waiting = new CountDownLatch(1);
        private volatile boolean failing;

        HeldDisk(Disk disk) {
            this.disk = disk;
        }

        void hold() {
            held = new CountDownLatch(1);
        }

        void release() {
            held.countDown();
        }

        void fail() {
            failing = true;
        }

        void awaitHeldSync() throws InterruptedException {
            waiting.await();
        }

        @Override
        public void commit() {
            disk.commit();
        }

        @Override
        public void sync() {
            if (failing) {
                throw new UncheckedIOException(new IOException("the disk is gone"));
            }
            if (held.getCount() > 0) {
                waiting.countDown();
            }
            try {
                held.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            disk.sync();
        }

        @Override
        public void tidyUp(Lock nobodyWrites) {
            disk.tidyUp(nobodyWrites);
        }
    }
}
