package org.vigil.core.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The shape of an event: the names and types of its components, and of theirs, down to what is written as text or number. A
 * question mark says that a component may be left out. The constants of an enum are no part of it: one more changes nothing
 * of what was written.
 */
record Shape(String text) {

    static Shape of(Class<?> type) {
        return new Shape(told(type));
    }

    /** What tells it from other shapes, in few letters. */
    String digest() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String told(Type type) {
        if (type instanceof ParameterizedType collection) {
            return Arrays.stream(collection.getActualTypeArguments())
                    .map(Shape::told)
                    .collect(Collectors.joining(", ", told(collection.getRawType()) + "<", ">"));
        }
        Class<?> plain = (Class<?>) type;
        return plain.isRecord() && !VocabularyModule.isText(plain) ? components(plain) : plain.getSimpleName();
    }

    private static String components(Class<?> whole) {
        return Arrays.stream(whole.getRecordComponents()).map(Shape::told).collect(Collectors.joining(", ", "{", "}"));
    }

    private static String told(RecordComponent component) {
        return component.getName() + mayBeLeftOut(component.getAnnotatedType()) + ": "
                + told(component.getGenericType());
    }

    private static String mayBeLeftOut(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class) ? "?" : "";
    }
}
