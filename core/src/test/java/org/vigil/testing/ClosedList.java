package org.vigil.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.bson.BsonValue;

/**
 * Holds what goes over the wire against the closed list of commands in {@code docs/mongodb.md}: the command, its options,
 * those of the statements, indexes and cursors in it ({@code updates.upsert}, {@code indexes.unique}), and every operator or
 * stage; and that writes are journaled at majority, reads at majority and from the primary, and that replies and the
 * statements of an update are bounded.
 *
 * <p>Add it to a client's settings with {@code addCommandListener}, and call {@link #assertKept()} after the test: the
 * driver swallows what a listener throws.
 */
public final class ClosedList implements CommandListener {
    private static final Path TABLE = Path.of("..", "docs", "mongodb.md");
    private static final Pattern ROW = Pattern.compile("^\\| `(\\w+)` \\|([^|]*)\\|([^|]*)\\|");
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");

    // What the driver itself adds to every command.
    private static final Set<String> GENERIC =
            Set.of("$db", "lsid", "$clusterTime", "$readPreference", "apiVersion", "apiStrict", "apiDeprecationErrors");
    private static final Set<String> WRITES =
            Set.of("insert", "update", "delete", "findAndModify", "createIndexes", "drop");
    private static final Set<String> READS = Set.of("find", "aggregate", "count", "distinct");
    // Options whose value has options of its own: `sparse` hides in `indexes`, `collation` in `updates`.
    private static final Set<String> WITH_OPTIONS = Set.of("indexes", "updates", "deletes", "cursor");
    // What a driver says to a single server is "the primary, or whatever you are".
    private static final Set<String> PRIMARY = Set.of("primary", "primaryPreferred");
    private static final BsonDocument DURABLE =
            new BsonDocument("w", new BsonString("majority")).append("j", BsonBoolean.TRUE);
    private static final BsonDocument MAJORITY = new BsonDocument("level", new BsonString("majority"));
    // Axon writes the finds on its dead letters itself, with these two more; docs/mongodb.md says so.
    private static final String DEAD_LETTERS = "projection_parked";
    private static final Set<String> IN_FINDS_OF_DEAD_LETTERS = Set.of("$and", "$gt");
    private static final BsonString STABLE_API = new BsonString("1");
    private static final int LARGEST_BATCH = 1000;
    private static final int MOST_UPDATES = 10;

    private final Map<String, Allowed> table = read();
    private final Queue<String> violations = new ConcurrentLinkedQueue<>();
    private final Set<String> seen = ConcurrentHashMap.newKeySet();

    private final Set<String> underStableApi = ConcurrentHashMap.newKeySet();

    private record Allowed(Set<String> options, Set<String> operators) {}

    @Override
    public void commandStarted(CommandStartedEvent event) {
        try {
            check(event.getCommandName(), event.getCommand());
        } catch (RuntimeException e) {
            violations.add(event.getCommandName() + ": " + e);
        }
    }

    private void check(String name, BsonDocument command) {
        seen.add(name);
        if (STABLE_API.equals(command.get("apiVersion")) && BsonBoolean.TRUE.equals(command.get("apiStrict"))) {
            underStableApi.add(name);
        }
        Allowed allowed = table.get(name);
        if (allowed == null) {
            violations.add(name + ": not in the list");
            return;
        }
        Set<String> operators = new HashSet<>();
        command.forEach((option, value) -> {
            if (!GENERIC.contains(option)) {
                // What is inserted is data; its fields are nobody's operators.
                if (!option.equals("documents")) {
                    collectOperators(value, operators);
                }
                require(name, option.equals(name) || allowed.options().contains(option), "option " + option);
                if (WITH_OPTIONS.contains(option)) {
                    checkInner(name, allowed, option, value);
                }
            }
        });
        operators.removeAll(allowed.operators());
        if (new BsonString(DEAD_LETTERS).equals(command.get("find"))) {
            operators.removeAll(IN_FINDS_OF_DEAD_LETTERS);
        }
        require(name, operators.isEmpty(), "operators or stages " + operators);
        requireConcerns(name, command);
        int updates = name.equals("update") ? command.getArray("updates").size() : 0;
        require(name, updates <= MOST_UPDATES, updates + " statements");
        require(name, !name.equals("find") || isBounded(command), "no bounded batchSize in " + command);
    }

    private void checkInner(String name, Allowed allowed, String option, BsonValue value) {
        List<BsonValue> each = value.isArray() ? value.asArray() : List.of(value);
        each.stream()
                .flatMap(inner -> inner.asDocument().keySet().stream())
                .map(field -> option + "." + field)
                .forEach(inner -> require(name, allowed.options().contains(inner), "option " + inner));
    }

    private void requireConcerns(String name, BsonDocument command) {
        if (command.get("$readPreference") instanceof BsonDocument preference) {
            require(name, PRIMARY.contains(preference.getString("mode").getValue()), "read preference " + preference);
        }
        if (WRITES.contains(name)) {
            require(name, DURABLE.equals(command.get("writeConcern")), "writeConcern " + command.get("writeConcern"));
        }
        if (READS.contains(name)) {
            require(name, MAJORITY.equals(command.get("readConcern")), "readConcern " + command.get("readConcern"));
        }
    }

    private static boolean isBounded(BsonDocument find) {
        boolean single = find.getBoolean("singleBatch", BsonBoolean.FALSE).getValue();
        int batch =
                find.getNumber(single ? "limit" : "batchSize", new BsonInt32(0)).intValue();
        return batch > 0 && batch <= LARGEST_BATCH;
    }

    private void require(String name, boolean kept, String otherwise) {
        if (!kept) {
            violations.add(name + ": " + otherwise);
        }
    }

    private static void collectOperators(BsonValue value, Set<String> operators) {
        if (value.isDocument()) {
            value.asDocument().forEach((field, inner) -> {
                if (field.startsWith("$")) {
                    operators.add(field);
                }
                collectOperators(inner, operators);
            });
        } else if (value.isArray()) {
            value.asArray().forEach(inner -> collectOperators(inner, operators));
        }
    }

    /** Fails if anything outside the list was sent. */
    public void assertKept() {
        assertThat(violations).as("commands outside docs/mongodb.md").isEmpty();
    }

    /** The names of the commands that were sent under the Stable API V1, strict. */
    public Set<String> seenUnderStableApi() {
        return Set.copyOf(underStableApi);
    }

    /** The names of the commands that were sent. */
    public Set<String> seen() {
        return Set.copyOf(seen);
    }

    private static Map<String, Allowed> read() {
        Map<String, Allowed> table = new HashMap<>();
        for (String line : lines()) {
            Matcher row = ROW.matcher(line);
            if (row.find()) {
                Allowed allowed = new Allowed(
                        names(row.group(2), name -> !name.startsWith("$")), names(row.group(3), name -> true));
                table.put(row.group(1), allowed);
            }
        }
        assertThat(table).as("commands in " + TABLE).isNotEmpty();
        return table;
    }

    private static Set<String> names(String cell, Predicate<String> kept) {
        return NAME.matcher(cell)
                .results()
                .map(result -> result.group(1))
                .filter(kept)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(TABLE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
