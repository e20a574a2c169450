package org.vigil.core.privacy;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.vigil.core.vocabulary.PersonName;
import org.vigil.core.vocabulary.Personal;
import org.vigil.core.vocabulary.Text;

/** The keys that the clear values of one commit are sealed under, collected so that they are stored at once. */
final class KeysNeeded {

    private final Supplier<UUID> ids;
    private final Map<String, UUID> byPlace = new HashMap<>();
    private final Map<UUID, NewKey> ofPersons = new LinkedHashMap<>();
    private final List<NewKey> others = new ArrayList<>();

    KeysNeeded(Supplier<UUID> ids) {
        this.ids = ids;
    }

    /**
     * Notes a value to be sealed.
     *
     * @throws IllegalArgumentException when it is not clear, or shares its place with another
     */
    void add(Personal value, Place place) {
        NewKey key = switch (value) {
            case PersonName.Clear name -> NewKey.ofPerson(name.person());
            case Text.Clear text -> new NewKey(ids.get(), KeyKind.TEXT, text.names());
            default ->
                throw new IllegalArgumentException(
                        "Only a clear value can be sealed; at " + place + " stands " + value);
        };
        if (place.isShared() || byPlace.put(place.toString(), key.id()) != null) {
            throw new IllegalArgumentException(
                    "A personal value in a set has no place to be sealed at, use a list: " + place);
        }
        if (key.kind() == KeyKind.PERSON) {
            ofPersons.putIfAbsent(key.id(), key);
        } else {
            others.add(key);
        }
    }

    /** Notes a key that no value is sealed under. */
    void add(NewKey key) {
        others.add(key);
    }

    /** The id of the key for the value at a place. */
    UUID keyOf(Place place) {
        return requireNonNull(byPlace.get(place.toString()));
    }

    /** The keys by their ids: those that persons have already, and new ones for the rest, stored in one insert. */
    Map<UUID, SecretKey> from(KeyStore keys) {
        Map<UUID, SecretKey> secrets =
                new HashMap<>(requireNonNull(keys.findByKind(ofPersons.keySet()).get(KeyKind.PERSON)));
        List<NewKey> missing = new ArrayList<>();
        ofPersons.values().stream()
                .filter(person -> !secrets.containsKey(person.id()))
                .forEach(missing::add);
        missing.addAll(others);
        secrets.putAll(keys.create(missing));
        return secrets;
    }
}
