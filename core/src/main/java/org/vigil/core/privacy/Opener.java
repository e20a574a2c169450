package org.vigil.core.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.vigil.core.vocabulary.PersonId;
import org.vigil.core.vocabulary.PersonName;
import org.vigil.core.vocabulary.Personal;
import org.vigil.core.vocabulary.Text;

/** Opens the sealed values of an answer for whoever reads it; keys are fetched for each answer and then forgotten. */
public final class Opener {

    private final KeyStore keys;

    /**
     * An opener.
     *
     * @param keys where the keys are found
     */
    public Opener(KeyStore keys) {
        this.keys = keys;
    }

    /**
     * The answer as its reader may see it.
     *
     * <p>A value opens wherever an answer shows it, since views rearrange events; that it is what was sealed at the place
     * that it names is checked.
     *
     * @param answer a record, or a list, set, map or optional of such, its personal values sealed
     * @param audience who reads it: {@code OPEN} gets {@code Clear}, or {@code Erased} where the key is destroyed;
     *     {@code SEALED} gets the answer as it is; {@code WITHHELD} gets {@code Withheld}
     * @throws PersonalValueTampered when a value was changed, or moved from where it was sealed
     * @throws IllegalArgumentException when the answer holds a clear value: it was never sealed
     */
    public <T> T open(T answer, Audience audience) {
        Set<UUID> wanted = PersonalValues.collect(answer).stream()
                .flatMap(found -> keyOf(found).stream())
                .collect(Collectors.toSet());
        return switch (audience) {
            case SEALED -> answer;
            case WITHHELD -> PersonalValues.map(answer, (path, value) -> withhold(value));
            case OPEN -> {
                Map<KeyKind, Map<UUID, SecretKey>> secrets = keys.findByKind(wanted);
                Map<UUID, SecretKey> ofPersons = requireNonNull(secrets.get(KeyKind.PERSON));
                Map<UUID, SecretKey> ofTexts = requireNonNull(secrets.get(KeyKind.TEXT));
                yield PersonalValues.map(answer, (path, value) -> open(value, ofPersons, ofTexts));
            }
        };
    }

    private static Optional<UUID> keyOf(PersonalValues.Located found) {
        return switch (found.value()) {
            case PersonName.Sealed name -> Optional.of(name.person().value());
            case Text.Sealed text -> Optional.of(text.key());
            case PersonName.Clear name -> throw neverSealed(found.path());
            case Text.Clear text -> throw neverSealed(found.path());
            default -> Optional.empty();
        };
    }

    private static IllegalArgumentException neverSealed(String path) {
        return new IllegalArgumentException("The answer holds a personal value that was never sealed, at " + path);
    }

    private static Personal withhold(Personal value) {
        return switch (value) {
            case PersonName.Sealed name -> new PersonName.Withheld(name.person());
            case PersonName.Erased name -> new PersonName.Withheld(name.person());
            case PersonName name -> name;
            case Text text -> new Text.Withheld();
        };
    }

    private static Personal open(Personal value, Map<UUID, SecretKey> ofPersons, Map<UUID, SecretKey> ofTexts) {
        return switch (value) {
            case PersonName.Sealed(PersonId person, String place, String cipher) -> {
                SecretKey key = ofPersons.get(person.value());
                yield key == null
                        ? new PersonName.Erased(person)
                        : new PersonName.Clear(person, clear(key, cipher, place, Place.binding(person, place)));
            }
            case Text.Sealed text -> {
                SecretKey key = ofTexts.get(text.key());
                byte[] binding = Place.binding(text.key(), text.place());
                yield key == null
                        ? new Text.Erased()
                        : new Text.Clear(
                                clear(key, text.cipher(), text.place(), binding), text.language(), text.names());
            }
            default -> value;
        };
    }

    private static String clear(SecretKey key, String cipher, String place, byte[] binding) {
        try {
            return new String(key.decrypt(Base64.getDecoder().decode(cipher), binding), UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new PersonalValueTampered(
                    place, "does not open: it was changed, or moved from where it was sealed", e);
        }
    }
}
