package org.vigil.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;

/**
 * How fast something went.
 *
 * @param perSecond how many a second
 * @param p50Millis how long half of them took at most; 0 where that was not measured
 * @param p95Millis how long 95 in 100 took at most
 * @param p99Millis how long 99 in 100 took at most
 * @param cpuMicros the processor time that this process took for each, on all its threads
 */
public record Pace(double perSecond, double p50Millis, double p95Millis, double p99Millis, double cpuMicros) {
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    /** The processor time that this process has taken so far. */
    public static long cpuNanos() {
        return SYSTEM.getProcessCpuTime();
    }

    static Pace of(long[] latenciesNanos, Duration measured, long cpuNanos) {
        long[] sorted = latenciesNanos.clone();
        Arrays.sort(sorted);
        return new Pace(
                sorted.length / (measured.toNanos() / 1e9),
                percentile(sorted, 50),
                percentile(sorted, 95),
                percentile(sorted, 99),
                cpuNanos / 1e3 / sorted.length);
    }

    static Pace of(long count, long nanos, long cpuNanos) {
        return new Pace(count / (nanos / 1e9), 0, 0, 0, cpuNanos / 1e3 / count);
    }

    private static double percentile(long[] sorted, int percent) {
        if (sorted.length == 0) {
            throw new IllegalStateException("nothing was answered while it was measured");
        }
        return sorted[Math.max(0, (sorted.length * percent + 99) / 100 - 1)] / 1e6;
    }
}
