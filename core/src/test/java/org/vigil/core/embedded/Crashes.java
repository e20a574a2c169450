package org.vigil.core.embedded;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import org.bson.Document;

/** Several writers and readers at work, and what each of them was told when. */
final class Crashes {

    private static final int WRITERS = 6;
    private static final int READERS = 2;

    /** Someone was told, when the disk had come to a moment, that the document is there in this version at least. */
    record Promise(int moment, String id, int version) {}

    private final IntSupplier moment;
    private final ConcurrentLinkedQueue<Promise> promises = new ConcurrentLinkedQueue<>();

    Crashes(IntSupplier moment) {
        this.moment = moment;
    }

    List<Promise> promises() {
        return List.copyOf(promises);
    }

    static void createIndexes(MongoCollection<Document> things) {
        things.createIndex(new Document("stream", 1).append("seq", 1), new IndexOptions().unique(true));
        things.createIndex(new Document("command", 1), new IndexOptions().unique(true));
        things.createIndex(new Document("kind", 1));
    }

    /** Inserts, batches, updates and upserts by several writers, seen by several readers. */
    void run(MongoClient client, long seed, int writesEach) throws Exception {
        MongoCollection<Document> things = Stores.things(client);
        createIndexes(things);
        AtomicInteger writing = new AtomicInteger(WRITERS);
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS + READERS);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                int number = writer;
                all.add(threads.submit(() -> {
                    try {
                        write(things, number, new Random(seed + number), writesEach);
                    } finally {
                        writing.decrementAndGet();
                    }
                }));
            }
            for (int reader = 0; reader < READERS; reader++) {
                all.add(threads.submit(() -> {
                    while (writing.get() > 0) {
                        things.find().batchSize(500).forEach(this::promised);
                    }
                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private void write(MongoCollection<Document> things, int writer, Random random, int writes) {
        int seq = 0;
        for (int i = 0; i < writes; i++) {
            int kind = random.nextInt(4);
            if (kind == 0 && seq > 0) {
                Document known = thing(writer, random.nextInt(seq), i);
                things.replaceOne(new Document("_id", known.get("_id")), known, new ReplaceOptions().upsert(true));
                promised(known);
            } else if (kind == 1) {
                List<Document> batch = new ArrayList<>();
                for (int j = 0; j < 5; j++) {
                    batch.add(thing(writer, seq++, i));
                }
                things.insertMany(batch);
                batch.forEach(this::promised);
            } else {
                Document thing = thing(writer, seq++, i);
                things.insertOne(thing);
                promised(thing);
            }
        }
    }

    /** A replaced document gets a new key in every index. */
    private static Document thing(int writer, int seq, int version) {
        return new Document("_id", writer + "/" + seq)
                .append("version", version)
                .append("stream", "stream-" + writer)
                .append("seq", seq * 1_000_000L + version)
                .append("command", writer + "/" + seq + "/" + version)
                .append("kind", version % 5)
                .append("text", "x".repeat(200 + 37 * seq % 3_000));
    }

    private void promised(Document thing) {
        promises.add(new Promise(moment.getAsInt(), thing.getString("_id"), thing.getInteger("version")));
    }

    /**
     * What is wrong with a store after a crash at a moment.
     *
     * @return one line for each promise that was broken, and for each document and index key that have lost each other
     */
    static List<String> damage(MongoClient client, List<Promise> promises, int moment) {
        List<String> damage = new ArrayList<>();
        MongoCollection<Document> things = Stores.things(client);
        Map<Object, Document> found = new HashMap<>();
        things.find().batchSize(500).forEach(each -> found.put(each.get("_id"), each));
        for (Promise promise : promises) {
            Document thing = found.get(promise.id());
            if (promise.moment() <= moment && (thing == null || thing.getInteger("version") < promise.version())) {
                damage.add("lost: " + promise + ", there is " + thing);
            }
        }
        List<Document> byIndexes = new ArrayList<>();
        things.find()
                .sort(new Document("stream", 1).append("seq", 1))
                .batchSize(500)
                .forEach(byIndexes::add);
        compare("(stream, seq)", found, byIndexes, damage);
        byIndexes.clear();
        things.find().sort(new Document("command", 1)).batchSize(500).forEach(byIndexes::add);
        compare("(command)", found, byIndexes, damage);
        byIndexes.clear();
        things.find().sort(new Document("kind", 1)).batchSize(500).forEach(byIndexes::add);
        compare("(kind)", found, byIndexes, damage);
        if (!found.isEmpty()) {
            Document keys = client.getDatabase("vigil")
                    .runCommand(new Document("validate", "things"))
                    .get("keysPerIndex", Document.class);
            keys.forEach((index, count) -> {
                if (((Number) count).intValue() != found.size()) {
                    damage.add("index " + index + " has " + count + " keys of " + found.size() + " documents");
                }
            });
        }
        return damage;
    }

    private static void compare(
            String index, Map<Object, Document> found, List<Document> byIndex, List<String> damage) {
        if (byIndex.size() != found.size() || !byIndex.containsAll(found.values())) {
            damage.add("index " + index + " leads to " + byIndex.size() + " of " + found.size() + " documents");
        }
    }
}
