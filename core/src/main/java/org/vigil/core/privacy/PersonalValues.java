package org.vigil.core.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.vigil.core.vocabulary.Personal;

/**
 * Finds and replaces the personal values inside of records, lists, sets, maps and optionals, however nested.
 *
 * <p>A value's path is the names of the components that lead to it, from the outermost record on, separated by
 * {@code /}: {@code report/note}. A list adds the element's index, {@code targets/0/name}, a map the key's text with
 * {@code ~} as {@code ~0}, {@code /} as {@code ~1} and {@code *} as {@code ~2}, and a set, whose elements have no place
 * of their own, {@code *}. An optional adds nothing.
 */
public final class PersonalValues {

    private PersonalValues() {}

    /**
     * A personal value and where it was found.
     *
     * @param path see {@link PersonalValues}; empty when the value itself was searched
     * @param value what stands there
     */
    public record Located(String path, Personal value) {}

    /**
     * The same value with each personal value in it replaced.
     *
     * @param value a record, or a list, set, map or optional of such; whatever has no personal value in it is returned as
     *     it is
     * @param change gets path and value, and returns what takes its place
     * @return an equal-shaped value; its records were made through their canonical constructors
     * @throws IllegalArgumentException when a personal value lies where it can't be replaced: in an array, as a map's key,
     *     in a class that is no record
     * @throws IllegalStateException when a record refuses what takes the place of its component
     */
    @SuppressWarnings("unchecked") // The walk returns the value itself or one of the same class or interface.
    public static <T> T map(T value, BiFunction<String, Personal, Personal> change) {
        return (T) new PersonalWalk(change).of(value);
    }

    /** All personal values in a value, each with its path, in the order of the components. */
    public static List<Located> collect(Object value) {
        List<Located> found = new ArrayList<>();
        map(value, (path, personal) -> {
            found.add(new Located(path, personal));
            return personal;
        });
        return found;
    }
}
