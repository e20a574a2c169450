package org.vigil.api.openapi;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import org.vigil.api.openapi.RecordSchemas.Described;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What was described, for a validator that knows nothing of how it was made. */
final class JsonSchemaOf {

    private final Schema schema;

    JsonSchemaOf(Described described) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        Json.json(described.schema()).properties().forEach(entry -> root.set(entry.getKey(), entry.getValue()));
        ObjectNode components = root.putObject("components").putObject("schemas");
        described.components().forEach((name, component) -> components.set(name, Json.json(component)));
        this.schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(root);
    }

    /** What is wrong with a document; empty when it is as described. */
    List<String> faults(String document) {
        return schema
                .validate(
                        document,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }
}
