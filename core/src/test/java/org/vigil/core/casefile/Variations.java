package org.vigil.core.casefile;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigil.core.vocabulary.AiIndex;
import org.vigil.core.vocabulary.CountryCode;
import org.vigil.core.vocabulary.Edtf;
import org.vigil.core.vocabulary.InvalidValueException;
import org.vigil.core.vocabulary.Personal;
import org.vigil.core.vocabulary.SubdivisionCode;
import org.vigil.core.vocabulary.UaNumber;

/**
 * Values that differ from a given one in one place: another constant, one member more or less, a component left out.
 * Ids, personal values and digests stay as they are.
 */
final class Variations {

    private static final List<String> DATES = List.of(
            "2014", "2014~", "2014?", "2014%", "2014-07-15/..", "[2014-07-15..2014-07-17]", "{2014-07-15,2014-07-17}");

    private Variations() {}

    static List<Object> of(Object value) {
        return switch (value) {
            case CountryCode code -> List.of(CountryCode.parse("MM"));
            case SubdivisionCode code -> List.of(new SubdivisionCode(code.country(), "JL"));
            case AiIndex index -> List.of(AiIndex.parse("AMR 51/52/91"));
            case UaNumber number -> List.of(UaNumber.parse("EXTRA 73/91"));
            case Edtf date -> DATES.stream().<Object>map(Edtf::parse).toList();
            case LocalDate day -> List.of(day.plusDays(1));
            case Enum<?> constant -> others(constant);
            case Boolean yes -> List.of(!yes);
            case Integer number -> List.of(number + 1);
            case List<?> list -> ofList(list);
            case Record parts -> ofRecord(parts);
            default -> List.of();
        };
    }

    private static List<Object> others(Enum<?> constant) {
        return Arrays.<Object>stream(constant.getDeclaringClass().getEnumConstants())
                .filter(other -> !other.equals(constant))
                .toList();
    }

    private static List<Object> ofList(List<?> list) {
        List<Object> all = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            List<Object> fewer = new ArrayList<>(list);
            fewer.remove(i);
            all.add(fewer);
            for (Object other : of(list.get(i))) {
                List<Object> changed = new ArrayList<>(list);
                changed.set(i, other);
                all.add(changed);
            }
        }
        return all;
    }

    private static List<Object> ofSet(Set<?> set, RecordComponent component) {
        Class<?> type = (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
        List<Object> all = new ArrayList<>();
        if (type.isEnum()) {
            for (Object constant : type.getEnumConstants()) {
                Set<Object> changed = new HashSet<>(set);
                if (!changed.remove(constant)) {
                    changed.add(constant);
                }
                all.add(changed);
            }
        } else if (type == CountryCode.class) {
            all.add(Set.of(CountryCode.parse("MM")));
            all.add(Set.of());
        }
        return all;
    }

    private static List<Object> ofRecord(Record whole) {
        RecordComponent[] components = whole.getClass().getRecordComponents();
        List<Object> all = new ArrayList<>();
        for (int i = 0; i < components.length; i++) {
            Object part = read(components[i], whole);
            if (part == null || isKept(components[i])) {
                continue;
            }
            List<@Nullable Object> others =
                    new ArrayList<>(part instanceof Set<?> set ? ofSet(set, components[i]) : of(part));
            if (components[i].getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                others.add(null);
            }
            for (Object other : others) {
                Object changed = with(whole, i, other);
                if (changed != null) {
                    all.add(changed);
                }
            }
        }
        return all;
    }

    private static boolean isKept(RecordComponent component) {
        return Personal.class.isAssignableFrom(component.getType())
                || component.getType().getSimpleName().endsWith("Id")
                || component.getType() == String.class;
    }

    /** Null where the values don't go together. */
    static @Nullable Object with(Record whole, int index, @Nullable Object part) {
        RecordComponent[] components = whole.getClass().getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        @Nullable Object[] parts = new Object[components.length];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = i == index ? part : read(components[i], whole);
        }
        try {
            Constructor<?> constructor = whole.getClass().getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(parts);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof InvalidValueException) {
                return null;
            }
            throw new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    static @Nullable Object read(RecordComponent component, Object whole) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(whole);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
