package org.vigil.query.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vigil.core.casefile.CaseFile;
import org.vigil.core.casefile.Total;
import org.vigil.core.vocabulary.PopulationId;

/**
 * The people of a case, told apart by one thing and within it by another: by what is reported of them and the year in which it
 * happened, by outcome and the reason of the closing that lists it. They are totals already, which can't be made of each other.
 *
 * @param rows how many are under each first key, and of these under each second one
 * @param columns how many are under each second key, whatever the first
 * @param besides how many are under none
 */
record Crossed(List<Row> rows, List<Cell> columns, Total besides) {
    static final Crossed NOTHING = new Crossed(List.of(), List.of(), Total.NOBODY);

    /** How many are under a first key, and of these under each second one. */
    record Row(String key, Total people, List<Cell> cells) {}

    /** How many are under a second key. */
    record Cell(String key, Total people) {}

    /** Nobody under any key, all besides. */
    static Crossed nobody(Total people) {
        return new Crossed(List.of(), List.of(), people);
    }

    /**
     * Of things that can all hold of the same people: who is under two keys is counted under each.
     *
     * @param apart who is under which first and second key; in an order that depends on the case alone
     */
    static Crossed of(CaseFile file, Map<String, Map<String, Set<PopulationId>>> apart) {
        return of(file, apart, whom -> Total.of(file, whom));
    }

    /**
     * Of things of which one holds at a time: of a population that is under a key of its own nobody is counted under that of a
     * population around it. Keys under which nobody is left are left out.
     *
     * @param apart as in {@link #of(CaseFile, Map)}; no people is under two keys
     */
    static Crossed oneAtATime(CaseFile file, Map<String, Map<String, Set<PopulationId>>> apart) {
        Set<PopulationId> everybody =
                all(apart.values().stream().map(cells -> all(cells.values())).toList());
        Crossed all = of(file, apart, whom -> {
            Set<PopulationId> others = new LinkedHashSet<>(everybody);
            others.removeAll(whom);
            return Total.without(file, whom, others);
        });
        List<Row> rows = all.rows.stream()
                .filter(row -> !row.people.equals(Total.NOBODY))
                .map(row -> new Row(row.key, row.people, somebody(row.cells)))
                .toList();
        return rows.isEmpty() ? nobody(Total.of(file)) : new Crossed(rows, somebody(all.columns), all.besides);
    }

    private static List<Cell> somebody(List<Cell> cells) {
        return cells.stream().filter(cell -> !cell.people.equals(Total.NOBODY)).toList();
    }

    /** Those under a first and a second key, to whom others can be added. */
    static Set<PopulationId> cell(Map<String, Map<String, Set<PopulationId>>> apart, String row, String column) {
        return apart.computeIfAbsent(row, key -> new TreeMap<>()).computeIfAbsent(column, key -> new LinkedHashSet<>());
    }

    private static Crossed of(
            CaseFile file,
            Map<String, Map<String, Set<PopulationId>>> apart,
            Function<Set<PopulationId>, Total> total) {
        List<Row> rows = new ArrayList<>();
        Map<String, Set<PopulationId>> columns = new TreeMap<>();
        apart.forEach((key, cells) -> {
            rows.add(new Row(key, total.apply(all(cells.values())), cells(cells, total)));
            cells.forEach((column, whom) ->
                    columns.computeIfAbsent(column, c -> new LinkedHashSet<>()).addAll(whom));
        });
        return new Crossed(rows, cells(columns, total), Total.besides(file, all(columns.values())));
    }

    private static List<Cell> cells(Map<String, Set<PopulationId>> cells, Function<Set<PopulationId>, Total> total) {
        return cells.entrySet().stream()
                .map(entry -> new Cell(entry.getKey(), total.apply(entry.getValue())))
                .toList();
    }

    private static Set<PopulationId> all(Collection<Set<PopulationId>> sets) {
        Set<PopulationId> all = new LinkedHashSet<>();
        sets.forEach(all::addAll);
        return all;
    }

    /**
     * Those alone who are under some keys; nobody is then besides.
     *
     * @param row the first key; null for all
     * @param column the second key; null for all
     */
    Crossed only(@Nullable String row, @Nullable String column) {
        if (row == null && column == null) {
            return this;
        }
        List<Row> narrowed = rows.stream()
                .filter(one -> row == null || one.key.equals(row))
                .flatMap(one -> column == null
                        ? List.of(one).stream()
                        : only(one.cells, column).stream().map(cell -> new Row(one.key, cell.people, List.of(cell))))
                .toList();
        List<Cell> cells = row == null
                ? only(columns, column)
                : narrowed.stream().flatMap(one -> one.cells.stream()).toList();
        return new Crossed(narrowed, cells, Total.NOBODY);
    }

    private static List<Cell> only(List<Cell> cells, @Nullable String column) {
        return cells.stream()
                .filter(cell -> column == null || cell.key.equals(column))
                .toList();
    }
}
