package org.vigil.core.command;

import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.vigil.core.casefile.Command;

/** Every kind of command by its name, found through the domain's sealed types: a new one is here by being there. */
public final class CommandCatalogue {

    private static final Map<String, Class<? extends Command>> BY_NAME = byName();

    private CommandCatalogue() {}

    /** Every kind of command by its name, such as {@code ReportDetention}, in the order of the names. */
    public static Map<String, Class<? extends Command>> all() {
        return BY_NAME;
    }

    /** The kind of command of a name, if there is one. */
    public static Optional<Class<? extends Command>> typeOf(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    private static Map<String, Class<? extends Command>> byName() {
        Map<String, Class<? extends Command>> found = new TreeMap<>();
        permittedBelow(Command.class).forEach(type -> {
            if (found.put(type.getSimpleName(), type) != null) {
                throw new IllegalStateException("two commands are named " + type.getSimpleName());
            }
        });
        return Collections.unmodifiableMap(found);
    }

    private static Stream<Class<? extends Command>> permittedBelow(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(CommandCatalogue::permittedBelow)
                : Stream.of(type.asSubclass(Command.class));
    }
}
