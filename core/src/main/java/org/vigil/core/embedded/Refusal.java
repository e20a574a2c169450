package org.vigil.core.embedded;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Refuses the commands and options that mongo-java-server would take and not do: an error is better than an index that is
 * not partial, a transaction that is none, or a document that never expires.
 */
final class Refusal {

    private static final int COMMAND_NOT_SUPPORTED = 115;

    private static final Set<String> OF_ANY_COMMAND = Set.of(
            "$db",
            "$readPreference",
            "$clusterTime",
            "lsid",
            "apiVersion",
            "apiStrict",
            "apiDeprecationErrors",
            "readConcern",
            "writeConcern",
            "maxTimeMS",
            "comment");

    private static final Map<String, Set<String>> OF_ONE_COMMAND = Map.ofEntries(
            Map.entry(
                    "find",
                    Set.of(
                            "filter",
                            "sort",
                            "projection",
                            "skip",
                            "limit",
                            "batchSize",
                            "singleBatch",
                            "hint",
                            "allowDiskUse",
                            "noCursorTimeout")),
            Map.entry("getMore", Set.of("collection", "batchSize")),
            Map.entry("insert", Set.of("documents", "ordered")),
            Map.entry("update", Set.of("updates", "ordered")),
            Map.entry("delete", Set.of("deletes", "ordered")),
            Map.entry(
                    "findAndModify",
                    Set.of("query", "sort", "remove", "update", "new", "fields", "upsert", "arrayFilters", "hint")),
            Map.entry("aggregate", Set.of("pipeline", "cursor", "hint", "allowDiskUse")),
            Map.entry("count", Set.of("query", "limit", "skip", "hint")),
            Map.entry("distinct", Set.of("key", "query", "hint")),
            Map.entry("create", Set.of()),
            Map.entry("createIndexes", Set.of("indexes")));

    private static final Map<String, Set<String>> OF_PARTS = Map.of(
            "updates", Set.of("q", "u", "multi", "upsert", "arrayFilters", "hint"),
            "deletes", Set.of("q", "limit", "hint"),
            "indexes", Set.of("key", "name", "unique", "sparse", "background", "v", "ns"));

    private static final Set<String> COMMANDS =
            Set.of("renameCollection", "commitTransaction", "abortTransaction", "bulkWrite", "explain");

    private Refusal() {}

    static MongoServerError of(String what) {
        return new MongoServerError(
                COMMAND_NOT_SUPPORTED, "CommandNotSupported", "The embedded store does not support " + what);
    }

    /**
     * Lets a command pass or refuses it.
     *
     * @throws MongoServerError naming what is not supported
     */
    static void check(String command, Document query) {
        if (COMMANDS.contains(command)) {
            throw of(command);
        }
        Set<String> options = OF_ONE_COMMAND.get(command);
        if (options == null) {
            return;
        }
        query.forEach((option, value) -> {
            if (!option.equals(command) && !options.contains(option) && !OF_ANY_COMMAND.contains(option)) {
                throw of(command + "." + option);
            }
            if (OF_PARTS.containsKey(option) && value instanceof List<?> parts) {
                parts.forEach(part -> checkPart(option, (Document) part));
            }
        });
    }

    private static void checkPart(String field, Document part) {
        for (String option : part.keySet()) {
            if (!OF_PARTS.getOrDefault(field, Set.of()).contains(option)) {
                throw of(field + "." + option);
            }
        }
        if (part.get("u") instanceof List<?>) {
            throw of("updates by a pipeline");
        }
        if (part.get("key") instanceof Document keys) {
            keys.forEach((name, direction) -> {
                if (!(direction instanceof Number)) {
                    throw of("indexes of type " + direction);
                }
            });
        }
    }
}
