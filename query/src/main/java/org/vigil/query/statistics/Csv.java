package org.vigil.query.statistics;

import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigil.core.vocabulary.Count.Qualifier;

/**
 * Figures as comma-separated values (RFC 4180). Every line has the position, the day and the question that it answers, so
 * that it still says what it is when it is pasted somewhere else; and no cell is taken for a formula.
 */
public final class Csv {
    private static final List<String> HEADER = List.of(
            "key",
            "cases",
            "duplicates",
            "actions",
            "people_min",
            "people_max",
            "people_flags",
            "people_uncounted",
            "people_counts_disagree",
            "amount_min",
            "amount_max",
            "amount_flags",
            "days_count",
            "days_min",
            "days_median",
            "days_max",
            "days_without",
            "days_running",
            "position",
            "on",
            "question");
    private static final String NEW_LINE = "\r\n";

    private Csv() {}

    /** The answer's rows, the total last. */
    public static String of(Figures figures) {
        return Stream.concat(
                        Stream.of(line(HEADER)),
                        Stream.concat(figures.rows().stream(), Stream.of(figures.total()))
                                .map(figure -> line(cells(figure, figures))))
                .collect(Collectors.joining());
    }

    private static List<String> cells(Figure figure, Figures figures) {
        List<String> cells = new ArrayList<>(
                List.of(figure.key(), text(figure.cases()), text(figure.duplicates()), text(figure.actions())));
        cells.addAll(cells(
                figure.people(),
                5,
                people -> List.of(
                        people.min(),
                        people.max(),
                        text(people.flags()),
                        people.uncounted(),
                        people.countsDisagree())));
        cells.addAll(cells(figure.amount(), 3, amount -> List.of(amount.min(), amount.max(), text(amount.flags()))));
        cells.addAll(cells(
                figure.days(),
                6,
                days -> List.of(
                        days.count(),
                        text(days.min()),
                        text(days.median()),
                        text(days.max()),
                        days.without(),
                        days.running())));
        cells.add(figures.position() < 0 ? "" : text(figures.position()));
        cells.add(figures.on().toString());
        cells.add(figures.question().text());
        return cells;
    }

    // What was not asked for leaves its columns empty.
    private static <T> List<String> cells(@Nullable T value, int columns, Function<T, List<Object>> cells) {
        return value == null
                ? Collections.nCopies(columns, "")
                : cells.apply(value).stream().map(Object::toString).toList();
    }

    private static String text(Set<Qualifier> flags) {
        return flags.stream().map(Enum::name).sorted().collect(Collectors.joining(" "));
    }

    private static String text(@Nullable Object value) {
        return requireNonNullElse(value, "").toString();
    }

    /** One line with its end. */
    static String line(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",")) + NEW_LINE;
    }

    private static String cell(String text) {
        String safe = isFormula(text) ? "'" + text : text;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    // What a spreadsheet runs when the file is opened: OWASP, "CSV Injection".
    private static boolean isFormula(String text) {
        // Leading blanks are skipped by some.
        String seen = text.stripLeading();
        return (!text.isEmpty() && "\t\r\n".indexOf(text.charAt(0)) >= 0)
                || (!seen.isEmpty() && "=+-@".indexOf(seen.charAt(0)) >= 0);
    }
}
