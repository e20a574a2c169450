package org.vigil.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.vigil.core.casefile.CaseFile;
import org.vigil.core.casefile.Command;
import org.vigil.core.casefile.Event;
import org.vigil.core.casefile.Opening.OpenCase;
import org.vigil.core.command.TriedCommands;
import org.vigil.core.command.TriedCommands.Tried;

/**
 * Measures one decision and one application of what comes of it, for every kind of command, on a case that has many events
 * already; prints a line of JSON for each kind, then a table. See {@code docs/benchmarks.md}.
 */
public final class Decisions {
    /** How many events the case has. */
    static final int EVENTS = 1_000;

    private static final int REST_DAYS = 3;
    private static final int ROUNDS = 5;
    private static final int WARM_UP = 1_500;
    private static final int MEASURED = 1_001;

    private Decisions() {}

    /**
     * How long one command takes, each a median in microseconds.
     *
     * @param decide until it is decided
     * @param apply until what comes of it is applied, all events of it
     */
    record Micros(double decide, double apply, double both) {}

    /**
     * What is measured of a command.
     *
     * @param state the case just before it is sent
     */
    record Row(String kind, Command command, CaseFile state) {}

    private record Measured(Row row, List<Micros> rounds) {
        Micros median() {
            return rounds.stream()
                    .sorted(Comparator.comparingDouble(Micros::both))
                    .toList()
                    .get(ROUNDS / 2);
        }
    }

    /** Measures and prints. */
    public static void main(String[] args) {
        List<Measured> all = rows().values().stream()
                .flatMap(List::stream)
                .map(row -> new Measured(row, new ArrayList<>()))
                .toList();
        for (int i = 0; i < 2; i++) {
            all.forEach(each -> measure(each.row(), WARM_UP));
        }
        // Round by round, so that what else the machine does for a moment is in one round of a command at most.
        for (int i = 0; i < ROUNDS; i++) {
            all.forEach(each -> each.rounds().add(measure(each.row(), MEASURED)));
        }
        Map<String, Micros> medians = new TreeMap<>();
        all.forEach(each -> medians.merge(
                each.row().kind(), each.median(), (one, other) -> one.both() < other.both() ? other : one));
        medians.forEach((kind, micros) -> System.out.println(json(kind, micros)));
        System.out.println("\n| command | decide, us | apply, us | both, us |\n|---|---|---|---|");
        medians.entrySet().stream()
                .sorted(Comparator.comparingDouble(entry -> -entry.getValue().both()))
                .forEach(entry -> System.out.println(row(entry.getKey(), entry.getValue())));
        System.out.println();
        System.out.println(Configuration.machine());
    }

    /** All that is measured, by kind of command. */
    static Map<String, List<Row>> rows() {
        CaseFile before = longCase();
        return TriedCommands.all()
                .map(tried -> new Row(tried.kind(), tried.command(), ready(before, tried)))
                .collect(Collectors.groupingBy(Row::kind, TreeMap::new, Collectors.toList()));
    }

    /** A case of at least {@value #EVENTS} events. */
    static CaseFile longCase() {
        return CaseStory.after(CaseStory.of(TriedCommands.CASE, 4, EVENTS, REST_DAYS));
    }

    // A case is opened once: that is decided where there is none.
    private static CaseFile ready(CaseFile before, Tried tried) {
        CaseFile state = tried.command() instanceof OpenCase ? CaseFile.NONE : before;
        for (Command command : tried.before()) {
            for (Event event : CaseFile.decide(state, command, TriedCommands.before())) {
                state = CaseFile.apply(state, event);
            }
        }
        return state;
    }

    private static Micros measure(Row row, int times) {
        long[] decide = new long[times];
        long[] apply = new long[times];
        long[] both = new long[times];
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            List<Event> events = CaseFile.decide(row.state(), row.command(), TriedCommands.occasion());
            long decided = System.nanoTime();
            CaseFile after = row.state();
            for (Event event : events) {
                after = CaseFile.apply(after, event);
            }
            long end = System.nanoTime();
            if (after.equals(CaseFile.NONE)) {
                throw new IllegalStateException("nothing came of " + row.kind());
            }
            decide[i] = decided - start;
            apply[i] = end - decided;
            both[i] = end - start;
        }
        return new Micros(median(decide), median(apply), median(both));
    }

    private static double median(long[] nanos) {
        Arrays.sort(nanos);
        return nanos[nanos.length / 2] / 1e3;
    }

    private static String json(String kind, Micros micros) {
        return String.format(
                Locale.ROOT,
                "{\"what\":\"command\",\"command\":\"%s\",\"events\":%d,\"decideMicros\":%.2f,\"applyMicros\":%.2f,"
                        + "\"bothMicros\":%.2f}",
                kind,
                EVENTS,
                micros.decide(),
                micros.apply(),
                micros.both());
    }

    private static String row(String kind, Micros micros) {
        return String.format(
                Locale.ROOT, "| %s | %.1f | %.1f | %.1f |", kind, micros.decide(), micros.apply(), micros.both());
    }
}
