package org.vigil.core.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigil.core.casefile.Event;
import org.vigil.core.casefile.EventSamples;
import org.vigil.core.casefile.Populations.CountReported;
import org.vigil.core.privacy.PersonalValues;
import org.vigil.core.vocabulary.Count;
import org.vigil.core.vocabulary.PersonId;
import org.vigil.core.vocabulary.PersonName;
import org.vigil.core.vocabulary.Personal;
import org.vigil.core.vocabulary.Text;

/** Events as they are stored, their personal values sealed: always the same ones, whenever they are made. */
final class StoredSamples {

    private static final String CIPHER = Base64.getEncoder().encodeToString("ciphertext".getBytes(UTF_8));
    private static final Set<PersonId> NAMES = Set.of(new PersonId(new UUID(6, 2)), new PersonId(new UUID(6, 1)));

    private StoredSamples() {}

    /** Those of one kind: first with as much as there can be in them, then each with as little. */
    static List<Event> of(Class<? extends Event> type) {
        List<Event> full = full().filter(type::isInstance).toList();
        Stream<Event> minimal = full.stream().map(event -> type.cast(minimal((Record) event)));
        return List.copyOf(
                new LinkedHashSet<>(Stream.concat(full.stream(), minimal).toList()));
    }

    private static Stream<Event> full() {
        Stream<Event> aRange = EventSamples.all().stream()
                .filter(CountReported.class::isInstance)
                .map(CountReported.class::cast)
                .map(said -> new CountReported(
                        said.report(), said.population(), new Count(20, 30, Set.of(), Count.Unit.FAMILIES)));
        return Stream.concat(EventSamples.all().stream(), aRange).map(StoredSamples::sealed);
    }

    /** Fields, as {@code Count.max}, of records in samples of all kinds that hold nothing in any of them. */
    static Set<String> empty() {
        Set<String> all = new TreeSet<>();
        Set<String> filled = new TreeSet<>();
        full().forEach(event -> collect(event, all, filled));
        all.removeAll(filled);
        return all;
    }

    private static void collect(@Nullable Object value, Set<String> all, Set<String> filled) {
        if (value instanceof Collection<?> members) {
            members.forEach(member -> collect(member, all, filled));
        } else if (value instanceof Record whole && !VocabularyModule.isText(whole.getClass())) {
            for (RecordComponent component : whole.getClass().getRecordComponents()) {
                String field = whole.getClass().getSimpleName() + "." + component.getName();
                Object part = read(component, whole);
                all.add(field);
                if (part != null && !(part instanceof Collection<?> members && members.isEmpty())) {
                    filled.add(field);
                }
                collect(part, all, filled);
            }
        }
    }

    private static Event sealed(Event event) {
        return PersonalValues.map(event, StoredSamples::sealed);
    }

    private static Personal sealed(String path, Personal value) {
        String place = Samples.CASE + "/0/" + path;
        return value instanceof PersonName.Clear name
                ? new PersonName.Sealed(name.person(), place, CIPHER)
                : new Text.Sealed(new UUID(6, 6), place, CIPHER, "en", NAMES);
    }

    /** The same record, all that may be absent left out and all collections empty, in those inside it too. */
    private static Record minimal(Record full) {
        RecordComponent[] components = full.getClass().getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        @Nullable
        Object[] values = Arrays.stream(components)
                .map(component -> minimal(component, full))
                .toArray();
        try {
            Constructor<? extends Record> constructor = full.getClass().getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no smaller " + full.getClass(), e);
        }
    }

    private static @Nullable Object minimal(RecordComponent component, Record full) {
        if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            return null;
        }
        if (component.getType() == List.class) {
            return List.of();
        }
        if (component.getType() == Set.class) {
            return Set.of();
        }
        Object value = read(component, full);
        return value instanceof Record inner && !VocabularyModule.isText(inner.getClass()) ? minimal(inner) : value;
    }

    private static @Nullable Object read(RecordComponent component, Record whole) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(whole);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }
}
