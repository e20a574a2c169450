package org.vigil.api.openapi;

import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import java.util.List;

/** Schemas of JSON Schema 2020-12, as OpenAPI 3.1 takes them, in the few shapes that are used here. */
final class Schemas {

    private static final String COMPONENTS = "#/components/schemas/";

    private Schemas() {}

    static Schema<Object> text() {
        return typed("string");
    }

    static Schema<Object> text(String format) {
        Schema<Object> schema = text();
        schema.setFormat(format);
        return schema;
    }

    /** A text that a pattern matches, which must be anchored. */
    static Schema<Object> pattern(String anchored, String example) {
        Schema<Object> schema = text();
        schema.setPattern(anchored);
        schema.setExamples(List.of(example));
        return schema;
    }

    /** One fixed text. */
    static Schema<Object> constant(String value) {
        Schema<Object> schema = text();
        schema.setConst(value);
        return schema;
    }

    /** A whole number within bounds, both included. */
    static Schema<Object> number(String format, long from, long to) {
        Schema<Object> schema = typed("integer");
        schema.setFormat(format);
        schema.setMinimum(BigDecimal.valueOf(from));
        schema.setMaximum(BigDecimal.valueOf(to));
        return schema;
    }

    static Schema<Object> flag() {
        return typed("boolean");
    }

    static Schema<Object> list(Schema<?> items) {
        Schema<Object> schema = typed("array");
        schema.setItems(items);
        return schema;
    }

    static Schema<Object> object() {
        return typed("object");
    }

    /** An object that has no properties but those that are added to it. */
    static Schema<Object> closedObject() {
        Schema<Object> schema = object();
        schema.setAdditionalProperties(false);
        return schema;
    }

    /** Any JSON. */
    @SuppressWarnings("unchecked") // the class fixes no type argument
    static Schema<Object> anything() {
        return new JsonSchema();
    }

    static Schema<Object> oneOf(List<Schema<?>> alternatives) {
        Schema<Object> schema = anything();
        alternatives.forEach(schema::addOneOfItem);
        return schema;
    }

    /** The same, or null, which is read as if nothing stood there. */
    static Schema<?> orNull(Schema<?> schema) {
        if (schema.getTypes() == null) {
            Schema<Object> either = anything();
            either.addAnyOfItem(schema);
            either.addAnyOfItem(typed("null"));
            return either;
        }
        schema.addType("null");
        return schema;
    }

    static Schema<Object> ref(String component) {
        Schema<Object> schema = anything();
        schema.set$ref(COMPONENTS + component);
        return schema;
    }

    /** The same schema, with words. */
    static Schema<?> described(Schema<?> schema, String description) {
        schema.setDescription(description);
        return schema;
    }

    private static Schema<Object> typed(String type) {
        Schema<Object> schema = anything();
        schema.addType(type);
        return schema;
    }
}
