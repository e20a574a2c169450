package org.vigil.core.command;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.vigil.core.casefile.Actions.IssueAction;
import org.vigil.core.casefile.Closings.Closers;
import org.vigil.core.casefile.CommandRefused;
import org.vigil.core.casefile.Opening.OpenCase;
import org.vigil.core.log.EventLog;
import org.vigil.core.log.LogClient;
import org.vigil.core.log.MongoEventLog;
import org.vigil.core.log.VigilEventStorageEngine;
import org.vigil.core.privacy.KeyStore;
import org.vigil.core.privacy.MasterKey;
import org.vigil.core.vocabulary.AiIndex;
import org.vigil.core.vocabulary.CaseId;
import org.vigil.core.vocabulary.Region;
import org.vigil.core.vocabulary.Text;
import org.vigil.core.vocabulary.UaNumber;

/** A node as a process of its own, whose callers all want the same numbers, each for a case of their own. */
public final class NumberRacer implements AutoCloseable {

    static final int CALLERS = 8;
    static final int NUMBERS = 25;

    private final MongoClient client;
    private final EventLog log;
    private final EmbeddedEventStore store;
    private final CommandDesk desk;

    NumberRacer(String connectionString, String database) {
        client = LogClient.connect(LogClient.settings(connectionString), true);
        MongoDatabase opened = client.getDatabase(database);
        log = MongoEventLog.open(opened, InstantSource.system());
        CaseCodec codec = new CaseCodec(new CaseJson());
        store = EmbeddedEventStore.builder()
                .storageEngine(new VigilEventStorageEngine(log, codec))
                .build();
        KeyStore keys = KeyStore.open(
                opened,
                MasterKey.fromBase64(Base64.getEncoder().encodeToString(new byte[32])),
                new SecureRandom(),
                InstantSource.system());
        desk = new CommandDesk(
                log, codec, store, keys, InstantSource.system(), ZoneOffset.UTC, Closers.ONE_PERSON, UUID::randomUUID);
    }

    /**
     * Says {@code ready}, and then for each number and caller what came of it; ends when all are settled.
     *
     * @param args connection string, and database
     */
    public static void main(String[] args) throws InterruptedException {
        try (NumberRacer racer = new NumberRacer(args[0], args[1])) {
            say("ready");
            List<Thread> callers = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                callers.add(Thread.ofVirtual().start(racer::race));
            }
            for (Thread caller : callers) {
                caller.join();
            }
        }
    }

    private void race() {
        CaseId own = new CaseId(UUID.randomUUID());
        for (boolean opened = false; !opened; ) {
            opened = opened(own);
        }
        for (int i = 1; i <= NUMBERS; i++) {
            say(i + " " + take(own, number(i)));
        }
    }

    private boolean opened(CaseId id) {
        try {
            Text title = new Text.Clear("An invented case", "en", Set.of());
            submit(new OpenCase(id, Region.ASIA, Set.of(), Set.of(), title));
            return true;
        } catch (CommandRefused alreadyThere) {
            return true;
        } catch (RuntimeException storeIsDown) {
            pause();
            return false;
        }
    }

    static UaNumber number(int number) {
        return UaNumber.parse("UA " + number + "/14");
    }

    /** {@code won <case>}, {@code told <what>}, or {@code unknown}. */
    String take(CaseId id, UaNumber number) {
        try {
            submit(new IssueAction(
                    id,
                    null,
                    number,
                    AiIndex.parse("ASA 16/012/2014"),
                    LocalDate.of(2014, 8, 20),
                    LocalDate.of(2014, 9, 20),
                    Set.of(),
                    List.of()));
            return "won " + id;
        } catch (CommandRefused refused) {
            return "told " + refused.getMessage();
        } catch (RuntimeException storeIsDown) {
            pause();
            return "unknown";
        }
    }

    Receipt submit(org.vigil.core.casefile.Command command) {
        String key = UUID.randomUUID().toString();
        return desk.submit(new Sender("staff", Set.of("STAFF")), key, command, "\"" + key + "\"", null);
    }

    EventLog log() {
        return log;
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static synchronized void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    @Override
    public void close() {
        store.shutDown();
        log.close();
        client.close();
    }
}
