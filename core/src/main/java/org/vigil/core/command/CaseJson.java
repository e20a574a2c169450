package org.vigil.core.command;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vigil.core.casefile.Event;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;
import tools.jackson.databind.node.ObjectNode;

/**
 * The domain as JSON. The records give the names, this class and {@link VocabularyModule} give everything else: the domain
 * itself knows nothing of JSON.
 *
 * <p>What is absent is left out, and lists, sets and maps that are left out are read as empty. Sets are written in order.
 * There are two forms: an event as it is <em>stored</em>, beside whose text its name stands; and everything else, where
 * events of several kinds stand beside each other and each says by {@value #EVENT} what it is.
 */
public final class CaseJson {

    /** Property of an event inside of a state or an answer that has its stable name. */
    public static final String EVENT = "event";

    private final JsonMapper stored;
    private final JsonMapper mapper;

    public CaseJson() {
        this.stored = base().build();
        this.mapper = base().addMixIn(Event.class, Named.class)
                .registerSubtypes(EventNames.all().entrySet().stream()
                        .map(event -> new NamedType(event.getValue(), event.getKey()))
                        .toArray(NamedType[]::new))
                .build();
    }

    /** What all mappers of the domain have in common. */
    static JsonMapper.Builder base() {
        JsonMapper.Builder builder = JsonMapper.builder()
                .addModule(new VocabularyModule())
                .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
        for (Class<?> collection : List.of(List.class, Set.class, Map.class)) {
            builder.withConfigOverride(
                    collection, override -> override.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)));
        }
        return builder;
    }

    /** Writes answers and states; never what is stored in the log. */
    public JsonMapper mapper() {
        return mapper;
    }

    /** A state or an answer as JSON text, its maps in their order. */
    public String write(Object value) {
        return mapper.writeValueAsString(value);
    }

    /** What {@link #write} wrote. */
    public <T> T read(String json, Class<T> type) {
        return mapper.readValue(json, type);
    }

    /** An event, or anything else that is stored in the log, as canonical JSON text (RFC 8785). */
    String text(Object value) {
        return CanonicalJson.of(stored.valueToTree(value));
    }

    <T> T readStored(String json, Class<T> type) {
        return stored.readValue(json, type);
    }

    /** An event as it is stored, before it is one: of an earlier revision perhaps. */
    ObjectNode storedTree(String json) {
        return stored.readValue(json, ObjectNode.class);
    }

    <T> T readStored(ObjectNode tree, Class<T> type) {
        return stored.treeToValue(tree, type);
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = EVENT)
    private interface Named {}
}
