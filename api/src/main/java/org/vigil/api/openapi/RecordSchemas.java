package org.vigil.api.openapi;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.Type;
import java.util.Map;

/**
 * Exact JSON Schemas of the domain's and the views' records, by reflection: the same conventions that
 * {@link org.vigil.core.command.CaseJson} writes and reads by.
 */
final class RecordSchemas {

    private final SchemaNames names = new SchemaNames();
    private final Differences differences = new Differences();

    /**
     * A type, described.
     *
     * @param schema of the type: a reference where it is a component
     * @param components all that the schema refers to, directly or not, by name
     */
    record Described(Schema<?> schema, Map<String, Schema<?>> components) {}

    /**
     * Describes a type.
     *
     * @throws IllegalStateException when there is no rule for it or for something in it, or two types in it would have
     *     the same name
     */
    Described describe(Type type, Direction direction) {
        JavaType javaType = type instanceof JavaType known
                ? known
                : TypeFactory.defaultInstance().constructType(type);
        SchemaWalk walk = new SchemaWalk(direction, names, differences);
        Schema<?> schema = walk.of(javaType);
        return new Described(schema, walk.components());
    }
}
