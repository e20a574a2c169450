package org.vigil.core.command;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * JSON text in the one form that RFC 8785 gives it: keys in the order of their UTF-16 units, no white space, and only the
 * escapes that are needed. Numbers are whole and below 2<sup>53</sup>; everything else is text.
 */
final class CanonicalJson {

    /** The largest whole number that every reader of JSON keeps: 2<sup>53</sup> - 1. */
    static final long LARGEST_NUMBER = (1L << 53) - 1;

    private final StringBuilder out = new StringBuilder(256);

    private CanonicalJson() {}

    /**
     * The text of a tree.
     *
     * @throws IllegalArgumentException when it holds a number that is not whole or too large, or a character that
     *     {@link Characters} refuses
     */
    static String of(JsonNode tree) {
        CanonicalJson json = new CanonicalJson();
        json.write(tree);
        return json.out.toString();
    }

    private void write(JsonNode node) {
        switch (node.getNodeType()) {
            case OBJECT -> writeObject(node);
            case ARRAY -> writeArray(node);
            case STRING -> writeText(node.stringValue());
            case NUMBER -> writeNumber(node);
            case BOOLEAN -> out.append(node.booleanValue());
            case NULL -> out.append("null");
            default -> throw new IllegalArgumentException("no JSON: a node of type " + node.getNodeType());
        }
    }

    private void writeObject(JsonNode node) {
        List<String> names = new ArrayList<>(node.propertyNames());
        names.sort(null);
        out.append('{');
        String separator = "";
        for (String name : names) {
            out.append(separator);
            writeText(name);
            out.append(':');
            write(node.required(name));
            separator = ",";
        }
        out.append('}');
    }

    private void writeArray(JsonNode node) {
        out.append('[');
        String separator = "";
        for (JsonNode element : node) {
            out.append(separator);
            write(element);
            separator = ",";
        }
        out.append(']');
    }

    private void writeNumber(JsonNode node) {
        if (!node.isIntegralNumber() || !node.canConvertToLong() || Math.abs(node.longValue()) > LARGEST_NUMBER) {
            throw new IllegalArgumentException("a number is whole and below 2^53");
        }
        out.append(node.longValue());
    }

    private void writeText(String text) {
        Characters.require(text);
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                default -> out.append(c);
            }
        }
        out.append('"');
    }
}
