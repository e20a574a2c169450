package org.vigil.core.command;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigil.core.vocabulary.InvalidValueException;
import org.vigil.core.vocabulary.PersonId;
import org.vigil.core.vocabulary.PersonName;
import org.vigil.core.vocabulary.Text;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Names and free texts as JSON. Each says by {@code state} what it is: {@code CLEAR}, {@code SEALED}, {@code ERASED} or
 * {@code WITHHELD}, so that a reader never takes one for another.
 */
final class PersonalJson {

    private static final String STATE = "state";

    private PersonalJson() {}

    static final class TextWriter extends StdSerializer<Text> {
        TextWriter() {
            super(Text.class);
        }

        @Override
        public void serialize(Text text, JsonGenerator out, SerializationContext context) {
            out.writeStartObject();
            switch (text) {
                case Text.Clear clear -> {
                    out.writeStringProperty(STATE, "CLEAR");
                    out.writeStringProperty("text", clear.text());
                    writeRest(out, context, clear.language(), clear.names());
                }
                case Text.Sealed sealed -> {
                    out.writeStringProperty(STATE, "SEALED");
                    out.writeStringProperty("key", sealed.key().toString());
                    out.writeStringProperty("place", sealed.place());
                    out.writeStringProperty("cipher", sealed.cipher());
                    writeRest(out, context, sealed.language(), sealed.names());
                }
                case Text.Erased erased -> out.writeStringProperty(STATE, "ERASED");
                case Text.Withheld withheld -> out.writeStringProperty(STATE, "WITHHELD");
            }
            out.writeEndObject();
        }

        private static void writeRest(
                JsonGenerator out, SerializationContext context, @Nullable String language, Set<PersonId> names) {
            if (language != null) {
                out.writeStringProperty("language", language);
            }
            out.writeArrayPropertyStart("names");
            names.stream().map(PersonId::toString).sorted().forEach(name -> context.writeValue(out, name));
            out.writeEndArray();
        }
    }

    static final class NameWriter extends StdSerializer<PersonName> {
        NameWriter() {
            super(PersonName.class);
        }

        @Override
        public void serialize(PersonName name, JsonGenerator out, SerializationContext context) {
            out.writeStartObject();
            switch (name) {
                case PersonName.Clear clear -> {
                    writeStart(out, "CLEAR", clear.person());
                    out.writeStringProperty("name", clear.name());
                }
                case PersonName.Sealed sealed -> {
                    writeStart(out, "SEALED", sealed.person());
                    out.writeStringProperty("place", sealed.place());
                    out.writeStringProperty("cipher", sealed.cipher());
                }
                case PersonName.Erased erased -> writeStart(out, "ERASED", erased.person());
                case PersonName.Withheld withheld -> writeStart(out, "WITHHELD", withheld.person());
            }
            out.writeEndObject();
        }

        private static void writeStart(JsonGenerator out, String state, PersonId person) {
            out.writeStringProperty(STATE, state);
            out.writeStringProperty("person", person.toString());
        }
    }

    static final class TextReader extends StdDeserializer<Text> {
        TextReader() {
            super(Text.class);
        }

        @Override
        public Text deserialize(JsonParser parser, DeserializationContext context) {
            JsonNode node = context.readTree(parser);
            return switch (node.path(STATE).asString("")) {
                case "SEALED" ->
                    new Text.Sealed(
                            UUID.fromString(text(node, "key")),
                            text(node, "place"),
                            text(node, "cipher"),
                            language(node),
                            names(node));
                case "ERASED" -> new Text.Erased();
                case "WITHHELD" -> new Text.Withheld();
                case "CLEAR" -> new Text.Clear(text(node, "text"), language(node), names(node));
                default -> throw noState();
            };
        }
    }

    static final class NameReader extends StdDeserializer<PersonName> {
        NameReader() {
            super(PersonName.class);
        }

        @Override
        public PersonName deserialize(JsonParser parser, DeserializationContext context) {
            JsonNode node = context.readTree(parser);
            PersonId person = new PersonId(UUID.fromString(text(node, "person")));
            return switch (node.path(STATE).asString("")) {
                case "SEALED" -> new PersonName.Sealed(person, text(node, "place"), text(node, "cipher"));
                case "ERASED" -> new PersonName.Erased(person);
                case "WITHHELD" -> new PersonName.Withheld(person);
                case "CLEAR" -> new PersonName.Clear(person, text(node, "name"));
                default -> throw noState();
            };
        }
    }

    private static String text(JsonNode node, String name) {
        return node.required(name).asString();
    }

    private static @Nullable String language(JsonNode node) {
        return node.hasNonNull("language") ? text(node, "language") : null;
    }

    private static Set<PersonId> names(JsonNode node) {
        Set<PersonId> names = new HashSet<>();
        node.path("names").forEach(name -> names.add(new PersonId(UUID.fromString(name.asString()))));
        return names;
    }

    private static InvalidValueException noState() {
        return new InvalidValueException("personal-value-state", "A stored name or text says what state it is in.");
    }
}
