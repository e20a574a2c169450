package org.vigil.core.privacy;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.vigil.core.vocabulary.Personal;

/** One walk of {@link PersonalValues}: what did not change is kept, what did is built anew. */
final class PersonalWalk {

    private final BiFunction<String, Personal, Personal> change;

    PersonalWalk(BiFunction<String, Personal, Personal> change) {
        this.change = change;
    }

    Object of(Object value) {
        return requireNonNull(at("", value));
    }

    private @Nullable Object at(String path, @Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Personal personal -> change.apply(path, personal);
            case Record parts -> PersonalTypes.mayHold(parts.getClass()) ? ofRecord(path, parts) : parts;
            case List<?> list -> ofList(path, list);
            case Set<?> set -> ofSet(path, set);
            case Map<?, ?> map -> ofMap(path, map);
            case Optional<?> optional -> ofOptional(path, optional);
            default -> leaf(path, value);
        };
    }

    private Object ofRecord(String path, Record parts) {
        RecordShape shape = RecordShape.of(parts.getClass());
        List<String> names = shape.names();
        @Nullable Object[] values = shape.values(parts);
        boolean changed = false;
        for (int i = 0; i < values.length; i++) {
            Object before = values[i];
            values[i] = at(join(path, names.get(i)), before);
            changed |= replaced(before, values[i]);
        }
        return changed ? shape.build(values) : parts;
    }

    private Object ofList(String path, List<?> list) {
        List<@Nullable Object> after = new ArrayList<>(list.size());
        boolean changed = false;
        for (Object before : list) {
            Object next = at(join(path, Integer.toString(after.size())), before);
            after.add(next);
            changed |= replaced(before, next);
        }
        return changed ? Collections.unmodifiableList(after) : list;
    }

    private Object ofSet(String path, Set<?> set) {
        Set<@Nullable Object> after = new LinkedHashSet<>();
        boolean changed = false;
        for (Object before : set) {
            Object next = at(join(path, "*"), before);
            after.add(next);
            changed |= replaced(before, next);
        }
        return changed ? Collections.unmodifiableSet(after) : set;
    }

    private Object ofMap(String path, Map<?, ?> map) {
        Map<Object, @Nullable Object> after = new LinkedHashMap<>();
        boolean changed = false;
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            Object key = requireNonNull(entry.getKey());
            leaf(path, key);
            Object next = at(join(path, text(key)), entry.getValue());
            after.put(key, next);
            changed |= replaced(entry.getValue(), next);
        }
        if (!changed) {
            return map;
        }
        return map instanceof SortedMap<?, ?> sorted ? sortedLike(sorted, after) : Collections.unmodifiableMap(after);
    }

    @SuppressWarnings("unchecked") // The keys are the same ones that the comparator sorted before.
    private static Object sortedLike(SortedMap<?, ?> before, Map<Object, @Nullable Object> after) {
        SortedMap<Object, @Nullable Object> sorted = new TreeMap<>(((SortedMap<Object, Object>) before).comparator());
        sorted.putAll(after);
        return Collections.unmodifiableSortedMap(sorted);
    }

    private Object ofOptional(String path, Optional<?> optional) {
        Object before = optional.orElse(null);
        Object after = at(path, before);
        return replaced(before, after) ? Optional.ofNullable(after) : optional;
    }

    private static Object leaf(String path, Object value) {
        boolean holds = switch (value) {
            case Collection<?> other ->
                !PersonalValues.collect(new ArrayList<>(other)).isEmpty();
            case Object[] array -> !PersonalValues.collect(Arrays.asList(array)).isEmpty();
            default -> PersonalTypes.declares(value.getClass());
        };
        if (holds) {
            throw new IllegalArgumentException("A personal value can't be replaced inside of a "
                    + value.getClass().getName() + ", at " + path);
        }
        return value;
    }

    private static String text(Object key) {
        String text = key instanceof Enum<?> constant ? constant.name() : key.toString();
        return text.replace("~", "~0").replace("/", "~1").replace("*", "~2");
    }

    @SuppressWarnings("ReferenceEquality") // What has nothing personal in it comes back as the same object.
    private static boolean replaced(@Nullable Object before, @Nullable Object after) {
        return before != after;
    }

    private static String join(String path, String step) {
        return path.isEmpty() ? step : path + "/" + step;
    }
}
