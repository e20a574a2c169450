package org.vigil.core.log.simulation;

import org.jspecify.annotations.Nullable;
import org.vigil.core.log.Commit;

/** What a member's oplog has at one place. Two members have the same entry if they have the same object. */
final class Entry {
    private final int term;
    private final @Nullable Commit commit;

    /**
     * @param term of the primary that wrote it
     * @param commit what was inserted; null for the note with which a primary begins its term
     */
    Entry(int term, @Nullable Commit commit) {
        this.term = term;
        this.commit = commit;
    }

    int term() {
        return term;
    }

    @Nullable
    Commit commit() {
        return commit;
    }
}
