package org.vigil.query.statistics;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigil.core.casefile.Total;

/**
 * Figures as comma-separated values (RFC 4180). Every line has the position, the day and the question that it answers, so
 * that it still says what it is when it is pasted somewhere else; and no cell is taken for a formula.
 */
public final class Csv {
    private static final List<String> HEADER = List.of(
            "key",
            "cases",
            "actions",
            "people_min",
            "people_max",
            "people_flags",
            "people_uncounted",
            "people_counts_disagree",
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
        Total people = figure.people();
        return List.of(
                figure.key(),
                text(figure.cases()),
                text(figure.actions()),
                people == null ? "" : text(people.min()),
                people == null ? "" : text(people.max()),
                people == null
                        ? ""
                        : people.flags().stream().map(Enum::name).sorted().collect(Collectors.joining(" ")),
                people == null ? "" : text(people.uncounted()),
                people == null ? "" : text(people.countsDisagree()),
                figures.position() < 0 ? "" : text(figures.position()),
                figures.on().toString(),
                figures.question().text());
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
