package org.vigil.core.privacy;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.vigil.core.privacy.PersonalValues.Located;
import org.vigil.core.vocabulary.PersonId;
import org.vigil.core.vocabulary.PersonName;
import org.vigil.core.vocabulary.Personal;
import org.vigil.core.vocabulary.Text;

/**
 * Seals the personal values of events before anything else sees them: AES-256-GCM, a name under its person's key, each
 * text under a key of its own.
 *
 * <p>Bound into the ciphertext are stream, sequence, path in the event, and whose key it is, so that a value can't be
 * put anywhere else unnoticed. Language and named persons of a text stay readable beside it and are not bound.
 */
public final class Sealer {

    private final KeyStore keys;
    private final Supplier<UUID> ids;

    /**
     * A sealer.
     *
     * @param keys where new keys are stored
     * @param ids random identifiers for the texts' keys
     */
    public Sealer(KeyStore keys, Supplier<UUID> ids) {
        this.keys = keys;
        this.ids = ids;
    }

    /**
     * Seals the events of one commit; every key that they need is durable when this returns.
     *
     * @param events the events as decided, their personal values clear
     * @param stream id of the stream that they will be appended to, without {@code /}
     * @param firstSequence the sequence that the first of them will have; the others follow it
     * @return the same events with every {@code Clear} replaced by {@code Sealed}
     * @throws IllegalArgumentException when a value is anything but clear, or lies in a set, which gives it no place
     * @throws KeyDestroyed when a person who is named was erased
     * @throws PersonIdTaken when what is given as a person's id is that of something else
     */
    public <E> List<E> seal(List<E> events, String stream, long firstSequence) {
        return seal(events, stream, firstSequence, new KeysNeeded(ids)).events();
    }

    /**
     * Seals the events of one commit, and digests the command that they came of; every key that is needed is durable when this
     * returns.
     *
     * @param digest of the command's body
     * @see #seal(List, String, long) what it takes and throws
     */
    public <E> Sealed<E> seal(List<E> events, String stream, long firstSequence, PendingDigest digest) {
        UUID id = ids.get();
        KeysNeeded needed = new KeysNeeded(ids);
        digest.key(id).ifPresent(needed::add);
        Keyed<E> keyed = seal(events, stream, firstSequence, needed);
        return new Sealed<>(keyed.events(), digest.make(id, keyed.secrets()));
    }

    /**
     * What is ready to be appended.
     *
     * @param events with every {@code Clear} replaced by {@code Sealed}
     * @param digest of the command
     */
    public record Sealed<E>(List<E> events, String digest) {}

    private record Keyed<E>(List<E> events, Map<UUID, SecretKey> secrets) {}

    private <E> Keyed<E> seal(List<E> events, String stream, long firstSequence, KeysNeeded needed) {
        for (int i = 0; i < events.size(); i++) {
            for (Located found : PersonalValues.collect(events.get(i))) {
                needed.add(found.value(), new Place(stream, firstSequence + i, found.path()));
            }
        }
        Map<UUID, SecretKey> secrets = needed.from(keys);
        List<E> sealed = new ArrayList<>(events.size());
        for (int i = 0; i < events.size(); i++) {
            long sequence = firstSequence + i;
            sealed.add(PersonalValues.map(events.get(i), (path, value) -> {
                Place place = new Place(stream, sequence, path);
                UUID key = needed.keyOf(place);
                return seal(value, place.toString(), key, requireNonNull(secrets.get(key)));
            }));
        }
        return new Keyed<>(List.copyOf(sealed), secrets);
    }

    private static Personal seal(Personal value, String place, UUID key, SecretKey secret) {
        return switch (value) {
            case PersonName.Clear(PersonId person, String name) ->
                new PersonName.Sealed(person, place, cipher(secret, name, Place.binding(person, place)));
            case Text.Clear text ->
                new Text.Sealed(
                        key,
                        place,
                        cipher(secret, text.text(), Place.binding(key, place)),
                        text.language(),
                        text.names());
            default -> throw new IllegalStateException("Needs no key: " + value);
        };
    }

    private static String cipher(SecretKey secret, String clear, byte[] binding) {
        return Base64.getEncoder().encodeToString(secret.encrypt(Utf8.bytes(clear), binding));
    }

    /**
     * Asserts that an event, as read from the log, holds only values that were sealed at that very place.
     *
     * @param event the event, under the names of components that it was sealed with
     * @param stream id of the stream it was read from
     * @param sequence its sequence there
     * @throws PersonalValueTampered when a value is not sealed, or was sealed elsewhere
     */
    public static void verifyPlaces(Object event, String stream, long sequence) {
        for (Located found : PersonalValues.collect(event)) {
            Place place = new Place(stream, sequence, found.path());
            if (!place.isOf(found.value())) {
                throw new PersonalValueTampered(place.toString(), "was not sealed there");
            }
        }
    }
}
