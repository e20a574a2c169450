package org.vigil.api.openapi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigil.api.openapi.RecordSchemas.Described;
import org.vigil.core.casefile.Command;
import org.vigil.core.command.BodyRejected;
import org.vigil.core.command.CommandReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Every example, with each of its values replaced by others: what the schema refuses, the server refuses too. */
class SchemasAgreeWithReaderTest {

    private static final List<JsonNode> OTHERS = List.of(
            Json.read("null"),
            Json.read("\"\""),
            Json.read("\" \""),
            Json.read("\"x\""),
            Json.read("\"2014-07-15T00:00:00Z\""),
            Json.read("\"14-07-15\""),
            Json.read("0"),
            Json.read("-1"),
            Json.read("3000000000"),
            Json.read("1.5"),
            Json.read("\"1\""),
            Json.read("true"),
            Json.read("\"true\""),
            Json.read("[]"),
            Json.read("[null]"),
            Json.read("[\"x\"]"),
            Json.read("{}"),
            Json.read("{\"$gt\":\"\"}"));

    private final CommandReader reader = new CommandReader(() -> new UUID(1, 1));

    static List<Class<? extends Command>> commands() {
        return CommandPaths.commands();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void no_body_is_read_that_its_schema_refuses(Class<? extends Command> command) {
        Described described = new RecordSchemas().describe(command, Direction.BODY);
        JsonSchemaOf schema = new JsonSchemaOf(described);
        List<String> disagreements = new ArrayList<>();
        int refused = 0;
        for (String body : bodies(command)) {
            boolean takenBySchema = schema.faults(body).isEmpty();
            refused += takenBySchema ? 0 : 1;
            if (!takenBySchema && isRead(command, body)) {
                disagreements.add(schema.faults(body) + " in " + body);
            }
        }
        assertThat(disagreements).isEmpty();
        assertThat(refused).isGreaterThan(30);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void every_example_is_read(Class<? extends Command> command) {
        CommandExamples.bodies(command)
                .forEach((title, body) ->
                        assertThat(isRead(command, Json.write(body))).as(title).isTrue());
    }

    private boolean isRead(Class<? extends Command> command, String body) {
        try {
            reader.read(command, body.getBytes(UTF_8));
            return true;
        } catch (BodyRejected e) {
            return false;
        }
    }

    private static List<String> bodies(Class<? extends Command> command) {
        List<String> bodies = new ArrayList<>();
        CommandExamples.bodies(command).values().forEach(body -> {
            ObjectNode whole = (ObjectNode) Json.read(Json.write(body));
            vary(whole, whole, bodies);
        });
        return bodies;
    }

    private static void vary(JsonNode node, ObjectNode whole, List<String> bodies) {
        if (node instanceof ObjectNode object) {
            for (String name : List.copyOf(object.propertyNames())) {
                JsonNode value = object.required(name);
                object.remove(name);
                bodies.add(Json.write(whole));
                for (JsonNode other : OTHERS) {
                    object.set(name, other);
                    bodies.add(Json.write(whole));
                }
                object.set(name, value);
                vary(value, whole, bodies);
            }
            object.set("unknown", JsonNodeFactory.instance.numberNode(1));
            bodies.add(Json.write(whole));
            object.remove("unknown");
        } else if (node instanceof ArrayNode array && !array.isEmpty()) {
            JsonNode value = array.get(0);
            for (JsonNode other : OTHERS) {
                array.set(0, other);
                bodies.add(Json.write(whole));
            }
            array.set(0, value);
            array.add(value);
            bodies.add(Json.write(whole));
            for (int i = 0; i < 200; i++) {
                array.add(value);
            }
            bodies.add(Json.write(whole));
            while (array.size() > 1) {
                array.remove(array.size() - 1);
            }
            vary(value, whole, bodies);
        }
    }
}
