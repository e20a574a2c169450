package org.vigil.query.projection;

import java.time.LocalDate;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One subject's state for every known day: the state on a day is the fold of those events, in the log's order, that were
 * known by that day. Immutable.
 *
 * @param segments the state from each day on until the next; the first day is {@link LocalDate#MIN}
 */
public record Bitemporal<S>(NavigableMap<LocalDate, S> segments) {
    /** @throws IllegalArgumentException if the segments don't begin at the start */
    public Bitemporal {
        if (segments.isEmpty() || !segments.firstKey().equals(LocalDate.MIN)) {
            throw new IllegalArgumentException("the segments don't begin at the start");
        }
        segments = Collections.unmodifiableNavigableMap(new TreeMap<>(segments));
    }

    /** The same state on every day. */
    public static <S> Bitemporal<S> of(S initial) {
        TreeMap<LocalDate, S> segments = new TreeMap<>();
        segments.put(LocalDate.MIN, initial);
        return new Bitemporal<>(segments);
    }

    /**
     * Applies one event.
     *
     * @param known the day on which it became known; null if it has none, and then it holds on every day
     * @param change the event's effect on a state
     */
    public Bitemporal<S> apply(@Nullable LocalDate known, UnaryOperator<S> change) {
        LocalDate first = known == null ? LocalDate.MIN : known;
        TreeMap<LocalDate, S> changed = new TreeMap<>(segments);
        changed.put(first, on(first));
        changed.tailMap(first, true).replaceAll((day, state) -> change.apply(state));
        return new Bitemporal<>(changed);
    }

    /** The state on a day. */
    public S on(LocalDate day) {
        return segments.floorEntry(day).getValue();
    }

    /** What each segment's state says. */
    public <V> NavigableMap<LocalDate, V> map(Function<S, V> says) {
        TreeMap<LocalDate, V> mapped = new TreeMap<>();
        segments.forEach((day, state) -> mapped.put(day, says.apply(state)));
        return mapped;
    }
}
