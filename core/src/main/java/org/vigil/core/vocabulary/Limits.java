package org.vigil.core.vocabulary;

import java.util.Collection;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Bounds on what one value may hold, far above what a case needs and far below what a store refuses. */
public final class Limits {

    /** Characters (UTF-16 units) of one free text. */
    public static final int TEXT_CHARACTERS = 20_000;

    /** Characters (UTF-16 units) of one name. */
    public static final int NAME_CHARACTERS = 500;

    /** Characters of a language tag; RFC 5646 asks implementations for room for 35. */
    public static final int LANGUAGE_CHARACTERS = 35;

    /** Entries of one list or set. */
    public static final int LIST_ENTRIES = 200;

    private Limits() {}

    /**
     * An unmodifiable copy of a list that is not too long.
     *
     * @param what the list's name in a message
     * @throws InvalidValueException {@code list-too-long} or {@code list-entry-missing}
     */
    public static <T> List<T> list(String what, List<T> entries) {
        check(what, entries);
        return List.copyOf(entries);
    }

    /**
     * An unmodifiable copy of a set that is not too large.
     *
     * @param what the set's name in a message
     * @throws InvalidValueException {@code list-too-long} or {@code list-entry-missing}
     */
    public static <T> Set<T> set(String what, Set<T> entries) {
        check(what, entries);
        return Set.copyOf(entries);
    }

    private static void check(String what, Collection<?> entries) {
        if (entries.size() > LIST_ENTRIES) {
            throw new InvalidValueException(
                    "list-too-long",
                    what + " has " + entries.size() + " entries; at most " + LIST_ENTRIES + " are taken");
        }
        for (Object entry : entries) {
            if (entry == null) {
                throw new InvalidValueException("list-entry-missing", what + " has an entry that is null");
            }
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

    static @Nullable String language(@Nullable String tag) {
        if (tag != null && !wellFormed(tag)) {
            throw new InvalidValueException(
                    "language-malformed",
                    "This is not a language tag. Write it as BCP 47 does, in at most " + LANGUAGE_CHARACTERS
                            + " characters: en, fr, ko, zh-Hant.");
        }
        return tag;
    }

    private static boolean wellFormed(String tag) {
        if (tag.isEmpty() || tag.length() > LANGUAGE_CHARACTERS) {
            return false;
        }
        try {
            new Locale.Builder().setLanguageTag(tag);
            return true;
        } catch (IllformedLocaleException e) {
            return false;
        }
    }
}
