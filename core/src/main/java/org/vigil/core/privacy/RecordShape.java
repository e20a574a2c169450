package org.vigil.core.privacy;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a record class is taken apart and put together again; made once a class. */
final class RecordShape {

    private static final ClassValue<RecordShape> SHAPES = new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
            return new RecordShape(type);
        }
    };

    private final List<RecordComponent> components;
    private final Constructor<?> constructor;

    private RecordShape(Class<?> type) {
        components = List.of(type.getRecordComponents());
        try {
            constructor = type.getDeclaredConstructor(
                    components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(type + " has no canonical constructor", e);
        }
        constructor.setAccessible(true);
        components.forEach(component -> component.getAccessor().setAccessible(true));
    }

    static RecordShape of(Class<?> type) {
        return SHAPES.get(type);
    }

    /** The components' names, in order. */
    List<String> names() {
        return components.stream().map(RecordComponent::getName).toList();
    }

    /** The components' values, in order. */
    @Nullable
    Object[] values(Record instance) {
        @Nullable Object[] values = new Object[components.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = call(components.get(i), instance);
        }
        return values;
    }

    /**
     * A record of these components.
     *
     * @throws IllegalStateException when its constructor refuses them
     */
    Object build(@Nullable Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException | IllegalArgumentException e) {
            // The cause's message may quote what is inside; the classes say enough.
            throw new IllegalStateException(
                    constructor.getDeclaringClass() + " can't be rebuilt with its personal values"
                            + " replaced by values of " + classes(values) + ": " + cause(e).getClass());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(constructor.getDeclaringClass() + " can't be constructed", e);
        }
    }

    private static @Nullable Object call(RecordComponent component, Record instance) {
        try {
            return component.getAccessor().invoke(instance);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " can't be read", e);
        }
    }

    private static Throwable cause(Exception e) {
        Throwable cause = e.getCause();
        return cause == null ? e : cause;
    }

    private static List<String> classes(@Nullable Object[] values) {
        return Arrays.stream(values)
                .map(value -> value == null ? "null" : value.getClass().getSimpleName())
                .toList();
    }
}
