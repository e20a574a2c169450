package org.vigil.core.vocabulary;

import java.util.Collection;
import java.util.List;

/** Bounds on what one value may hold, far above what a case needs and far below what a store refuses. */
public final class Limits {

    /** Characters (UTF-16 units) of one free text. */
    public static final int TEXT_CHARACTERS = 20_000;

    /** Characters (UTF-16 units) of one name. */
    public static final int NAME_CHARACTERS = 500;

    /** Entries of one list. */
    public static final int LIST_ENTRIES = 200;

    private Limits() {}

    /**
     * An unmodifiable copy of a list that is not too long.
     *
     * @throws InvalidValueException {@code list-too-long}
     */
    public static <T> List<T> list(String what, List<T> entries) {
        check(what, entries);
        return List.copyOf(entries);
    }

    private static void check(String what, Collection<?> entries) {
        if (entries.size() > LIST_ENTRIES) {
            throw new InvalidValueException(
                    "list-too-long",
                    what + " has " + entries.size() + " entries; at most " + LIST_ENTRIES + " are taken");
        }
    }

    static String text(String what, String text, int longest) {
        if (text.isBlank()) {
            throw new InvalidValueException("text-blank", what + " is blank; leave it out instead");
        }
        if (text.length() > longest) {
            throw new InvalidValueException(
                    "text-too-long", what + " has " + text.length() + " characters; at most " + longest + " are taken");
        }
        return text;
    }
}
