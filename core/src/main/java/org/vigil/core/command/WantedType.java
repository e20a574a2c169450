package org.vigil.core.command;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
        if (Collection.class.isAssignableFrom(type)) {
            return "a list in [ ]";
        }
        if (Map.class.isAssignableFrom(type) || isObject(type)) {
            return "an object in { }";
        }
        return "a text in quotes";
    }

    /** Whether values of a type are objects, with a field for each component. */
    static boolean isObject(Class<?> type) {
        return type.isRecord() && !VocabularyModule.isText(type);
    }
}
