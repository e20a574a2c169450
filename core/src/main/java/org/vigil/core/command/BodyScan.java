package org.vigil.core.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * The first look at a body, one token after the other and before anything is made of it: is it JSON in UTF-8, within
 * bounds, each field there once, its texts such that they can be kept? It knows no commands.
 */
final class BodyScan {

    /** How deep objects and arrays may be nested. */
    static final int DEPTH = 32;

    /** Characters (UTF-16 units) of one text, above all that the domain takes. */
    static final int TEXT_CHARACTERS = 100_000;

    /** Characters of one field's name. */
    static final int NAME_CHARACTERS = 100;

    /** Digits of a number. */
    static final int NUMBER_CHARACTERS = 20;

    private static final int LONGEST_FIELD = 200;

    /** Reads JSON within the bounds; shared with the mapper that binds what was scanned. */
    static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEPTH)
                    .maxStringLength(TEXT_CHARACTERS)
                    .maxNameLength(NAME_CHARACTERS)
                    .maxNumberLength(NUMBER_CHARACTERS)
                    .build())
            .build();

    private BodyScan() {}

    /**
     * The body's text, if there is nothing wrong with it.
     *
     * @throws BodyRejected if there is
     */
    static String text(byte[] body) {
        CharBuffer text = CharBuffer.allocate(body.length);
        CharsetDecoder decoder = UTF_8.newDecoder();
        CoderResult result = decoder.decode(ByteBuffer.wrap(body), text, true);
        String decoded = text.flip().toString();
        if (result.isError()) {
            throw new BodyRejected(
                    "not-utf-8",
                    fieldAtEnd(decoded),
                    "byte " + utf8Length(decoded) + " of the body is not UTF-8",
                    "Send the body in UTF-8.");
        }
        scan(decoded);
        return decoded;
    }

    private static void scan(String text) {
        try (JsonParser parser = FACTORY.createParser(tools.jackson.core.ObjectReadContext.empty(), text)) {
            try {
                JsonToken token = parser.nextToken();
                if (token != JsonToken.START_OBJECT) {
                    throw notJson("", "the body is not a JSON object");
                }
                while (token != null) {
                    check(parser, token);
                    boolean over = parser.streamReadContext().inRoot();
                    token = parser.nextToken();
                    if (over && token != null) {
                        throw notJson("", "behind the JSON object stands something more");
                    }
                }
            } catch (StreamConstraintsException e) {
                throw new BodyRejected(
                        "beyond-bounds",
                        field(parser),
                        "the body is nested too deeply, or has a name, text or number that is too long",
                        "Nest at most " + DEPTH + " deep, in texts of at most " + TEXT_CHARACTERS
                                + " characters and numbers of at most " + NUMBER_CHARACTERS + " digits.");
            } catch (JacksonException e) {
                throw notJson(field(parser), "the body is not JSON, or has a field twice: " + where(e));
            }
        }
    }

    private static void check(JsonParser parser, JsonToken token) {
        String fault = switch (token) {
            case PROPERTY_NAME -> Characters.fault(parser.currentName());
            case VALUE_STRING -> Characters.fault(parser.getString());
            default -> "";
        };
        if (!fault.isEmpty()) {
            throw new BodyRejected(
                    "character-refused",
                    field(parser),
                    "the text has " + fault,
                    "Leave it out: a text has whole characters, and of the control characters only tab and newline.");
        }
        if (token == JsonToken.VALUE_NUMBER_FLOAT) {
            throw new BodyRejected(
                    "number-not-whole", field(parser), "the number is not whole", "Give a whole number, in digits.");
        }
    }

    private static BodyRejected notJson(String field, String message) {
        return new BodyRejected("not-json", field, message, "Send one JSON object, as the API's description shows it.");
    }

    private static String where(JacksonException e) {
        return "line " + e.getLocation().getLineNr() + ", column "
                + e.getLocation().getColumnNr();
    }

    /** The field in which a text ends that ends too early. */
    private static String fieldAtEnd(String text) {
        try (JsonParser parser = FACTORY.createParser(tools.jackson.core.ObjectReadContext.empty(), text)) {
            try {
                while (parser.nextToken() != null) {
                    parser.skipChildren();
                }
            } catch (JacksonException e) {
                return field(parser);
            }
            return "";
        }
    }

    private static String field(JsonParser parser) {
        StringBuilder path = new StringBuilder();
        for (TokenStreamContext at = parser.streamReadContext(); at != null && !at.inRoot(); at = at.getParent()) {
            String step = at.inArray() ? Integer.toString(at.getCurrentIndex()) : at.currentName();
            if (step != null) {
                path.insert(0, path.isEmpty() ? step : step + "/");
            }
        }
        return printable(path.toString());
    }

    /** A path as it may be shown: what it quotes came in with the body. */
    static String printable(String path) {
        String cut = path.length() > LONGEST_FIELD ? path.substring(0, LONGEST_FIELD) + "..." : path;
        StringBuilder shown = new StringBuilder(cut.length());
        cut.codePoints()
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE ? '?' : c)
                .forEach(shown::appendCodePoint);
        return shown.toString();
    }

    private static int utf8Length(String text) {
        return text.getBytes(UTF_8).length;
    }
}
