package org.vigil.api.command;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigil.api.problem.Fault;
import org.vigil.api.problem.ProblemException;
import org.vigil.core.log.AppendFailure.EventTooLarge;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A command of which more would be recorded than the log takes in one commit: says which, and what is large in it. */
public final class TooLarge {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private TooLarge() {}

    /**
     * The problem, to be thrown.
     *
     * @param command the command's name
     * @param canonical its body
     */
    public static ProblemException of(String command, String canonical, EventTooLarge failure) {
        String field = largestField(canonical);
        String most = field == null ? "" : " Most of it is in `" + field + "`.";
        return Fault.EVENT_TOO_LARGE.exception(
                field,
                command + " would be recorded with " + failure.bytes() + " bytes; at most " + failure.limit()
                        + " are taken, names and texts counted as they are sealed." + most);
    }

    /** The path to the field that holds more than half of the body, as deep as there is one; null if there is none. */
    private static @Nullable String largestField(String canonical) {
        JsonNode within = JSON.readTree(canonical);
        int half = size(within) / 2;
        String path = null;
        for (String next = largerThan(half, within); next != null; next = largerThan(half, within)) {
            path = path == null ? next : path + "/" + next;
            within = within.path(next);
        }
        return path;
    }

    private static @Nullable String largerThan(int size, JsonNode within) {
        return within.properties().stream()
                .filter(field -> size(field.getValue()) > size)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private static int size(JsonNode value) {
        return value.toString().length();
    }
}
