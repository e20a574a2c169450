package org.vigil.api.openapi;

import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.Type;
import java.util.List;
import org.vigil.api.openapi.RecordSchemas.Described;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Schemas and bodies as JSON. */
final class Json {

    private static final JsonMapper MAPPER = new JsonMapper();

    private Json() {}

    static JsonNode read(String json) {
        return MAPPER.readTree(json);
    }

    static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /** A component as it stands in the description. */
    static JsonNode component(Described described, String name) {
        Schema<?> schema = described.components().get(name);
        if (schema == null) {
            throw new AssertionError(
                    "no component " + name + " but " + described.components().keySet());
        }
        return json(schema);
    }

    static JsonNode json(Schema<?> schema) {
        return read(Json31.pretty(schema));
    }

    /** What a validator finds wrong with a document; empty when it is as a type's schema says. */
    static List<String> faults(Type type, Direction direction, String document) {
        return new JsonSchemaOf(new RecordSchemas().describe(type, direction)).faults(document);
    }
}
