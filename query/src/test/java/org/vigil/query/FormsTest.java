package org.vigil.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.vigil.query.cases.CasesProjection;
import org.vigil.query.projection.Projection;
import org.vigil.query.statistics.StatisticsProjection;
import org.vigil.testing.SeedCase;
import tools.jackson.databind.JsonNode;

/**
 * What a projection writes in other fields has another form. {@code forms.txt} holds the fields of each, as the seed's case
 * leads to them, with those that are in texts of JSON; it is written by people, who change it together with the form.
 */
class FormsTest extends ViewsSuite {
    private static final Path FILE = Path.of("src", "test", "resources", "forms.txt");

    @Test
    void the_fields_that_a_view_has_are_those_of_its_form() throws Exception {
        // FerretDB leaves out lists that are empty (docs/mongodb.md): it is what is written that has a form.
        assumeTrue(server.name().equals("embedded"));
        List<Projection> all = List.of(new CasesProjection(replay, json), new StatisticsProjection(replay, json));
        run(all.toArray(Projection[]::new));
        caseLog.enter(SeedCase.TODAY, SeedCase.commands());
        StringBuilder forms = new StringBuilder();
        for (Projection projection : all) {
            awaitAll(projection.name());
            for (Projection.View view : projection.views()) {
                Set<String> fields = new TreeSet<>();
                documents(projection.name(), view.name())
                        .forEach(row -> row.forEach((field, value) -> {
                            fields.add(field);
                            collect(field, value, fields);
                        }));
                forms.append(projection.name() + " " + projection.form() + " " + view.name() + ": "
                        + String.join(", ", fields) + "\n");
            }
        }
        assertThat(forms.toString())
                .as("other fields than before: raise the projection's form, see CONTRIBUTING.md")
                .isEqualTo(read());
    }

    private void collect(String path, Object value, Set<String> fields) {
        switch (value) {
            case Document inner -> inner.forEach((field, each) -> add(path + "." + field, each, fields));
            case List<?> list -> list.forEach(each -> collect(path, each, fields));
            case String text when isJson(text) -> collect(path, json.mapper().readTree(text), fields);
            case JsonNode node when node.isArray() -> node.forEach(each -> collect(path, each, fields));
            case JsonNode node
            when node.isObject() ->
                node.properties().stream()
                        .filter(property -> !isKey(property))
                        .forEach(property -> add(path + "." + property.getKey(), property.getValue(), fields));
            default -> {}
        }
    }

    private void add(String path, Object value, Set<String> fields) {
        fields.add(path);
        collect(path, value, fields);
    }

    private static boolean isJson(String text) {
        return text.startsWith("{") || text.startsWith("[");
    }

    // A map's keys are data.
    private static boolean isKey(Map.Entry<String, JsonNode> property) {
        return property.getKey().length() == 36 && property.getKey().charAt(8) == '-';
    }

    private static String read() throws IOException {
        return Files.readAllLines(FILE).stream().map(line -> line + "\n").collect(Collectors.joining());
    }
}
