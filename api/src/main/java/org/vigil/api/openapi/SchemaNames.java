package org.vigil.api.openapi;

import com.fasterxml.jackson.databind.JavaType;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What components are called. A type has its simple name; inside of a record or an interface it is called after both
 * ({@code SourceKind}), inside of a class that only holds a topic it has its own name ({@code CloseAction}), and with type
 * arguments it is called after these ({@code PageOfCaseSummary}). What bodies write in another way than answers ends with
 * {@code Input}.
 */
final class SchemaNames {

    private static final String OF_BODIES = "Input";

    private final Map<String, String> owners = new ConcurrentHashMap<>();

    /**
     * The name of a type's component.
     *
     * @param ofBodiesOnly whether bodies write it in another way than answers
     * @throws IllegalStateException when another type has this name
     */
    String of(JavaType type, boolean ofBodiesOnly) {
        String name = name(type) + (ofBodiesOnly ? OF_BODIES : "");
        String owner = owners.putIfAbsent(name, type.toCanonical());
        if (owner != null && !owner.equals(type.toCanonical())) {
            throw new IllegalStateException("two types would be described as " + name + ", " + owner + " and "
                    + type.toCanonical() + ": rename one of them");
        }
        return name;
    }

    /** A type's name, whatever the direction. */
    static String name(JavaType type) {
        String own = name(type.getRawClass());
        return type.containedTypeCount() == 0
                ? own
                : own + "Of"
                        + IntStream.range(0, type.containedTypeCount())
                                .mapToObj(index -> name(type.containedType(index)))
                                .collect(Collectors.joining("And"));
    }

    private static String name(Class<?> type) {
        Class<?> around = type.getEnclosingClass();
        if (around == null || (holdsTopic(around) && !hasNamesake(type))) {
            return type.getSimpleName();
        }
        return name(around) + type.getSimpleName();
    }

    private static boolean holdsTopic(Class<?> type) {
        return !type.isRecord() && !type.isInterface() && !type.isEnum();
    }

    /** Whether a type beside the one around it has the same simple name. */
    private static boolean hasNamesake(Class<?> type) {
        try {
            Class.forName(type.getPackageName() + "." + type.getSimpleName(), false, type.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
