package org.vigil.core.command;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Checks that every field is there that a record can't do without: each component but those that are {@code @Nullable},
 * and lists, sets and maps, which are empty when left out.
 */
final class RequiredFields {

    private RequiredFields() {}

    /** @throws BodyRejected for the first one that is missing */
    static void check(Class<?> type, JsonNode body) {
        check(type, body, "");
    }

    private static void check(Type type, @Nullable JsonNode node, String path) {
        if (node == null) {
            return;
        }
        if (type instanceof ParameterizedType generic
                && generic.getRawType() instanceof Class<?> raw
                && Collection.class.isAssignableFrom(raw)) {
            int index = 0;
            for (JsonNode element : node) {
                check(generic.getActualTypeArguments()[0], element, path + "/" + index++);
            }
        } else if (type instanceof Class<?> record && WantedType.isObject(record) && node.isObject()) {
            for (RecordComponent component : record.getRecordComponents()) {
                checkComponent(component, node, path);
            }
        }
    }

    private static void checkComponent(RecordComponent component, JsonNode node, String path) {
        String field = (path + "/" + component.getName()).substring(path.isEmpty() ? 1 : 0);
        JsonNode value = node.get(component.getName());
        if (isRequired(component) && (value == null || value.isNull())) {
            throw new BodyRejected(
                    "missing-field",
                    BodyScan.printable(field),
                    "the field " + component.getName() + " is missing",
                    "Give " + WantedType.of(component.getType()) + ".");
        }
        check(component.getGenericType(), value, field);
    }

    private static boolean isRequired(RecordComponent component) {
        return !component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                && !Collection.class.isAssignableFrom(component.getType())
                && !Map.class.isAssignableFrom(component.getType());
    }
}
