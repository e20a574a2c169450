package org.vigil.core.privacy;

import java.util.List;
import java.util.UUID;
import org.vigil.core.vocabulary.PersonId;
import org.vigil.core.vocabulary.PersonName;
import org.vigil.core.vocabulary.Personal;
import org.vigil.core.vocabulary.Text;

/**
 * Where a personal value was sealed, written {@code <stream>/<sequence>/<path in the event>}.
 *
 * @param stream id of the event's stream; without {@code /}, so that no two places are written alike
 * @param sequence of the event in its stream, from 0
 * @param path see {@link PersonalValues}
 */
record Place(String stream, long sequence, String path) {

    Place {
        if (stream.isEmpty() || stream.indexOf('/') >= 0) {
            throw new IllegalArgumentException("A stream's id is not empty and has no slash: " + stream);
        }
        if (sequence < 0) {
            throw new IllegalArgumentException("A sequence is not negative: " + sequence);
        }
    }

    /** What is bound into the ciphertext of a person's name sealed at a place. */
    static byte[] binding(PersonId person, String place) {
        return Utf8.bytes("vigil/1 name " + person + " " + place);
    }

    /** What is bound into the ciphertext of a text sealed under its own key at a place. */
    static byte[] binding(UUID textKey, String place) {
        return Utf8.bytes("vigil/1 text " + textKey + " " + place);
    }

    /** Whether other values may be at this place too, because it lies in a set. */
    boolean isShared() {
        return List.of(path.split("/", -1)).contains("*");
    }

    /** Whether a value was, as it says itself, sealed at this place. */
    boolean isOf(Personal value) {
        return switch (value) {
            case PersonName.Sealed name -> name.place().equals(toString());
            case Text.Sealed text -> text.place().equals(toString());
            default -> false;
        };
    }

    @Override
    public String toString() {
        return stream + "/" + sequence + "/" + path;
    }
}
