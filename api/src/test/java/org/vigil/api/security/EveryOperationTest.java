package org.vigil.api.security;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigil.api.Node;
import org.vigil.core.command.CommandCatalogue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every operation that the API's description has, with each of the three users and with nobody, against a table. */
class EveryOperationTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String STAFF = "staff";
    private static final String AUDITOR = "auditor";
    private static final String ANALYST = "analyst";

    /**
     * Who may what, beside commands, which are for staff. An operation that is not here fails the test: whoever adds one
     * decides who may call it.
     */
    private static final Map<String, Set<String>> OTHERS = Map.ofEntries(
            Map.entry("GET /api/cases", Set.of(STAFF, AUDITOR, ANALYST)),
            Map.entry("GET /api/cases/{id}", Set.of(STAFF, AUDITOR, ANALYST)),
            Map.entry("GET /api/cases/{id}/history", Set.of(STAFF, AUDITOR)),
            Map.entry("GET /api/cases/{id}/timeline", Set.of(STAFF, AUDITOR, ANALYST)),
            Map.entry("GET /api/log", Set.of(AUDITOR)),
            Map.entry("GET /api/projections", Set.of(STAFF, AUDITOR)),
            Map.entry("POST /api/projections/{name}/rebuild", Set.of(STAFF, AUDITOR)),
            Map.entry("POST /api/projections/{name}/retry-parked", Set.of(STAFF, AUDITOR)),
            Map.entry("GET /api/statistics/{what}", Set.of(STAFF, AUDITOR, ANALYST)),
            Map.entry("GET /api/statistics/{what}/cases", Set.of(STAFF, AUDITOR, ANALYST)),
            Map.entry("GET /api/deadlines", Set.of(STAFF, AUDITOR)),
            Map.entry("POST /api/imports", Set.of(STAFF)));

    private static final Map<String, Set<String>> MAY = may();

    @TempDir
    Path directory;

    @Test
    void each_operation_is_for_those_whom_the_table_names_and_for_nobody_else() {
        try (Node node = Node.start(directory)) {
            JsonNode paths =
                    JSON.readTree(node.get(STAFF, "/v3/api-docs").body()).path("paths");
            Map<String, JsonNode> operations = operations(paths);
            assertThat(operations.keySet()).isEqualTo(MAY.keySet());
            List<String> wrong = new ArrayList<>();
            operations.forEach((operation, described) -> {
                Set<String> may = MAY.getOrDefault(operation, Set.of());
                Stream.of("", STAFF, AUDITOR, ANALYST).forEach(user -> {
                    int status = status(node, user, operation, described);
                    boolean right = user.isEmpty()
                            ? status == 401
                            : may.contains(user) ? status != 401 && status != 403 && status != 405 : status == 403;
                    if (!right) {
                        wrong.add(operation + " as " + (user.isEmpty() ? "nobody" : user) + ": " + status);
                    }
                });
            });
            assertThat(wrong).isEmpty();
        }
    }

    private static Map<String, Set<String>> may() {
        Map<String, Set<String>> may = new TreeMap<>(OTHERS);
        CommandCatalogue.all().keySet().forEach(command -> may.put("POST /api/commands/" + command, Set.of(STAFF)));
        return may;
    }

    private static Map<String, JsonNode> operations(JsonNode paths) {
        Map<String, JsonNode> operations = new TreeMap<>();
        paths.properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> operations.put(
                                method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(), method.getValue())));
        return operations;
    }

    private static int status(Node node, String user, String operation, JsonNode described) {
        String[] words = operation.split(" ", 2);
        String path = words[1].replace("{id}", "7d0e8a2f-4c1b-4f6a-9d35-1b8e0c5a2f11")
                .replace("{what}", "people")
                .replace("{name}", "cases");
        Set<String> required = described
                .path("parameters")
                .valueStream()
                .filter(parameter -> parameter.path("in").asString("").equals("query")
                        && parameter.path("required").asBoolean(false))
                .map(parameter -> parameter.path("name").asString(""))
                .collect(toSet());
        String query = required.isEmpty() ? "" : "?" + (required.contains("key") ? "by=ACT&key=DETENTION" : "by=ACT");
        JsonNode example = described
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("examples")
                .valueStream()
                .findFirst()
                .map(found -> found.path("value"))
                .orElseGet(JSON::createObjectNode);
        HttpRequest.BodyPublisher body = words[0].equals("GET")
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(example));
        return node.send(node.request(user, path + query)
                        .header("Content-Type", "application/json")
                        .method(words[0], body)
                        .build())
                .statusCode();
    }
}
