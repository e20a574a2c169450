package org.vigil.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * What was measured of one thing: ours, Axon's and the floor, round by round. The ratios are taken within a round, whose
 * three ran one after the other, and the median of the rounds counts.
 */
final class Result {
    private final String server;
    private final String what;
    private final int callers;
    private final String unit;
    private final List<Round> rounds = new ArrayList<>();

    Result(String server, String what, int callers, String unit) {
        this.server = server;
        this.what = what;
        this.callers = callers;
        this.unit = unit;
    }

    record Round(Pace ours, Pace axons, Pace floor) {
        /** Measures the three one after the other, in each round another one first: who comes later finds a warmer machine. */
        static Round of(int round, Callable<Pace> ours, Callable<Pace> axons, Callable<Pace> floor) throws Exception {
            List<Callable<Pace>> all = List.of(ours, axons, floor);
            Pace[] paces = new Pace[all.size()];
            for (int i = 0; i < paces.length; i++) {
                int next = Math.floorMod(round + i, paces.length);
                paces[next] = all.get(next).call();
            }
            return new Round(paces[0], paces[1], paces[2]);
        }
    }

    void add(Round round) {
        rounds.add(round);
    }

    double median(ToDoubleFunction<Round> of) {
        double[] sorted = rounds.stream().mapToDouble(of).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    double toFloor() {
        return median(round -> round.ours().perSecond() / round.floor().perSecond());
    }

    double toAxon() {
        return median(round -> round.ours().perSecond() / round.axons().perSecond());
    }

    String json() {
        return String.format(
                Locale.ROOT,
                "{\"server\":\"%s\",\"what\":\"%s\",\"callers\":%d,\"value\":%.1f,\"unit\":\"%s\",\"toFloor\":%.3f,"
                        + "\"toAxon\":%.3f,\"p50Millis\":%.3f,\"p95Millis\":%.3f,\"p99Millis\":%.3f}",
                server,
                what,
                callers,
                median(round -> round.ours().perSecond()),
                unit,
                toFloor(),
                toAxon(),
                median(round -> round.ours().p50Millis()),
                median(round -> round.ours().p95Millis()),
                median(round -> round.ours().p99Millis()));
    }

    static final String HEADING =
            "| server | what | callers | ours | Axon's | floor | unit | to Axon's | to floor | p50 / p95 / p99, ms |"
                    + " Axon's p50 / p95 / p99, ms | CPU each, us: ours / Axon's / floor |\n|---|---|---|---|---|---|---|---|---|---|---|---|";

    String row() {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %d | %.0f | %.0f | %.0f | %s | %.2f | %.2f | %s | %s | %.0f / %.0f / %.0f |",
                server,
                what,
                callers,
                median(round -> round.ours().perSecond()),
                median(round -> round.axons().perSecond()),
                median(round -> round.floor().perSecond()),
                unit,
                toAxon(),
                toFloor(),
                latencies(Round::ours),
                latencies(Round::axons),
                median(round -> round.ours().cpuMicros()),
                median(round -> round.axons().cpuMicros()),
                median(round -> round.floor().cpuMicros()));
    }

    private String latencies(Function<Round, Pace> of) {
        if (median(round -> of.apply(round).p50Millis()) == 0) {
            return "";
        }
        return String.format(
                Locale.ROOT,
                "%.2f / %.2f / %.2f",
                median(round -> of.apply(round).p50Millis()),
                median(round -> of.apply(round).p95Millis()),
                median(round -> of.apply(round).p99Millis()));
    }
}
