package org.vigil.core.log;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.vigil.core.log.simulation.Happening;
import org.vigil.core.log.simulation.Trace;

/** Runs the schedules of many seeds, on all processors, until one breaks a promise. */
final class Schedules {
    private final Wiring wiring;
    private final AtomicReference<@Nullable Broken> broken = new AtomicReference<>();
    private final Map<Happening, LongAdder> happenings = new EnumMap<>(Happening.class);
    private final LongAdder run = new LongAdder();
    private final LongAdder steps = new LongAdder();

    private Schedules(Wiring wiring) {
        this.wiring = wiring;
        for (Happening happening : Happening.values()) {
            happenings.put(happening, new LongAdder());
        }
    }

    /** Runs the schedules of the seeds from 0 on. */
    static Schedules run(int count, Wiring wiring) throws InterruptedException {
        Schedules schedules = new Schedules(wiring);
        AtomicLong seeds = new AtomicLong();
        int workers = Runtime.getRuntime().availableProcessors();
        try (ExecutorService executor = Executors.newFixedThreadPool(workers)) {
            List<Future<?>> ends = new ArrayList<>();
            for (int i = 0; i < workers; i++) {
                ends.add(executor.submit(() -> {
                    for (long seed = seeds.getAndIncrement();
                            seed < count && schedules.broken.get() == null;
                            seed = seeds.getAndIncrement()) {
                        schedules.run(seed);
                    }
                    return seeds;
                }));
            }
            for (Future<?> end : ends) {
                end.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
        return schedules;
    }

    private void run(long seed) throws InterruptedException {
        Simulation simulation = new Simulation(seed, wiring, false);
        try {
            Trace trace = simulation.run();
            happenings.forEach((happening, sum) -> sum.add(trace.count(happening)));
        } catch (AssertionError | LogCorruptedException e) {
            broken.accumulateAndGet(
                    new Broken(seed, e),
                    (one, other) -> one == null || (other != null && other.seed < one.seed) ? other : one);
        }
        run.increment();
        steps.add(simulation.steps());
    }

    /** The first that broke a promise. */
    Optional<Broken> broken() {
        return Optional.ofNullable(broken.get());
    }

    long count() {
        return run.sum();
    }

    long steps() {
        return steps.sum();
    }

    long count(Happening happening) {
        LongAdder sum = happenings.get(happening);
        return sum == null ? 0 : sum.sum();
    }

    record Broken(long seed, Throwable how) {}
}
