package org.vigil.query.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import org.vigil.benchmark.CaseStory;
import org.vigil.benchmark.CaseStory.Entered;
import org.vigil.core.casefile.Event;
import org.vigil.core.command.CaseCodec;
import org.vigil.core.log.EventCodec.Encoded;
import org.vigil.core.log.EventLog;
import org.vigil.core.log.LoggedEvent;
import org.vigil.core.log.NewCommit;
import org.vigil.core.privacy.Sealer;
import org.vigil.core.vocabulary.CaseId;

/**
 * Cases with stories in a log: sealed and appended as Vigil does, many at once. At any moment the newest three in ten are in
 * the middle of their stories, as they are at the end; so an earlier moment asks for no other sort of cases than now.
 */
final class GeneratedCases {
    private static final int WRITERS = 32;
    private static final int COHORTS = 10;
    private static final int COHORTS_UNDER_WAY = 3;
    private static final int FEWEST_EVENTS = 10;
    private static final int MORE_EVENTS = 9;
    private static final int REST_DAYS = 30;

    private final EventLog log;
    private final CaseCodec codec;
    private final Sealer sealer;

    GeneratedCases(EventLog log, CaseCodec codec, Sealer sealer) {
        this.log = log;
        this.codec = codec;
        this.sealer = sealer;
    }

    /** Appends the cases from one number to another. */
    void append(long from, long to) {
        long size = (to - from) / COHORTS;
        for (long begun = from; begun < to; begun += size) {
            each(begun, Math.min(to, begun + size), number -> append(number, true));
            long goneOn = begun - COHORTS_UNDER_WAY * size;
            if (goneOn >= from) {
                each(goneOn, goneOn + size, number -> append(number, false));
            }
        }
    }

    private void append(long number, boolean first) {
        CaseId id = new CaseId(new UUID(0x9E3779B97F4A7C15L * (number + 1), number));
        List<Entered> story = CaseStory.of(id, number, (int) (FEWEST_EVENTS + number % MORE_EVENTS), REST_DAYS);
        int half = story.size() / 2;
        List<Entered> part = first ? story.subList(0, half) : story.subList(half, story.size());
        long sequence = first
                ? 0
                : story.subList(0, half).stream()
                        .mapToLong(each -> each.events().size())
                        .sum();
        List<Event> clear =
                part.stream().flatMap(entered -> entered.events().stream()).toList();
        List<Event> sealed = sealer.seal(clear, id.toString(), sequence);
        int next = 0;
        for (Entered entered : part) {
            int events = entered.events().size();
            append(id, entered, sequence + next, sealed.subList(next, next + events));
            next += events;
        }
    }

    private void append(CaseId id, Entered entered, long sequence, List<Event> sealed) {
        String command = "u1/" + UUID.randomUUID();
        String meta = codec.encodeMeta(Map.of(
                "user",
                "u1",
                "roles",
                List.of("STAFF"),
                "command",
                command,
                "name",
                entered.command().getClass().getSimpleName()));
        List<LoggedEvent> logged = sealed.stream()
                .map(event -> {
                    Encoded encoded = codec.encode(event);
                    return new LoggedEvent(
                            UUID.randomUUID().toString(), encoded.name(), encoded.revision(), encoded.data(), meta);
                })
                .toList();
        log.append(new NewCommit("Case", id.toString(), sequence, command, NewCommit.claimOf(command), logged));
    }

    private static void each(long from, long to, LongConsumer work) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> writers = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                long first = from + writer;
                writers.add(threads.submit(() -> {
                    for (long number = first; number < to; number += WRITERS) {
                        work.accept(number);
                    }
                }));
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
