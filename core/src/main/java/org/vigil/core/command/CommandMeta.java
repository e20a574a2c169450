package org.vigil.core.command;

import java.util.List;
import java.util.Map;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.vigil.core.log.VigilEventStorageEngine;
import org.vigil.core.privacy.PendingDigest;

/**
 * What is kept of a command beside the events that came of it: identifiers and codes, nothing personal.
 *
 * @param sender who sent it
 * @param name kind of the command
 * @param command identifier, unique in the log: {@code <user>/<key>}
 * @param digest keyed digest of the body, by which a repeated command is known; made when it is stored, since its key must
 *     not outlive a refusal
 * @param expectedVersion the version that the sender expects the case to have; null for any. Not kept.
 */
record CommandMeta(
        Sender sender,
        String name,
        String command,
        PendingDigest digest,
        @Nullable Long expectedVersion) {

    static final String KEY = "vigil.command";
    static final String DIGEST = "digest";

    /**
     * As it is stored with each event.
     *
     * @param made the digest
     */
    MetaData stored(String made) {
        return MetaData.from(Map.of(
                "user",
                sender.user(),
                "roles",
                List.copyOf(new java.util.TreeSet<>(sender.roles())),
                "name",
                name,
                VigilEventStorageEngine.COMMAND,
                command,
                DIGEST,
                made));
    }

    void requireVersion(long version) {
        if (expectedVersion != null && expectedVersion != version) {
            throw new VersionMismatch(expectedVersion, version);
        }
    }
}
