package org.vigil.api.openapi;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import org.vigil.api.openapi.RecordSchemas.Described;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Schemas as JSON, and JSON held against them by a validator that knows nothing of how they were made. */
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
        try {
            return read(Json31.mapper().writeValueAsString(schema));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    /** What a validator finds wrong with a document; empty when it is as a type's schema says. */
    static List<String> faults(Type type, Direction direction, String document) {
        return faults(new RecordSchemas().describe(type, direction), document);
    }

    static List<String> faults(Described described, String document) {
        ObjectNode schema = MAPPER.createObjectNode();
        json(described.schema()).properties().forEach(entry -> schema.set(entry.getKey(), entry.getValue()));
        ObjectNode components = schema.putObject("components").putObject("schemas");
        for (Map.Entry<String, Schema<?>> component : described.components().entrySet()) {
            components.set(component.getKey(), json(component.getValue()));
        }
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema)
                .validate(
                        document,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }
}
