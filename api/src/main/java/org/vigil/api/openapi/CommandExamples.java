package org.vigil.api.openapi;

import io.swagger.v3.oas.models.examples.Example;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.vigil.core.casefile.Command;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Bodies that work when they are pasted: one invented case, entered command by command in the order of the page. Each
 * command's are in a resource of its name, an object from what the example shows to the body.
 */
final class CommandExamples {

    private static final JsonMapper JSON = new JsonMapper();

    private CommandExamples() {}

    /** The examples of a command, in their order; empty if it has none. */
    static Map<String, Example> of(Class<? extends Command> command) {
        Map<String, Example> examples = new LinkedHashMap<>();
        bodies(command)
                .forEach((title, body) ->
                        examples.put(title, new Example().summary(title).value(body)));
        return examples;
    }

    /** The same as plain maps and lists. */
    static Map<String, Object> bodies(Class<? extends Command> command) {
        try (InputStream in =
                CommandExamples.class.getResourceAsStream("examples/" + command.getSimpleName() + ".json")) {
            return in == null ? Map.of() : JSON.readValue(in, new TypeReference<LinkedHashMap<String, Object>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
