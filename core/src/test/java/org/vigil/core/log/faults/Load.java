package org.vigil.core.log.faults;

import com.mongodb.MongoException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.vigil.core.log.AppendFailure;
import org.vigil.core.log.EventLog;

/**
 * Callers that append until they are stopped, one commit after the other, and put down in a journal what they tried and were told.
 *
 * <p>Most have a stream of their own, some share one and lose races. Some stop waiting after a moment, and are told
 * "unknown" by that; then every other caller sends the same again, and the rest leave it at that and begin a new stream.
 */
final class Load implements AutoCloseable {
    /** How many callers a log has. */
    static final int CALLERS = 8;

    static final int NO_REST = 0;

    private static final int SHORT_REST_MILLIS = 20;
    private static final int LONG_REST_MILLIS = 800;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService watches = Executors.newSingleThreadScheduledExecutor();
    private final List<Future<?>> callers = new ArrayList<>();
    private final EventLog log;
    private final Path path;
    private final Journal journal;
    private final int longestRestMillis;
    private volatile boolean held;
    private volatile boolean stopping;

    /**
     * @param name unique in the log: commands and streams are named after it
     * @param path where the journal is written
     * @param longestRestMillis how long a caller rests at most before it appends again
     */
    Load(EventLog log, String name, Path path, long seed, int longestRestMillis) throws IOException {
        this.log = log;
        this.path = path;
        this.journal = new Journal(path);
        this.longestRestMillis = longestRestMillis;
        for (int i = 0; i < CALLERS; i++) {
            Caller caller = new Caller(name + "-" + i, i, new Random(seed + i));
            callers.add(threads.submit(caller::run));
        }
    }

    /** The usual rest: long where ranges are slow, since all that is appended has to be read afterwards. */
    static int rest(boolean rangesAreFast) {
        return rangesAreFast ? SHORT_REST_MILLIS : LONG_REST_MILLIS;
    }

    Path journal() {
        return path;
    }

    /** How many commits were acknowledged so far; fails if the log broke down under a caller. */
    long acknowledged() {
        callers.stream().filter(Future::isDone).forEach(Load::requireSound);
        return Journal.acknowledged(path);
    }

    /**
     * Waits until each has appended so many more, the others resting meanwhile: where ranges are slow, each takes its turn
     * for some seconds.
     */
    static void awaitMoreOfEach(List<Load> loads, int more) {
        for (Load load : loads) {
            loads.forEach(other -> other.held = other != load);
            Node.awaitMore(load::acknowledged, more);
        }
        loads.forEach(load -> load.held = false);
    }

    /** Lets no caller begin another append, or lets them go on. */
    void hold(boolean hold) {
        held = hold;
    }

    /** Ends when each caller was told what became of its last commit. */
    @Override
    public void close() throws IOException {
        stopping = true;
        threads.close();
        watches.shutdownNow();
        journal.close();
        callers.forEach(Load::requireSound);
    }

    private static void requireSound(Future<?> caller) {
        try {
            caller.get();
        } catch (ExecutionException | InterruptedException e) {
            throw new AssertionError("a caller met what it must never meet", e);
        }
    }

    /** One that appends. Names are unique in the log. */
    private final class Caller {
        private final String name;
        private final boolean shares;
        private final boolean sendsAgain;
        private final Random random;
        private final String shared;
        private String stream;
        private long next;
        private int commands;
        private int streams;

        Caller(String name, int number, Random random) {
            this.name = name;
            this.shares = number % 4 == 3;
            this.sendsAgain = number % 2 == 0;
            this.random = random;
            this.shared = "shared-" + number;
            this.stream = shares ? shared : name + "-0";
        }

        void run() {
            while (!stopping) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(1 + longestRestMillis)));
                if (held || (shares && !learnEnd())) {
                    continue;
                }
                Journal.Tried commit = new Journal.Tried(name + "-c" + commands++, stream, next, 1 + random.nextInt(3));
                Journal.Entry told = tell(commit);
                while (told instanceof Journal.Unknown && sendsAgain && !stopping) {
                    told = tell(commit);
                }
                if (told instanceof Journal.Stored) {
                    next += commit.events();
                } else if (!shares) {
                    stream = name + "-" + ++streams;
                    next = 0;
                }
            }
        }

        private boolean learnEnd() {
            try {
                next = log.lastSequence(stream) + 1;
                return true;
            } catch (MongoException e) {
                return false;
            }
        }

        private Journal.Entry tell(Journal.Tried commit) {
            journal.put(commit);
            Journal.Entry told = append(commit);
            journal.put(told);
            return told;
        }

        private Journal.Entry append(Journal.Tried commit) {
            Patience patience = random.nextInt(10) == 0 ? Patience.of(watches, random.nextInt(20)) : Patience.endless();
            try {
                return new Journal.Stored(
                        commit.command(), log.append(Traced.commit(commit)).position());
            } catch (AppendFailure.OutcomeUnknown e) {
                return new Journal.Unknown(commit.command());
            } catch (AppendFailure.StreamConflict | AppendFailure.QueueFull e) {
                return new Journal.Failed(commit.command(), e.code());
            } catch (MongoException e) {
                // It was not yet, or no longer, on its way.
                return new Journal.Failed(commit.command(), "unreachable");
            } finally {
                patience.end();
            }
        }
    }
}
