package org.vigil.query.projection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;

/**
 * How the open rows of a subject follow from what is now said of it.
 *
 * @param closes rows that no longer hold, closed at the position
 * @param opens rows that hold from the position on
 * @param open all rows that are open then
 */
public record RowDiff<V>(List<Row<V>> closes, List<Row<V>> opens, List<Row<V>> open) {

    /**
     * Compares.
     *
     * @param before the subject's open rows
     * @param now what each known day's segment says; empty where it says nothing, such as before the subject was there
     * @param position of the event that led from one to the other
     */
    public static <V> RowDiff<V> between(
            String subject, List<Row<V>> before, NavigableMap<LocalDate, Optional<V>> now, long position) {
        List<Row<V>> wanted = rows(subject, now, position);
        List<Row<V>> kept = before.stream()
                .filter(row -> wanted.stream().anyMatch(row::saysSame))
                .toList();
        List<Row<V>> closes = before.stream()
                .filter(row -> !kept.contains(row))
                .map(row -> row.closed(position))
                .toList();
        List<Row<V>> opens = wanted.stream()
                .filter(row -> kept.stream().noneMatch(row::saysSame))
                .toList();
        List<Row<V>> open = new ArrayList<>(kept);
        open.addAll(opens);
        return new RowDiff<>(closes, opens, List.copyOf(open));
    }

    // Neighbours that say the same are one row.
    private static <V> List<Row<V>> rows(String subject, NavigableMap<LocalDate, Optional<V>> now, long position) {
        List<Row<V>> rows = new ArrayList<>();
        LocalDate from = LocalDate.MIN;
        Optional<V> value = Optional.empty();
        for (Map.Entry<LocalDate, Optional<V>> segment : now.entrySet()) {
            if (!segment.getValue().equals(value)) {
                add(rows, subject, position, from, segment.getKey(), value);
                from = segment.getKey();
                value = segment.getValue();
            }
        }
        add(rows, subject, position, from, LocalDate.MAX, value);
        return rows;
    }

    private static <V> void add(
            List<Row<V>> rows, String subject, long position, LocalDate from, LocalDate to, Optional<V> value) {
        value.ifPresent(v -> rows.add(new Row<>(subject, position, Row.OPEN, from, to, v)));
    }
}
