package org.vigil.query.benchmark;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.vigil.benchmark.Pace;
import org.vigil.query.projection.Moment;

/**
 * How long one question took, now and as of earlier moments: in each round all moments one after the other, each several
 * times, of which the median counts; of the rounds the median, of the ratios to now too. And how much processor time it
 * took, of client and store together, which hardly depends on what else the machine does.
 */
final class Answered {
    static final String HEADING =
            "| cases | asked | now, ms | as of 25 %, ms | 50 % | 75 % | on an earlier day | both |"
                    + " dearest to now | CPU now, ms | dearest CPU to now |\n|---|---|---|---|---|---|---|---|---|---|---|";

    private static final int ROUNDS = 3;
    private static final int TIMES = 5;
    private static final String NOW = "now";

    private final Asked asked;
    private final int cases;
    private final Map<String, Moment> moments = new LinkedHashMap<>();
    private final Map<String, List<Took>> took = new LinkedHashMap<>();

    private record Took(double millis, double cpuMillis) {}

    /** @param events how many the log has */
    Answered(Asked asked, int cases, LocalDate today, LocalDate earlier, long events) {
        this.asked = asked;
        this.cases = cases;
        moments.put(NOW, Moment.current(today));
        moments.put("early", new Moment(events / 4, today));
        moments.put("middle", new Moment(events / 2, today));
        moments.put("late", new Moment(events * 3 / 4, today));
        moments.put("on", Moment.current(earlier));
        moments.put("middleOn", new Moment(events / 2, earlier));
        moments.keySet().forEach(name -> took.put(name, new ArrayList<>()));
    }

    void measure() {
        moments.values().forEach(this::median);
        for (int round = 0; round < ROUNDS; round++) {
            moments.forEach((name, moment) -> rounds(name).add(median(moment)));
        }
    }

    private List<Took> rounds(String moment) {
        return took.getOrDefault(moment, List.of());
    }

    private Took median(Moment moment) {
        double[] millis = new double[TIMES];
        long cpu = Pace.cpuNanos();
        for (int i = 0; i < TIMES; i++) {
            long start = System.nanoTime();
            if (asked.size().apply(moment) < 0) {
                throw new IllegalStateException("no answer to " + asked.what());
            }
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        return new Took(middle(millis), (Pace.cpuNanos() - cpu) / 1e6 / TIMES);
    }

    private double of(String moment, ToDoubleFunction<Took> what) {
        return middle(rounds(moment).stream().mapToDouble(what).toArray());
    }

    /** How many times as much the moment took as now. */
    private double toNow(String moment, ToDoubleFunction<Took> what) {
        double[] ratios = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            ratios[round] = what.applyAsDouble(rounds(moment).get(round))
                    / what.applyAsDouble(rounds(NOW).get(round));
        }
        return middle(ratios);
    }

    private double dearest(ToDoubleFunction<Took> what) {
        return moments.keySet().stream()
                .mapToDouble(moment -> toNow(moment, what))
                .max()
                .orElseThrow();
    }

    private static double middle(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    String json() {
        StringBuilder text = new StringBuilder(
                String.format(Locale.ROOT, "{\"what\":\"view\",\"cases\":%d,\"asked\":\"%s\"", cases, asked.what()));
        for (String moment : moments.keySet()) {
            text.append(String.format(
                    Locale.ROOT,
                    ",\"%1$sMillis\":%2$.2f,\"%1$sCpuMillis\":%3$.2f,\"%1$sToNow\":%4$.2f,\"%1$sCpuToNow\":%5$.2f",
                    moment,
                    of(moment, Took::millis),
                    of(moment, Took::cpuMillis),
                    toNow(moment, Took::millis),
                    toNow(moment, Took::cpuMillis)));
        }
        return text.append("}").toString();
    }

    String row() {
        StringBuilder text = new StringBuilder("| " + cases + " | " + asked.what() + " |");
        moments.keySet()
                .forEach(moment -> text.append(String.format(Locale.ROOT, " %.1f |", of(moment, Took::millis))));
        return text.append(String.format(
                        Locale.ROOT,
                        " %.2f | %.1f | %.2f |",
                        dearest(Took::millis),
                        of(NOW, Took::cpuMillis),
                        dearest(Took::cpuMillis)))
                .toString();
    }
}
