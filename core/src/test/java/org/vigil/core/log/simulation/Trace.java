package org.vigil.core.log.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;

/** What happened in a schedule: how often, and on request what exactly. */
public final class Trace {
    private final boolean detailed;
    private final IntSupplier steps;
    private final Map<Happening, Long> counts = new EnumMap<>(Happening.class);
    private final List<String> lines = new ArrayList<>();

    /** @param detailed whether to keep what exactly happened */
    public Trace(boolean detailed, IntSupplier steps) {
        this.detailed = detailed;
        this.steps = steps;
    }

    public void note(Happening happening, Object... details) {
        counts.merge(happening, 1L, Long::sum);
        say(happening, details);
    }

    /** Keeps a detail that is not counted. */
    public void say(Object what, Object... details) {
        if (detailed) {
            lines.add(steps.getAsInt() + " " + what + " " + Arrays.deepToString(details));
        }
    }

    public long count(Happening happening) {
        return counts.getOrDefault(happening, 0L);
    }

    /** What happened, a line each. */
    public String text() {
        return String.join("\n", lines);
    }
}
