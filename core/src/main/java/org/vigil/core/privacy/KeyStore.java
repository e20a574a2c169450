package org.vigil.core.privacy;

import static java.util.Objects.requireNonNull;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertManyOptions;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;

/**
 * The wrapped keys of persons, texts and digests, apart from the log, in the collection {@code keys}.
 *
 * <p>Whatever {@link #create} returns is stored at a majority and journaled. Nothing is cached but the
 * instance's own key, which is never destroyed: any other that is destroyed is gone with the next answer.
 */
public final class KeyStore {

    /** Keys asked for in one query or stored in one insert; more take several. */
    static final int KEYS_PER_COMMAND = 1_000;

    /** Times that an id taken by a document that no majority shows yet is tried again, before giving up. */
    static final int MAX_ATTEMPTS = 50;

    /** The instance's own digest key, which also proves at the start that the master key is the right one. */
    static final UUID INSTANCE_KEY = new UUID(0, 0);

    static final String COLLECTION = "keys";

    private static final long BACK_OFF_MILLIS = 20;

    private final MongoCollection<Document> keys;
    private final KeyDocument document;
    private final SecureRandom random;
    private final InstantSource clock;
    private final SecretKey instance;

    private KeyStore(MongoDatabase database, KeyWrapper wrapper, SecureRandom random, InstantSource clock) {
        this.keys = database.getCollection(COLLECTION)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.MAJORITY)
                .withReadPreference(ReadPreference.primary());
        this.document = new KeyDocument(wrapper);
        this.random = random;
        this.clock = clock;
        this.instance = findOrMakeInstance();
    }

    // What was made is kept as it was told: right after a failover a read may not show it yet.
    private SecretKey findOrMakeInstance() {
        Map<UUID, SecretKey> found = find(Set.of(INSTANCE_KEY));
        Map<UUID, SecretKey> known =
                found.isEmpty() ? create(List.of(new NewKey(INSTANCE_KEY, KeyKind.DIGEST, Set.of()))) : found;
        return requireNonNull(known.get(INSTANCE_KEY));
    }

    /** Whether a database holds no key yet, so that any master key will do. */
    public static boolean isUnused(MongoDatabase database) {
        return database.getCollection(COLLECTION)
                        .withReadConcern(ReadConcern.MAJORITY)
                        .find()
                        .first()
                == null;
    }

    /**
     * Opens the key store of a database, and makes the instance's own key on the first start.
     *
     * @throws MasterKeyUnusable when the stored keys were wrapped by another key than this one
     */
    public static KeyStore open(MongoDatabase database, KeyWrapper wrapper, SecureRandom random, InstantSource clock) {
        return new KeyStore(database, wrapper, random, clock);
    }

    /** The instance's own key, as it was found or made when the store was opened. */
    SecretKey instanceKey() {
        return instance;
    }

    /**
     * The keys with these ids, as far as they exist and are not destroyed.
     *
     * @throws MasterKeyUnusable when one was wrapped by another key
     */
    Map<UUID, SecretKey> find(Collection<UUID> ids) {
        Map<UUID, SecretKey> found = new HashMap<>();
        findByKind(ids).values().forEach(found::putAll);
        return found;
    }

    /** The same keys as {@link #find}, apart by what they are for. */
    Map<KeyKind, Map<UUID, SecretKey>> findByKind(Collection<UUID> ids) {
        Map<KeyKind, Map<UUID, SecretKey>> found = new EnumMap<>(KeyKind.class);
        for (KeyKind kind : KeyKind.values()) {
            found.put(kind, new HashMap<>());
        }
        for (Document stored : stored(ids)) {
            document.secret(stored)
                    .ifPresent(secret ->
                            requireNonNull(found.get(document.kind(stored))).put(document.id(stored), secret));
        }
        return found;
    }

    /**
     * Makes and stores keys, all in one insert unless a person's key exists already: then that one is used.
     *
     * @param wanted the keys; ids of other kinds than {@link KeyKind#PERSON} must be new
     * @return the keys by their ids, durable
     * @throws KeyDestroyed when a person's key was destroyed
     * @throws PersonIdTaken when a person's id is that of a key of another kind
     */
    Map<UUID, SecretKey> create(List<NewKey> wanted) {
        Map<UUID, SecretKey> made = new HashMap<>();
        for (int from = 0; from < wanted.size(); from += KEYS_PER_COMMAND) {
            made.putAll(store(wanted.subList(from, Math.min(wanted.size(), from + KEYS_PER_COMMAND))));
        }
        return made;
    }

    private Map<UUID, SecretKey> store(List<NewKey> wanted) {
        Map<UUID, SecretKey> secrets = new HashMap<>();
        Map<UUID, KeyKind> kinds = new HashMap<>();
        Map<UUID, Document> missing = new LinkedHashMap<>();
        for (NewKey key : wanted) {
            SecretKey secret = SecretKey.random(random);
            secrets.put(key.id(), secret);
            kinds.put(key.id(), key.kind());
            missing.put(key.id(), document.of(key, secret, clock.instant()));
        }
        for (int attempt = 1; !insert(missing.values()); attempt++) {
            // A duplicate key proves nothing until a majority shows who is there.
            List<Document> occupants = stored(missing.keySet());
            for (Document occupant : occupants) {
                settle(occupant, requireNonNull(kinds.get(document.id(occupant))), secrets);
                missing.remove(document.id(occupant));
            }
            if (occupants.isEmpty()) {
                backOff(attempt, missing.keySet());
            }
        }
        return secrets;
    }

    /** Decides on an id that is taken: by this very insert, by another maker of a shared key, or wrongly. */
    private void settle(Document occupant, KeyKind wanted, Map<UUID, SecretKey> secrets) {
        UUID id = document.id(occupant);
        if (wanted == KeyKind.PERSON && !document.isOf(occupant, KeyKind.PERSON)) {
            throw new PersonIdTaken(id);
        }
        SecretKey theirs = document.secret(occupant).orElseThrow(() -> new KeyDestroyed(id));
        SecretKey ours = secrets.put(id, theirs);
        boolean shared = wanted == KeyKind.PERSON || id.equals(INSTANCE_KEY);
        if (!shared && !theirs.equals(ours)) {
            throw new IllegalStateException("The id " + id + " of a new key is taken by another key");
        }
    }

    private static void backOff(int attempt, Set<UUID> unseen) {
        if (attempt == MAX_ATTEMPTS) {
            throw new IllegalStateException("The keys " + unseen + " are neither free nor to be seen");
        }
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(BACK_OFF_MILLIS));
    }

    /** Whether all are stored; false when an id is taken, which leaves stored those that stand before it. */
    private boolean insert(Collection<Document> documents) {
        if (documents.isEmpty()) {
            return true;
        }
        try {
            keys.insertMany(List.copyOf(documents), new InsertManyOptions().ordered(true));
            return true;
        } catch (MongoBulkWriteException e) {
            if (e.getWriteErrors().stream().anyMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY)) {
                return false;
            }
            throw e;
        }
    }

    private List<Document> stored(Collection<UUID> ids) {
        List<String> wanted = ids.stream().distinct().map(UUID::toString).toList();
        List<Document> found = new ArrayList<>();
        for (int from = 0; from < wanted.size(); from += KEYS_PER_COMMAND) {
            List<String> some = wanted.subList(from, Math.min(wanted.size(), from + KEYS_PER_COMMAND));
            keys.find(new Document("_id", new Document("$in", some)))
                    .batchSize(KEYS_PER_COMMAND)
                    .into(found);
        }
        return found;
    }
}
