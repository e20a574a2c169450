package org.vigil.core.privacy;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.vigil.core.vocabulary.PersonId;

/**
 * A digest of a command that is yet to be made, when the command's values are sealed: a key that it needs for itself is stored
 * in one insert with theirs, and none is left behind by a command that is refused before. One that then loses a race to be
 * stored leaves its keys behind; nothing refers to them, so they do no harm.
 */
public final class PendingDigest {
    private final String body;
    private final boolean personal;
    private final Set<PersonId> names;
    private final SecretKey instance;

    PendingDigest(String body, boolean personal, Set<PersonId> names, SecretKey instance) {
        this.body = body;
        this.personal = personal;
        this.names = Set.copyOf(names);
        this.instance = instance;
    }

    /** The key of its own, if it needs one. */
    Optional<NewKey> key(UUID id) {
        return personal ? Optional.of(new NewKey(id, KeyKind.DIGEST, names)) : Optional.empty();
    }

    /** The digest. */
    String make(UUID id, Map<UUID, SecretKey> secrets) {
        return personal
                ? CommandDigest.text(id, requireNonNull(secrets.get(id)), body)
                : CommandDigest.text(KeyStore.INSTANCE_KEY, instance, body);
    }
}
