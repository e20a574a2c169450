package org.vigil.core.privacy;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;

/**
 * How a key is stored: {@code {_id: <uuid>, kind, wrapped: <bytes>, by: <wrapper's id>, names: [<person id>], at}}.
 *
 * <p>A document without {@code wrapped} stands for a key that was destroyed, and keeps its id from being taken again.
 */
final class KeyDocument {

    private final KeyWrapper wrapper;

    KeyDocument(KeyWrapper wrapper) {
        this.wrapper = wrapper;
    }

    Document of(NewKey key, SecretKey secret, Instant at) {
        String id = key.id().toString();
        return new Document("_id", id)
                .append("kind", key.kind().stored())
                .append("wrapped", new Binary(wrapper.wrap(secret.bytes(), id)))
                .append("by", wrapper.id())
                .append(
                        "names",
                        key.names().stream().map(Object::toString).sorted().toList())
                .append("at", Date.from(at));
    }

    UUID id(Document stored) {
        return UUID.fromString(stored.getString("_id"));
    }

    boolean isOf(Document stored, KeyKind kind) {
        return kind.stored().equals(stored.getString("kind"));
    }

    KeyKind kind(Document stored) {
        return KeyKind.ofStored(stored.getString("kind"));
    }

    /**
     * The key in a document, empty when destroyed.
     *
     * @throws MasterKeyUnusable when another wrapper is needed
     */
    Optional<SecretKey> secret(Document stored) {
        Binary wrapped = stored.get("wrapped", Binary.class);
        if (wrapped == null) {
            return Optional.empty();
        }
        String id = stored.getString("_id");
        String by = stored.getString("by");
        if (!wrapper.id().equals(by)) {
            throw new MasterKeyUnusable("The stored key " + id + " was wrapped by " + by
                    + ", but the master key given is "
                    + wrapper.id() + ". Start with the master key that this store was made with: master.key in the data"
                    + " directory, or the configured one; all nodes of one store share it");
        }
        return Optional.of(new SecretKey(wrapper.unwrap(wrapped.getData(), id)));
    }
}
