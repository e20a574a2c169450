package org.vigil.core.command;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vigil.core.vocabulary.PersonName;
import tools.jackson.databind.JsonNode;

/** What belongs in a field, in words, by the type of the field. */
final class WantedType {

    private WantedType() {}

    static String of(@Nullable Class<?> type) {
        if (type == null) {
            return "what the API's description shows";
        }
        if (type == LocalDate.class) {
            return "a day, as 2014-07-23";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return "a whole number, in digits";
        }
        if (type.isEnum()) {
            return "one of " + names(type.getEnumConstants());
        }
        if (type == PersonName.class) {
            return "an object with the name in it, as {\"name\": \"...\"}";
        }
        if (type == UUID.class || type.getSimpleName().endsWith("Id")) {
            return "an identifier in quotes, as the answer gave it when it was recorded";
        }
        if (Collection.class.isAssignableFrom(type)) {
            return "a list in [ ]";
        }
        if (isObject(type)) {
            return "an object in { } with the fields "
                    + names(Arrays.stream(type.getRecordComponents())
                            .map(RecordComponent::getName)
                            .toArray());
        }
        if (Map.class.isAssignableFrom(type) || type == JsonNode.class) {
            return "an object in { }";
        }
        return "a text in quotes";
    }

    private static String names(Object[] values) {
        return Arrays.stream(values).map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** Whether values of a type are objects, with a field for each component. */
    static boolean isObject(Class<?> type) {
        return type.isRecord() && !VocabularyModule.isText(type);
    }
}
