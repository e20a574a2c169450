package org.vigil.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages that say which test holds what name tests that are there, and leave no row without one. */
class PagesTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w*Test)(?:\\.(\\w+))?`");

    private Map<String, String> tests = Map.of();

    @BeforeEach
    void readTests() throws IOException {
        Map<String, String> read = new HashMap<>();
        for (String module : List.of("core", "query", "api")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/test/java"))) {
                for (Path file : files.filter(each -> each.toString().endsWith("Test.java"))
                        .toList()) {
                    read.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
                }
            }
        }
        tests = read;
    }

    private List<String> missing(String text) {
        return TEST.matcher(text)
                .results()
                .filter(name -> !isThere(name))
                .map(MatchResult::group)
                .toList();
    }

    private boolean isThere(MatchResult name) {
        String source = tests.get(name.group(1));
        return source != null && (name.group(2) == null || source.contains("void " + name.group(2) + "("));
    }

    @ParameterizedTest
    @ValueSource(strings = {"docs/mongodb.md", "docs/limits.md"})
    void every_test_that_a_page_names_is_there(String page) throws IOException {
        String text = Files.readString(ROOT.resolve(page));
        assertThat(TEST.matcher(text).results()).as("tests named in %s", page).hasSizeGreaterThan(10);
        assertThat(missing(text)).as("tests named in %s", page).isEmpty();
    }

    @Test
    void a_test_or_a_method_that_is_gone_is_noticed() {
        assertThat(missing("`PagesTest`, `PagesTest.a_test_or_a_method_that_is_gone_is_noticed`"))
                .isEmpty();
        assertThat(missing("`PagesOfOldTest`")).containsExactly("`PagesOfOldTest`");
        assertThat(missing("`PagesTest.that_was_renamed`")).containsExactly("`PagesTest.that_was_renamed`");
    }

    @ParameterizedTest
    @ValueSource(strings = {"docs/mongodb.md", "docs/limits.md"})
    void every_row_says_what_would_break_and_which_test_holds_it(String page) throws IOException {
        for (Map<String, String> row : rowsWith("held by", Files.readAllLines(ROOT.resolve(page)))) {
            boolean relied = Optional.ofNullable(row.get("without it"))
                    .map(cell -> !cell.isEmpty())
                    .orElse(true);
            assertThat(!relied
                            || TEST.matcher(row.getOrDefault("held by", "")).find()
                            || row.getOrDefault("held by", "").startsWith("nothing:"))
                    .as("%s", row)
                    .isTrue();
        }
    }

    @Test
    void every_row_of_what_is_relied_on_names_a_page_of_the_manual() throws IOException {
        List<String> lines = Files.readAllLines(ROOT.resolve("docs/mongodb.md"));
        List<Map<String, String>> rows = new ArrayList<>(rowsWith("the manual's promise", lines));
        rows.addAll(rowsWith("where it is promised", lines));
        assertThat(rows)
                .hasSizeGreaterThan(25)
                .allSatisfy(row -> assertThat(row.getOrDefault("the manual's promise", row.get("where it is promised")))
                        .containsPattern("`(reference|core)/[a-z-]+(/\\w+)?`|^None: "));
    }

    /** The rows of the tables that have a column of this name, each by the names of its columns. */
    private static List<Map<String, String>> rowsWith(String column, List<String> lines) {
        List<Map<String, String>> rows = new ArrayList<>();
        List<String> header = List.of();
        for (String line : lines) {
            List<String> cells = line.startsWith("|")
                    ? Stream.of(line.substring(1).split("\\|", -1))
                            .map(String::strip)
                            .toList()
                    : List.of();
            if (cells.isEmpty()) {
                header = List.of();
            } else if (header.isEmpty()) {
                header = cells;
            } else if (header.contains(column) && !cells.getFirst().startsWith("---")) {
                List<String> names = header;
                rows.add(names.stream()
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.toMap(name -> name, name -> cells.get(names.indexOf(name)))));
            }
        }
        return rows;
    }
}
