package org.vigil.query.history;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigil.core.casefile.CaseFile;
import org.vigil.core.command.CaseJson;
import org.vigil.core.vocabulary.PersonName;
import org.vigil.core.vocabulary.Personal;
import org.vigil.core.vocabulary.Text;
import tools.jackson.databind.JsonNode;

/**
 * What differs between two states of a case, found in their JSON: so it tells of every event there will ever be. Objects
 * are compared field by field, everything else as a whole, lists too, as the sets among them have no order.
 */
final class CaseDiff {
    private final CaseJson json;

    CaseDiff(CaseJson json) {
        this.json = json;
    }

    List<FieldChange> between(CaseFile before, CaseFile after) {
        List<FieldChange> changes = new ArrayList<>();
        for (RecordComponent part : CaseFile.class.getRecordComponents()) {
            compare("/" + part.getName(), value(part, before), value(part, after), changes);
        }
        return List.copyOf(changes);
    }

    private static @Nullable Object value(RecordComponent part, CaseFile state) {
        try {
            return part.getAccessor().invoke(state);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(part + " can't be read", e);
        }
    }

    // An event leaves most of a case as the very objects that they were; only the others become JSON.
    private void compare(String path, @Nullable Object before, @Nullable Object after, List<FieldChange> changes) {
        if (isSame(before, after)) {
            return;
        }
        if (before instanceof Map<?, ?> old && after instanceof Map<?, ?> young) {
            Set<Object> keys = new LinkedHashSet<>(old.keySet());
            keys.addAll(young.keySet());
            keys.forEach(key -> compare(step(path, key.toString()), old.get(key), young.get(key), changes));
        } else {
            compareTrees(path, tree(before), tree(after), changes);
        }
    }

    @SuppressWarnings("ReferenceEquality") // a shortcut: what is equal but not the same is found equal as JSON
    private static boolean isSame(@Nullable Object before, @Nullable Object after) {
        return before == after;
    }

    private @Nullable JsonNode tree(@Nullable Object value) {
        return value == null ? null : json.mapper().valueToTree(value);
    }

    private void compareTrees(
            String path, @Nullable JsonNode before, @Nullable JsonNode after, List<FieldChange> changes) {
        if (before != null && after != null) {
            if (before.equals(after)) {
                return;
            }
            if (isFields(before) && isFields(after)) {
                Set<String> names = new LinkedHashSet<>(before.propertyNames());
                names.addAll(after.propertyNames());
                names.forEach(name -> compareTrees(step(path, name), before.get(name), after.get(name), changes));
                return;
            }
        }
        changes.add(new FieldChange(path, plain(before), plain(after)));
    }

    private static boolean isFields(JsonNode node) {
        return node.isObject() && !isSealed(node);
    }

    private static boolean isSealed(JsonNode node) {
        return "SEALED".equals(node.path("state").asString(""));
    }

    // Personal values become what they were, since only those can be opened.
    private @Nullable Object plain(@Nullable JsonNode node) {
        if (node == null) {
            return null;
        }
        return switch (node.getNodeType()) {
            case OBJECT -> isSealed(node) ? personal(node) : map(node);
            case ARRAY -> node.valueStream().map(this::plain).toList();
            case NUMBER -> node.longValue();
            case BOOLEAN -> node.booleanValue();
            case STRING -> node.stringValue();
            default -> throw new IllegalStateException("nothing of a case is written as " + node.getNodeType());
        };
    }

    private Object personal(JsonNode node) {
        Class<? extends Personal> type = node.has("person") ? PersonName.class : Text.class;
        return json.mapper().treeToValue(node, type);
    }

    private Map<String, @Nullable Object> map(JsonNode node) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        node.properties().forEach(field -> map.put(field.getKey(), plain(field.getValue())));
        return map;
    }

    private static String step(String path, String name) {
        return path + "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
