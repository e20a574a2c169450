package org.vigil.api.openapi;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigil.core.casefile.Opening.OpenCase;

/** What reflection tells of a type's shape in JSON. */
final class Shapes {

    private Shapes() {}

    /** The records that a sealed interface permits, directly or through others, in the order of declaration. */
    static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed() ? Arrays.stream(type.getPermittedSubclasses()).flatMap(Shapes::leaves) : Stream.of(type);
    }

    /** The type of a component, with the arguments of its record put in. */
    static JavaType typeOf(RecordComponent component, JavaType record) {
        return TypeFactory.defaultInstance().resolveMemberType(component.getGenericType(), record.getBindings());
    }

    static boolean isList(JavaType type) {
        return Collection.class.isAssignableFrom(type.getRawClass()) && !isSet(type);
    }

    static boolean isSet(JavaType type) {
        return Set.class.isAssignableFrom(type.getRawClass());
    }

    static boolean isMap(JavaType type) {
        return Map.class.isAssignableFrom(type.getRawClass());
    }

    static boolean isOptional(JavaType type) {
        return type.getRawClass() == Optional.class;
    }

    /** Whether something may be left out of a record's JSON. */
    static boolean mayBeAbsent(RecordComponent component, JavaType type, Direction direction) {
        if (component.getAnnotatedType().isAnnotationPresent(Nullable.class) || isOptional(type)) {
            return true;
        }
        return direction == Direction.BODY
                && (isList(type) || isSet(type) || isMap(type) || isMadeWhenAbsent(component));
    }

    /** A new case has no id yet: the way in makes one. */
    private static boolean isMadeWhenAbsent(RecordComponent component) {
        return component.getDeclaringRecord() == OpenCase.class
                && component.getName().equals("caseId");
    }

    /** The types that a container holds. */
    static List<JavaType> contained(JavaType type) {
        return type.getBindings().getTypeParameters();
    }
}
