package org.vigil.core.command;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.vigil.core.casefile.Closings.Closers;
import org.vigil.core.casefile.Command;
import org.vigil.core.casefile.Occasion;
import org.vigil.core.casefile.Opening.OpenCase;
import org.vigil.core.vocabulary.CaseId;

/** Every kind of command, such that it is followed, for measurements in other packages. */
public final class TriedCommands {
    /** The case that all of them are about. */
    public static final CaseId CASE = Samples.CASE;

    /** Opens it. */
    public static final OpenCase OPEN = Samples.OPEN;

    private TriedCommands() {}

    /**
     * A command.
     *
     * @param before the commands that must be followed first, the opening of the case apart
     */
    public record Tried(Command command, List<Command> before) {
        /** The command's name. */
        public String kind() {
            return command.getClass().getSimpleName();
        }
    }

    /** At least one of each kind. */
    public static Stream<Tried> all() {
        return Followed.all()
                .map(followed -> new Tried(
                        followed.command(),
                        followed.needs().stream()
                                .flatMap(need -> need.before().stream())
                                .filter(command -> !command.equals(OPEN))
                                .toList()));
    }

    /** When what must be done before is done. */
    public static Occasion before() {
        return new Occasion(Samples.TODAY, ids(8), Samples.ASKER, Closers.ONE_PERSON, id -> true);
    }

    /** When the command itself is sent, by another person. */
    public static Occasion occasion() {
        return new Occasion(Samples.TODAY, ids(7), Samples.APPROVER, Closers.ONE_PERSON, id -> true);
    }

    private static java.util.function.Supplier<UUID> ids(long series) {
        AtomicLong next = new AtomicLong();
        return () -> new UUID(series, next.getAndIncrement());
    }
}
