package org.vigil.core.privacy;

import java.util.Set;
import java.util.UUID;
import org.vigil.core.vocabulary.PersonId;

/**
 * A key to be made.
 *
 * @param id under which it will be stored
 * @param kind what it is for
 * @param names the persons whose erasure destroys it
 */
record NewKey(UUID id, KeyKind kind, Set<PersonId> names) {

    static NewKey ofPerson(PersonId person) {
        return new NewKey(person.value(), KeyKind.PERSON, Set.of(person));
    }
}
