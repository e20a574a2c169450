package org.vigil.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.LongStream;

/**
 * Callers in a closed loop: each, on a virtual thread as Vigil's own are, does the next thing as soon as the last one is
 * answered. What ends while it warms up is not counted.
 *
 * @param warmUp how long it runs before it counts
 * @param measured how long it counts
 */
record ClosedLoop(Duration warmUp, Duration measured) {

    /** @param caller makes what the caller of a number does again and again */
    Pace run(int callers, IntFunction<Runnable> caller) throws Exception {
        long start = System.nanoTime() + warmUp.toNanos();
        long end = start + measured.toNanos();
        List<Callable<long[]>> loops = new ArrayList<>();
        for (int i = 0; i < callers; i++) {
            Runnable step = caller.apply(i);
            loops.add(() -> loop(step, start, end));
        }
        List<long[]> latencies = new ArrayList<>();
        long cpu;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<long[]>> running = new ArrayList<>();
            loops.forEach(loop -> running.add(threads.submit(loop)));
            Thread.sleep(warmUp);
            cpu = Pace.cpuNanos();
            Thread.sleep(measured);
            cpu = Pace.cpuNanos() - cpu;
            for (Future<long[]> each : running) {
                latencies.add(each.get());
            }
        }
        return Pace.of(latencies.stream().flatMapToLong(LongStream::of).toArray(), measured, cpu);
    }

    /** Lets each of the callers do one thing, all at the same time. */
    static void once(int callers, IntConsumer caller) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < callers; i++) {
                int number = i;
                running.add(threads.submit(() -> caller.accept(number)));
            }
            for (Future<?> each : running) {
                each.get();
            }
        }
    }

    private static long[] loop(Runnable step, long start, long end) {
        LongStream.Builder latencies = LongStream.builder();
        for (long before = System.nanoTime(); before - end < 0; ) {
            step.run();
            long after = System.nanoTime();
            if (after - start >= 0 && after - end < 0) {
                latencies.add(after - before);
            }
            before = after;
        }
        return latencies.build().toArray();
    }
}
