package org.vigil.core.privacy;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Text as UTF-8 that reads back as the very same text, or not at all. */
final class Utf8 {

    private Utf8() {}

    /**
     * The bytes of a text.
     *
     * @throws IllegalArgumentException when it has a lone surrogate, for which UTF-8 has no bytes
     */
    static byte[] bytes(String text) {
        try {
            ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return bytes;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("The text has a lone surrogate; UTF-8 can't hold it", e);
        }
    }
}
