package org.vigil.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.vigil.core.log.ClientWaits;
import org.vigil.core.log.LogLimits;

/** What can be configured, its defaults, and what is refused. */
class VigilPropertiesTest {
    private static final Path PAGE = Path.of("..", "docs", "limits.md");

    private static VigilProperties bound(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties)).bindOrCreate("vigil", VigilProperties.class);
    }

    @Test
    void a_data_directory_has_a_name() {
        for (String name : List.of("", " ", "a\0b")) {
            assertThatThrownBy(() -> bound(Map.of("vigil.data-directory", name)))
                    .hasRootCauseInstanceOf(StartRefused.class)
                    .hasStackTraceContaining("vigil.data-directory");
        }
    }

    @Test
    void with_nothing_configured_the_log_has_its_default_limits() {
        VigilProperties properties = bound(Map.of());
        assertThat(properties.log().limits()).isEqualTo(LogLimits.DEFAULT);
        assertThat(properties.log().waits()).isEqualTo(ClientWaits.DEFAULT);
        assertThat(properties.commandAttempts()).isEqualTo(5);
    }

    @Test
    void every_limit_of_the_log_can_be_configured() {
        LogProperties log = bound(Map.ofEntries(
                        Map.entry("vigil.log.queued-commits", "1"),
                        Map.entry("vigil.log.queued-bytes", "2MB"),
                        Map.entry("vigil.log.batch-commits", "3"),
                        Map.entry("vigil.log.batch-bytes", "4KB"),
                        Map.entry("vigil.log.commit-bytes", "5KB"),
                        Map.entry("vigil.log.page-commits", "6"),
                        Map.entry("vigil.log.append-timeout", "7s"),
                        Map.entry("vigil.log.close-timeout", "8s"),
                        Map.entry("vigil.log.retry-after", "9s"),
                        Map.entry("vigil.log.clock-tolerance", "10s"),
                        Map.entry("vigil.log.shortest-backoff", "11ms"),
                        Map.entry("vigil.log.longest-backoff", "12ms"),
                        Map.entry("vigil.log.known-streams", "13"),
                        Map.entry("vigil.log.connect-timeout", "14s"),
                        Map.entry("vigil.log.selection-timeout", "15s"),
                        Map.entry("vigil.log.pool-timeout", "17s"),
                        Map.entry("vigil.log.answer-timeout", "16s")))
                .log();
        assertThat(log.limits())
                .isEqualTo(new LogLimits(
                        1,
                        2 << 20,
                        3,
                        4 << 10,
                        5 << 10,
                        6,
                        Duration.ofSeconds(7),
                        Duration.ofSeconds(8),
                        Duration.ofSeconds(9),
                        Duration.ofSeconds(10),
                        Duration.ofMillis(11),
                        Duration.ofMillis(12),
                        13));
        assertThat(log.waits())
                .isEqualTo(new ClientWaits(
                        Duration.ofSeconds(14),
                        Duration.ofSeconds(15),
                        Duration.ofSeconds(17),
                        Duration.ofSeconds(16)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "vigil.log.queued-commits    | 0     | vigil.log.queuedCommits is 0",
                "vigil.log.batch-bytes       | 16MB  | vigil.log.batchBytes is 16777216",
                "vigil.log.commit-bytes      | 4GB   | vigil.log.commitBytes is 4294967296B",
                "vigil.log.commit-bytes      | 2MB   | vigil.log.commitBytes times pageCommits is",
                "vigil.log.append-timeout    | 2h    | vigil.log.appendTimeout is PT2H",
                "vigil.log.answer-timeout    | 0s    | vigil.log.answerTimeout is PT0S",
                "vigil.command-attempts      | 0     | vigil.command-attempts is 0",
                "vigil.read-wait             | 2h    | vigil.read-wait is 7200000 ms",
            })
    void a_limit_that_can_not_be_kept_is_refused_by_its_name(String property, String value, String words) {
        assertThatThrownBy(() -> bound(Map.of(property, value)))
                .hasRootCauseInstanceOf(StartRefused.class)
                .hasStackTraceContaining(words);
    }

    @Test
    void the_page_of_limits_names_every_property_and_its_default() throws Exception {
        List<String> rows = Files.readAllLines(PAGE);
        for (RecordComponent component : LogProperties.class.getRecordComponents()) {
            String property = "vigil.log." + kebab(component.getName());
            String usual = defaultOf(component);
            assertThat(rows)
                    .as("%s, %s in %s", property, usual, PAGE)
                    .anyMatch(row -> row.startsWith("| `" + property + "` | `" + usual + "` |"));
        }
        assertThat(rows).anyMatch(row -> row.startsWith("| `vigil.command-attempts` | `5` |"));
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    // The annotation stands at the constructor's parameter of the same place.
    private static String defaultOf(RecordComponent component) {
        List<String> names = Arrays.stream(LogProperties.class.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        return LogProperties.class.getDeclaredConstructors()[0].getParameters()[names.indexOf(component.getName())]
                .getAnnotation(DefaultValue.class)
                .value()[0];
    }
}
