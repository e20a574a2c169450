package org.vigil.core.command;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vigil.core.vocabulary.InvalidValueException;
import org.vigil.core.vocabulary.PersonId;
import org.vigil.core.vocabulary.PersonName;
import org.vigil.core.vocabulary.Text;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.exc.MismatchedInputException;

/**
 * Names and free texts as people type them in: a text may be just that, and a person that is named for the first time
 * needs no identifier. Nobody can send a value that is sealed already.
 */
final class TypedIn {

    private TypedIn() {}

    static final class TextReader extends StdDeserializer<Text> {
        TextReader() {
            super(Text.class);
        }

        @Override
        public Text deserialize(JsonParser parser, DeserializationContext context) {
            JsonNode node = context.readTree(parser);
            if (node.isString()) {
                return new Text.Clear(node.stringValue(), null, Set.of());
            }
            Fields fields = new Fields(node, Set.of("text", "language", "names"), "text");
            Set<PersonId> names = new HashSet<>();
            for (JsonNode name : fields.list("names")) {
                names.add(fields.person(name));
            }
            return new Text.Clear(fields.text("text"), fields.textOrNull("language"), names);
        }
    }

    static final class NameReader extends StdDeserializer<PersonName> {
        private final transient Supplier<UUID> ids;

        NameReader(Supplier<UUID> ids) {
            super(PersonName.class);
            this.ids = ids;
        }

        @Override
        public PersonName deserialize(JsonParser parser, DeserializationContext context) {
            Fields fields = new Fields(context.readTree(parser), Set.of("person", "name"), "name");
            JsonNode person = fields.node().get("person");
            return new PersonName.Clear(
                    person == null ? new PersonId(ids.get()) : fields.person(person), fields.text("name"));
        }
    }

    /** Days are whole, of four-digit years (RFC 3339): nothing else is a day, and least of all an empty text. */
    static final class DayReader extends StdDeserializer<LocalDate> {
        private static final Pattern FORM = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

        DayReader() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (LocalDate) context.handleUnexpectedToken(getValueType(context), parser);
            }
            String text = parser.getString();
            try {
                if (FORM.matcher(text).matches()) {
                    return LocalDate.parse(text);
                }
            } catch (DateTimeException e) {
                // There is no such day; what was sent is not repeated.
            }
            throw MismatchedInputException.from(parser, LocalDate.class, "no day");
        }
    }

    /** The fields of a small object, checked. */
    private record Fields(JsonNode node, Set<String> known, String main) {
        Fields {
            if (!node.isObject()) {
                throw wrong("Give an object with the field " + main + ".");
            }
            for (String name : node.propertyNames()) {
                if (!known.contains(name)) {
                    throw wrong("The fields here are " + String.join(", ", new java.util.TreeSet<>(known)) + ".");
                }
            }
        }

        String text(String name) {
            String text = textOrNull(name);
            if (text == null) {
                throw wrong("The field " + name + " is missing.");
            }
            return text;
        }

        @Nullable
        String textOrNull(String name) {
            JsonNode value = node.get(name);
            if (value == null || value.isNull()) {
                return null;
            }
            if (!value.isString()) {
                throw wrong("The field " + name + " is a text.");
            }
            return value.stringValue();
        }

        Iterable<JsonNode> list(String name) {
            JsonNode value = node.path(name);
            if (!value.isMissingNode() && !value.isNull() && !value.isArray()) {
                throw wrong("The field " + name + " is a list.");
            }
            return value;
        }

        PersonId person(JsonNode value) {
            if (!value.isString()) {
                throw wrong("A person's identifier is a text.");
            }
            return PersonId.parse(value.stringValue());
        }

        private static InvalidValueException wrong(String message) {
            return new InvalidValueException("personal-value-form", message);
        }
    }
}
