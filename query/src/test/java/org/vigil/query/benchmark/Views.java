package org.vigil.query.benchmark;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.vigil.benchmark.Configuration;
import org.vigil.benchmark.Scratch;
import org.vigil.core.command.CaseCodec;
import org.vigil.core.command.CaseJson;
import org.vigil.core.embedded.EmbeddedStore;
import org.vigil.core.log.LogClient;
import org.vigil.core.log.MongoEventLog;
import org.vigil.core.log.VigilEventStorageEngine;
import org.vigil.core.privacy.KeyStore;
import org.vigil.core.privacy.MasterKey;
import org.vigil.core.privacy.Sealer;
import org.vigil.query.cases.CasesProjection;
import org.vigil.query.projection.CaseReplay;
import org.vigil.query.projection.ProjectionLimits;
import org.vigil.query.projection.Projections;
import org.vigil.query.statistics.StatisticsProjection;

/**
 * Measures pages of the list, deadlines and figures on an embedded store, now and as of earlier moments; prints a line of
 * JSON for each, then a table. See {@code docs/benchmarks.md}.
 */
public final class Views {
    // Behind every day of a story.
    private static final LocalDate TODAY = LocalDate.of(2016, 1, 1);
    private static final LocalDate EARLIER_DAY = LocalDate.of(2009, 7, 1);
    private static final List<Integer> CASES = List.of(1_000, 10_000);
    private static final Duration PATIENCE = Duration.ofMinutes(60);

    private final List<Answered> answers = new ArrayList<>();

    private Views() {}

    /**
     * Measures and prints.
     *
     * @param args how many cases, one after the other; none for 1,000 and 10,000
     */
    public static void main(String[] args) throws Exception {
        List<Integer> sizes =
                args.length == 0 ? CASES : Stream.of(args).map(Integer::valueOf).toList();
        Views views = new Views();
        try (Scratch scratch = Scratch.make();
                EmbeddedStore store = EmbeddedStore.open(scratch.directory());
                MongoClient client = LogClient.connect(LogClient.settings(store.connectionString()), true)) {
            views.measure(client.getDatabase("views"), sizes);
        }
        views.answers.forEach(answered -> System.out.println(answered.json()));
        System.out.println("\n" + Answered.HEADING);
        views.answers.forEach(answered -> System.out.println(answered.row()));
        System.out.println("\n" + Configuration.machine());
    }

    private void measure(MongoDatabase database, List<Integer> sizes) throws Exception {
        SecureRandom random = new SecureRandom();
        CaseJson json = new CaseJson();
        CaseCodec codec = new CaseCodec(json);
        KeyStore keys = KeyStore.open(database, MasterKey.fromBase64(zeros()), random, InstantSource.system());
        try (MongoEventLog log = MongoEventLog.open(database, InstantSource.system())) {
            GeneratedCases generated = new GeneratedCases(log, codec, new Sealer(keys, UUID::randomUUID));
            long filled = 0;
            for (int cases : sizes) {
                long start = System.nanoTime();
                generated.append(filled, cases);
                filled = cases;
                System.err.println(cases + " cases, " + log.next() + " events, appended in " + seconds(start) + " s");
                with(database, log, codec, json, cases);
            }
        }
    }

    private void with(MongoDatabase database, MongoEventLog log, CaseCodec codec, CaseJson json, int cases)
            throws Exception {
        EmbeddedEventStore store = EmbeddedEventStore.builder()
                .storageEngine(new VigilEventStorageEngine(log, codec))
                .build();
        CaseReplay replay = new CaseReplay(log, codec);
        try (Projections projections = new Projections(
                database,
                log,
                codec,
                store,
                List.of(new CasesProjection(replay, json), new StatisticsProjection(replay, json)),
                InstantSource.system(),
                ProjectionLimits.DEFAULT)) {
            long start = System.nanoTime();
            projections.start();
            long last = log.next() - 1;
            for (String name : List.of(CasesProjection.NAME, StatisticsProjection.NAME)) {
                if (!projections.await(name, last, PATIENCE)) {
                    throw new IllegalStateException(name + " is behind: " + projections.status());
                }
            }
            System.err.println("projected in " + seconds(start) + " s");
            for (Asked asked : Asked.all(projections, json, TODAY)) {
                Answered answered = new Answered(asked, cases, TODAY, EARLIER_DAY, last + 1);
                answered.measure();
                answers.add(answered);
                System.err.println(answered.row());
            }
        } finally {
            store.shutDown();
        }
    }

    private static String zeros() {
        return Base64.getEncoder().encodeToString(new byte[32]);
    }

    private static long seconds(long start) {
        return (System.nanoTime() - start) / 1_000_000_000;
    }
}
