package org.vigil.core.privacy;

import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.vigil.core.vocabulary.Personal;

/**
 * Which classes can have a personal value somewhere inside, told from their declarations.
 *
 * <p>From a class one reaches the types of its components (of a record) or fields (of another class), the permitted
 * subclasses of a sealed type, and the arguments of a generic one.
 */
final class PersonalTypes {

    private static final ClassValue<Boolean> MAY_HOLD = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            return reaches(type, true);
        }
    };

    private static final ClassValue<Boolean> HOLDS_FOR_CERTAIN = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            return reaches(type, false);
        }
    };

    private PersonalTypes() {}

    /** Whether an instance may hold a personal value; true where only the instance could tell. */
    static boolean mayHold(Class<?> type) {
        return MAY_HOLD.get(type);
    }

    /** Whether the declaration says so; types that anything may implement do not count. */
    static boolean declares(Class<?> type) {
        return HOLDS_FOR_CERTAIN.get(type);
    }

    private static boolean reaches(Class<?> root, boolean countOpenTypes) {
        if (Personal.class.isAssignableFrom(root)) {
            return true;
        }
        Set<Type> seen = new HashSet<>(Set.of(root));
        Deque<Type> open = new ArrayDeque<>(inside(root));
        while (!open.isEmpty()) {
            Type next = open.pop();
            if (!seen.add(next)) {
                continue;
            }
            if (next instanceof Class<?> type
                    && (Personal.class.isAssignableFrom(type) || (countOpenTypes && isOpen(type)))) {
                return true;
            }
            open.addAll(next instanceof Class<?> type ? inside(type) : parts(next));
        }
        return false;
    }

    private static List<Type> parts(Type type) {
        return switch (type) {
            case ParameterizedType generic when isOfJdk(raw(generic)) -> List.of(generic.getActualTypeArguments());
            case ParameterizedType generic -> {
                Deque<Type> parts = new ArrayDeque<>(List.of(generic.getActualTypeArguments()));
                parts.add(generic.getRawType());
                yield List.copyOf(parts);
            }
            case WildcardType wildcard -> List.of(wildcard.getUpperBounds());
            case TypeVariable<?> variable -> List.of(variable.getBounds());
            case GenericArrayType array -> List.of(array.getGenericComponentType());
            default -> throw new IllegalArgumentException("Not a type that the language has: " + type);
        };
    }

    private static List<Type> inside(Class<?> type) {
        if (type.isArray()) {
            return List.of(type.getComponentType());
        }
        if (type.isPrimitive() || type.isEnum() || isOfJdk(type)) {
            return List.of();
        }
        Deque<Type> inside = new ArrayDeque<>();
        if (type.isSealed()) {
            inside.addAll(List.of(type.getPermittedSubclasses()));
        }
        for (Class<?> declaring = type;
                declaring != null && !isOfJdk(declaring);
                declaring = declaring.getSuperclass()) {
            for (Field field : declaring.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    inside.add(field.getGenericType());
                }
            }
        }
        return List.copyOf(inside);
    }

    /** Whether instances may be of classes that this declaration does not name. */
    private static boolean isOpen(Class<?> type) {
        boolean closed = type.isPrimitive()
                || type.isArray()
                || type.isEnum()
                || type.isSealed()
                || Modifier.isFinal(type.getModifiers())
                || (isOfJdk(type) && !type.isInterface() && type != Object.class && type != Record.class);
        return !closed;
    }

    private static boolean isOfJdk(Class<?> type) {
        return type.getName().startsWith("java.");
    }

    private static Class<?> raw(ParameterizedType generic) {
        return (Class<?>) generic.getRawType();
    }
}
